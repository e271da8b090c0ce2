import { useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { ChoicePicker, type Choice } from "../../../components/filter-bar/choice-picker";
import { FilterBar, type Filter } from "../../../components/filter-bar/filter-bar";
import { useAppealTopicNames } from "./appeal-words";
import { ColleaguesQuery } from "./colleagues-query";
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
  const { data } = useQuery(ColleaguesQuery);
  const colleagues = (data?.staffPeople ?? [])
    .filter(({ isViewer }) => !isViewer)
    .map(({ id, name }) => ({ value: id, label: name }));
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
          const isColleague = colleagues.some(({ value: id }) => id === chosen);
          const given = staffAppealsSearch[name].read(chosen);
          if (name !== "whose") onChange({ [name]: given });
          else if (isColleague) onChange({ whose: undefined, assignee: chosen });
          else onChange({ whose: staffAppealsSearch.whose.read(chosen), assignee: undefined });
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
    filter("whose", t`Кто отвечает`, search.assignee ?? search.whose, [
      { value: "MINE", label: t`Я` },
      { value: "NOBODYS", label: t`Никто` },
      { value: "TAKEN", label: t`Кто-нибудь` },
      ...colleagues,
    ]),
  ];
  return (
    <FilterBar
      filters={filters}
      onRemove={(name) =>
        onChange(
          name === "whose"
            ? { whose: undefined, assignee: undefined }
            : { [name]: name === "turn" ? "ANY" : undefined },
        )
      }
    />
  );
}
