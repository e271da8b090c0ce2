import { useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Checkbox, Radio } from "../../../components/choices";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import type { AccessRole } from "../../../generated/graphql";
import { useAccessRoles } from "./access-words";

const AccountsToOpen = graphql(`
  fragment AccountsToOpen on Client {
    id
    accounts(first: 100) {
      nodes {
        id
        number
        name
      }
    }
  }
`);

/** A company with the accounts that can be opened to somebody. */
export type CompanyToOpen = FragmentType<typeof AccountsToOpen>;

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
  client: CompanyToOpen;
  reach: AccessValues["reach"];
  field: (name: keyof AccessValues & string) => Record<string, unknown> & { error?: ReactNode };
}

/** The role, and the accounts: all of the company, or some. */
export function AccessFields({ client, reach, field }: AccessFieldsProps) {
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
      <AccountFields client={client} reach={reach} field={field} />
    </>
  );
}

interface AccountFieldsProps {
  client: CompanyToOpen;
  reach: AccountValues["reach"];
  field: (name: "reach" | "accountIds") => Record<string, unknown> & { error?: ReactNode };
}

/** Which accounts are open: all of the company, or some. */
export function AccountFields({ client, reach, field }: AccountFieldsProps) {
  const { t } = useLingui();
  const { accounts } = readFragment(AccountsToOpen, client);
  return (
    <>
      <Radio.Group label={t`Что открыто`} {...field("reach")}>
        <Stack gap="xs" mt={8}>
          <Radio value="whole" label={t`Вся компания`} />
          <Radio value="some" label={t`Только некоторые лицевые счета`} />
        </Stack>
      </Radio.Group>
      {reach === "some" ? (
        <Checkbox.Group label={t`Лицевые счета`} {...field("accountIds")}>
          <Stack gap="xs" mt={8}>
            {accounts.nodes.map(({ id, number, name }) => (
              <Checkbox key={id} value={id} label={t`${number} «${name}»`} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
    </>
  );
}
