import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFilter, IconSelector } from "@tabler/icons-react";
import { FilterChips } from "../../../components/filter-chips";
import { useShownQuery } from "../../../components/show-as-query/use-shown-query";
import { graphql } from "../../../generated";
import { subscriberSearch, type ChangeSubscriberSearch, type SubscriberSearch } from "./subscriber-filter";
import { useSubscriberWords } from "./subscriber-words";
import classes from "./filter-bar.module.css";

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

interface FilterBarProps {
  clientId: string;
  search: SubscriberSearch;
  onChange: ChangeSubscriberSearch;
}

/** What narrows the list besides the search; each filter in force is a chip that can be taken away. */
export function FilterBar({ clientId, search, onChange }: FilterBarProps) {
  const { t } = useLingui();
  const words = useSubscriberWords();
  const { data } = useShownQuery(FilterChoicesQuery, {
    title: t`Из чего выбирают фильтры`,
    variables: { clientId },
  });
  // On the phone the list comes first: the filters open by a button.
  const [opened, { toggle }] = useDisclosure(false);
  const named = (edges: readonly { node: { id: string; name: string } }[] | undefined) =>
    (edges ?? []).map(({ node }) => ({ value: node.id, label: node.name }));

  const filters = [
    {
      name: "account" as const,
      label: t`Выберите лицевой счет`,
      short: t`Лицевой счет`,
      placeholder: t`Все лицевые счета`,
      choices: (data?.client?.accounts.edges ?? []).map(({ node }) => ({
        value: node.id,
        label: `${node.number} — ${node.name}`,
      })),
      value: search.account ?? null,
    },
    {
      name: "tariff" as const,
      label: t`Тарифный план`,
      short: t`Тарифный план`,
      placeholder: t`Любой`,
      choices: named(data?.tariffPlans.edges),
      value: search.tariff ?? null,
    },
    {
      name: "package" as const,
      label: t`Дополнительный пакет`,
      short: t`Пакет`,
      placeholder: t`Любой`,
      choices: named(data?.mobileInternetPackages.edges),
      value: search.package ?? null,
    },
    {
      name: "state" as const,
      label: t`Статус`,
      short: t`Статус`,
      placeholder: t`Любой`,
      choices: Object.entries(words.state).map(([value, label]) => ({ value, label })),
      value: search.state ?? null,
    },
  ];

  return (
    <div>
      <Button
        variant="default"
        hiddenFrom="sm"
        aria-expanded={opened}
        leftSection={<IconFilter size={18} aria-hidden />}
        onClick={toggle}
      >
        <Trans>Фильтры</Trans>
      </Button>
      <Group gap="sm" align="end" className={classes["filters"]} data-opened={opened}>
        {filters.map(({ name, label, placeholder, choices, value }) => (
          <NativeSelect
            key={name}
            label={label}
            value={value ?? ""}
            rightSection={<IconSelector size={16} aria-hidden />}
            data={[{ value: "", label: placeholder }, ...choices]}
            onChange={(event) => onChange({ [name]: subscriberSearch[name].read(event.currentTarget.value) })}
          />
        ))}
      </Group>
      <FilterChips
        chips={filters.flatMap(({ name, short, choices, value }) =>
          value
            ? [{ name, label: short, value: choices.find((one) => one.value === value)?.label ?? "…" }]
            : [],
        )}
        onRemove={(name) => onChange({ [name]: undefined })}
      />
    </div>
  );
}
