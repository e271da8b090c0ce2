import { useLingui } from "@lingui/react/macro";
import { ChoicePicker, type Choice } from "../../../components/filter-bar/choice-picker";
import { FilterBar, type Filter } from "../../../components/filter-bar/filter-bar";
import { useAppealTopicNames } from "./appeal-words";
import { staffAppealsSearch, type ChangeStaffAppeals, type StaffAppealsSearch } from "./staff-appeals-search";

type Name = "turn" | "topic" | "whose";

interface StaffFiltersProps {
  withTopic: boolean;
  search: StaffAppealsSearch;
  onChange: ChangeStaffAppeals;
}

/** What narrows the queue: whose turn, what about, who answers. */
export function StaffFilters({ withTopic, search, onChange }: StaffFiltersProps) {
  const { t } = useLingui();
  const topics = useAppealTopicNames();
  const filter = (
    name: Name,
    label: string,
    value: string | undefined,
    choices: readonly Choice[],
  ): Filter<Name> => ({
    ...{ name, label },
    shown: choices.find((one) => one.value === value)?.label ?? null,
    picker: (done) => (
      <ChoicePicker
        choices={choices}
        value={value ?? null}
        onChoose={(chosen) => {
          done();
          onChange({ [name]: staffAppealsSearch[name].read(chosen) });
        }}
      />
    ),
  });
  const filters = [
    filter("turn", t`Чей ход`, search.turn ?? "OPERATOR", [
      { value: "OPERATOR", label: t`Наш` },
      { value: "CUSTOMER", label: t`Клиента` },
      { value: "NOBODY", label: t`Ничей: решено или завершено` },
    ]),
    ...(withTopic
      ? [
          filter(
            "topic",
            t`О чём`,
            search.topic,
            Object.entries(topics).map(([value, label]) => ({ value, label })),
          ),
        ]
      : []),
    filter("whose", t`Кто отвечает`, search.whose, [
      { value: "MINE", label: t`Я` },
      { value: "NOBODYS", label: t`Никто` },
      { value: "TAKEN", label: t`Кто-нибудь` },
    ]),
  ];
  return (
    <FilterBar
      filters={filters}
      onRemove={(name) => onChange({ [name]: name === "turn" ? "ANY" : undefined })}
    />
  );
}
