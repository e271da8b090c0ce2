import { useQuery } from "@apollo/client/react";
import { SEARCH_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { ChoicePicker } from "../filter-bar/choice-picker";
import { Failure } from "../states";
import { graphql } from "../../generated";
import { formatCount } from "../../lib/format/number";
import { useSearchText } from "../../lib/use-search-text";
import { accountLabel } from "./company-accounts";

const AccountsQuery = graphql(`
  query AccountChoices($clientId: ID!, $search: String!) {
    client(id: $clientId) {
      id
      accounts(search: $search, first: 8) {
        nodes {
          id
          number
          name
          state
        }
        totalCount
      }
    }
  }
`);

interface AccountPickerProps {
  clientId: string;
  value: string | null;
  onChoose: (accountId: string) => void;
  /** Accounts that are closed are not offered. */
  openOnly?: boolean;
}

/** One of the company's accounts, however many there are: found by a piece of its number or name. */
export function AccountPicker({ clientId, value, onChoose, openOnly = false }: AccountPickerProps) {
  const { t } = useLingui();
  const [sought, setSought] = useState("");
  const { text, change } = useSearchText(sought, setSought);
  const { data, previousData, error, refetch } = useQuery(AccountsQuery, {
    variables: { clientId, search: sought },
    fetchPolicy: "no-cache",
  });
  const accounts = (data ?? previousData)?.client?.accounts;
  const offered = accounts?.nodes.filter(({ state }) => !openOnly || state !== "CLOSED");
  const others = accounts ? accounts.totalCount - accounts.nodes.length : 0;
  const more = formatCount(others);
  return (
    <>
      <TextInput
        type="search"
        autoFocus
        mb="xs"
        maxLength={SEARCH_MAX}
        aria-label={t`Номер или название счёта`}
        placeholder={t`Номер или название счёта`}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {error ? <Failure error={error} retry={refetch} /> : null}
      {offered ? (
        <ChoicePicker
          value={value}
          choices={offered.map((account) => ({ value: account.id, label: accountLabel(account) }))}
          onChoose={onChoose}
        />
      ) : error ? null : (
        <p>
          <Trans>Ищем…</Trans>
        </p>
      )}
      {others > 0 ? (
        <Text c="dimmed" size="xs" mt="xs">
          <Trans>Есть ещё {more}: уточните номер или название.</Trans>
        </Text>
      ) : null}
    </>
  );
}
