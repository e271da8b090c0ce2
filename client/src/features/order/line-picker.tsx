import { useQuery } from "@apollo/client/react";
import { SEARCH_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { ChoicePicker } from "../../components/filter-bar/choice-picker";
import { TextInput } from "@mantine/core";
import { graphql } from "../../generated";
import { formatNumber } from "../../lib/format/phone-number";
import { useSearchText } from "../../lib/use-search-text";
import { explain } from "../../lib/apollo/errors";

const LinesQuery = graphql(`
  query OrderLines($clientId: ID!, $search: String!) {
    subscribers(clientId: $clientId, filter: { search: $search }, first: 8) {
      edges {
        node {
          id
          number
          name
        }
      }
    }
  }
`);

interface LinePickerProps {
  clientId: string;
  /** Told of the line, and of how it is called in the list. */
  onChoose: (subscriberId: string, label: string) => void;
}

/** One line of the company, found as everywhere: by number, mask, name, account. */
export function LinePicker({ clientId, onChoose }: LinePickerProps) {
  const { t } = useLingui();
  const [sought, setSought] = useState("");
  const { text, change } = useSearchText(sought, setSought);
  const { data, error } = useQuery(LinesQuery, {
    variables: { clientId, search: sought },
    fetchPolicy: "no-cache",
  });
  const choices = data?.subscribers.edges.map(({ node }) => ({
    value: node.id,
    label: `${formatNumber(node.number)} ${node.name}`,
  }));
  return (
    <>
      <TextInput
        type="search"
        autoFocus
        mb="xs"
        maxLength={SEARCH_MAX}
        aria-label={t`Номер или имя абонента`}
        placeholder={t`Номер или имя абонента`}
        value={text}
        error={explain(error).code === "INVALID_SEARCH" ? explain(error).message : null}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {choices ? (
        <ChoicePicker
          value={null}
          choices={choices}
          onChoose={(id) => onChoose(id, choices.find(({ value }) => value === id)?.label ?? "")}
        />
      ) : (
        <p>
          <Trans>Ищем…</Trans>
        </p>
      )}
    </>
  );
}
