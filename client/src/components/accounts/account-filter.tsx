import { useLingui } from "@lingui/react/macro";
import type { Filter } from "../filter-bar/filter-bar";
import { AccountPicker } from "./account-picker";
import { useAccountLabel } from "./company-accounts";

/** The filter by account, however many the company has. */
export function useAccountFilter(
  clientId: string,
  account: string | undefined,
  onChoose: (accountId: string) => void,
): Filter<"account"> {
  const { t } = useLingui();
  const label = useAccountLabel(account ?? null);
  return {
    name: "account",
    label: t`Лицевой счёт`,
    shown: account === undefined ? null : (label ?? "…"),
    picker: (done) => (
      <AccountPicker
        clientId={clientId}
        value={account ?? null}
        onChoose={(id) => {
          done();
          onChoose(id);
        }}
      />
    ),
  };
}
