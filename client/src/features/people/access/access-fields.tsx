import { useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Radio } from "../../../components/choices";
import type { AccessRole } from "../../../generated/graphql";
import { AccountsField } from "../../../components/accounts/accounts-field";
import type { CompanyAccounts } from "../../../components/accounts/company-accounts";
import { useAccessRoles } from "./access-words";

/** What of a company is to be open, as a form holds it. */
export interface AccountValues extends Record<string, unknown> {
  reach: "whole" | "some";
  accountIds: string[];
}

/** What somebody is to have of a company, as a form holds it. */
export interface AccessValues extends AccountValues {
  role: AccessRole;
}

/** What the form holds as the input of the mutations says it. */
export const accessInput = ({ role, reach, accountIds }: AccessValues) => ({
  role,
  accountIds: reach === "whole" ? null : accountIds,
});

interface AccessFieldsProps {
  company: CompanyAccounts;
  values: AccountValues;
  onAccounts: (accountIds: string[]) => void;
  field: (name: keyof AccessValues & string) => Record<string, unknown> & { error?: ReactNode };
}

/** The role, and the accounts: all of the company, or some. */
export function AccessFields({ field, ...chosen }: AccessFieldsProps) {
  const { t } = useLingui();
  const roles = useAccessRoles();
  return (
    <>
      <Radio.Group label={t`Роль`} {...field("role")}>
        <Stack gap="xs" mt={8}>
          {(Object.keys(roles) as AccessRole[]).map((role) => (
            <Radio key={role} value={role} label={roles[role].name} description={roles[role].about} />
          ))}
        </Stack>
      </Radio.Group>
      <AccountFields field={field} {...chosen} />
    </>
  );
}

interface AccountFieldsProps {
  company: CompanyAccounts;
  values: AccountValues;
  onAccounts: (accountIds: string[]) => void;
  field: (name: "reach" | "accountIds") => Record<string, unknown> & { error?: ReactNode };
}

/** Which accounts are open: all of the company, or some. */
export function AccountFields({ company, values, onAccounts, field }: AccountFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <Radio.Group label={t`Что открыто`} {...field("reach")}>
        <Stack gap="xs" mt={8}>
          <Radio value="whole" label={t`Вся компания`} />
          <Radio value="some" label={t`Только некоторые лицевые счета`} />
        </Stack>
      </Radio.Group>
      {values.reach === "some" ? (
        <AccountsField
          company={company}
          label={t`Лицевые счета`}
          {...field("accountIds")}
          value={values.accountIds}
          onChange={onAccounts}
        />
      ) : null}
    </>
  );
}
