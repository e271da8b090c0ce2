import { useLingui } from "@lingui/react/macro";
import { ChoicePicker, type Choice } from "../../../components/filter-bar/choice-picker";
import { FilterBar, type Filter } from "../../../components/filter-bar/filter-bar";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { graphql } from "../../../generated";
import { useAccountFilter } from "../../../components/accounts/account-filter";
import {
  NO_COST_CENTRE,
  subscriberSearch,
  type ChangeSubscriberSearch,
  type SubscriberSearch,
} from "./subscriber-filter";
import { useSubscriberWords } from "./subscriber-words";

const FilterChoicesQuery = graphql(`
  query SubscriberFilterChoices($clientId: ID!) {
    client(id: $clientId) {
      id
      costCentres(first: 100) {
        edges {
          node {
            id
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
  type Name = "account" | "tariff" | "package" | "costCentre" | "near" | "state";
  const filter = (name: Exclude<Name, "near">, label: string, choices: readonly Choice[]): Filter<Name> => {
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
  const account = useAccountFilter(clientId, search.account, (id) =>
    onChange({ account: subscriberSearch.account.read(id) }),
  );
  const near: Filter<Name> = {
    ...{ name: "near", label: t`Интернет` },
    shown: search.near ? t`заканчивается` : null,
    picker: (done) => (
      <ChoicePicker
        choices={[{ value: "yes", label: t`заканчивается` }]}
        value={search.near ? "yes" : null}
        onChoose={() => {
          done();
          onChange({ near: true });
        }}
      />
    ),
  };
  const costCentres = named(data?.client?.costCentres.edges);
  const states = Object.entries(words.state).map(([value, label]) => ({ value, label }));
  return (
    <FilterBar
      filters={[
        account,
        filter("tariff", t`Тарифный план`, named(data?.tariffPlans.edges)),
        filter("package", t`Пакет`, named(data?.mobileInternetPackages.edges)),
        ...(costCentres.length > 0 || search.costCentre !== undefined
          ? [
              filter("costCentre", t`Центр затрат`, [
                { value: NO_COST_CENTRE, label: t`Без центра затрат` },
                ...costCentres,
              ]),
            ]
          : []),
        near,
        filter("state", t`Статус`, states),
      ]}
      onRemove={(name) => onChange({ [name]: undefined })}
    />
  );
}
