import { useLingui } from "@lingui/react/macro";
import { Input, NativeSelect } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Dropdown } from "../dropdown";
import { AccountPicker } from "./account-picker";
import { accountLabel, accountsToChoose, useAccountLabel, type CompanyAccounts } from "./company-accounts";

interface AccountFieldProps {
  company: CompanyAccounts;
  label: string;
  /** Whether the label is for screen readers only: in a table the column says it. */
  hidesLabel?: boolean;
  /** Empty while none is chosen. */
  value: string;
  onChange: (accountId: string) => void;
  error?: ReactNode;
  /** Accounts that are closed are not offered. */
  openOnly?: boolean;
}

/** One account of a company in a form: out of a short list, or found by number and name where there are many. */
export function AccountField({
  company,
  label,
  hidesLabel = false,
  value,
  onChange,
  error,
  openOnly = false,
}: AccountFieldProps) {
  const { t } = useLingui();
  const { clientId, first, few } = accountsToChoose(company);
  const listed = first.find(({ id }) => id === value);
  const found = useAccountLabel(value === "" || few || listed ? null : value);
  const none = t`Выберите…`;
  if (few) {
    const offered = first.filter(({ state }) => !openOnly || state !== "CLOSED");
    return (
      <NativeSelect
        {...(hidesLabel ? { "aria-label": label } : { label })}
        value={value}
        error={error}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        data={[
          ...(value === "" || offered.length > 1 ? [{ value: "", label: none, disabled: value !== "" }] : []),
          ...offered.map((account) => ({ value: account.id, label: accountLabel(account) })),
        ]}
      />
    );
  }
  const shown = listed ? accountLabel(listed) : value === "" ? none : (found ?? "…");
  return (
    <Input.Wrapper label={hidesLabel ? null : label} labelElement="div" error={error}>
      <Dropdown
        label={`${label}: ${shown}`}
        face={
          <>
            <span>{shown}</span>
            <IconChevronDown size={14} aria-hidden />
          </>
        }
      >
        {(close) => (
          <AccountPicker
            {...{ clientId, openOnly }}
            value={value === "" ? null : value}
            onChoose={(id) => {
              close();
              onChange(id);
            }}
          />
        )}
      </Dropdown>
    </Input.Wrapper>
  );
}
