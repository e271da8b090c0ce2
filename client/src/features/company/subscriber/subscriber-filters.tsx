import { useLingui } from "@lingui/react/macro";
import { ChoicePicker, type Choice } from "../../../components/filter-bar/choice-picker";
import { FilterBar, type Filter } from "../../../components/filter-bar/filter-bar";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { graphql } from "../../../generated";
import { subscriberSearch, type ChangeSubscriberSearch, type SubscriberSearch } from "./subscriber-filter";
import { useSubscriberWords } from "./subscriber-words";

const FilterChoicesQuery = graphql(`
  query SubscriberFilterChoices($clientId: ID!) {
    client(id: $clientId) {
      id
      accounts(first: 100) {
        edges {
          node {
            id
            number
            name
          }
        }
      }
    }
    tariffPlans(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
    mobileInternetPackages(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

interface SubscriberFiltersProps {
  clientId: string;
  search: SubscriberSearch;
  onChange: ChangeSubscriberSearch;
}

/** What narrows the list of lines besides the search. */
export function SubscriberFilters({ clientId, search, onChange }: SubscriberFiltersProps) {
  const { t } = useLingui();
  const words = useSubscriberWords();
  const { data } = useShownQuery(FilterChoicesQuery, {
    title: t`Из чего выбирают фильтры`,
    variables: { clientId },
  });
  const named = (edges: readonly { node: { id: string; name: string } }[] | undefined): Choice[] =>
    (edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));
  type Name = "account" | "tariff" | "package" | "state";
  const filter = (name: Name, label: string, choices: readonly Choice[]): Filter<Name> => {
    const value = search[name] ?? null;
    return {
      name,
      label,
      shown: value === null ? null : (choices.find((one) => one.value === value)?.label ?? "…"),
      picker: (done) => (
        <ChoicePicker
          choices={choices}
          value={value}
          onChoose={(chosen) => {
            done();
            onChange({ [name]: subscriberSearch[name].read(chosen) });
          }}
        />
      ),
    };
  };
  const accounts = (data?.client?.accounts.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: `${node.number} — ${node.name}`,
  }));
  const states = Object.entries(words.state).map(([value, label]) => ({ value, label }));
  return (
    <FilterBar
      filters={[
        filter("account", t`Лицевой счёт`, accounts),
        filter("tariff", t`Тарифный план`, named(data?.tariffPlans.edges)),
        filter("package", t`Пакет`, named(data?.mobileInternetPackages.edges)),
        filter("state", t`Статус`, states),
      ]}
      onRemove={(name) => onChange({ [name]: undefined })}
    />
  );
}
