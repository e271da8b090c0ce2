import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Checkbox } from "../choices";
import { Dropdown } from "../dropdown";
import { AccountPicker } from "./account-picker";
import { accountsToChoose, useAccountLabel, type CompanyAccounts } from "./company-accounts";

interface AccountsFieldProps {
  company: CompanyAccounts;
  label: string;
  value: readonly string[];
  onChange: (accountIds: string[]) => void;
  error?: ReactNode;
}

/** Some accounts of a company: ticked where there are few; where there are many, those that are found and added one by one. */
export function AccountsField({ company, label, value, onChange, error }: AccountsFieldProps) {
  const { t } = useLingui();
  const { clientId, first, few } = accountsToChoose(company);
  return (
    <Checkbox.Group label={label} value={[...value]} onChange={onChange} error={error}>
      <Stack gap="xs" mt={8} align="flex-start">
        {few
          ? first.map(({ id, number, name }) => (
              <Checkbox key={id} value={id} label={t`${number} «${name}»`} />
            ))
          : value.map((id) => <ChosenAccount key={id} id={id} />)}
        {few ? null : (
          <Dropdown
            face={
              <>
                <IconPlus size={16} aria-hidden />
                <Trans>Лицевой счёт</Trans>
              </>
            }
          >
            {(close) => (
              <AccountPicker
                clientId={clientId}
                value={null}
                onChoose={(id) => {
                  close();
                  if (!value.includes(id)) onChange([...value, id]);
                }}
              />
            )}
          </Dropdown>
        )}
      </Stack>
    </Checkbox.Group>
  );
}

function ChosenAccount({ id }: { id: string }) {
  return <Checkbox value={id} label={useAccountLabel(id) ?? "…"} />;
}
