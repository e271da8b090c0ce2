import { useLingui } from "@lingui/react/macro";
import { FilterChips } from "../../../components/filter-chips";
import type { ChangeUsageSearch, UsageSearch } from "./usage-filter";
import { shownParty, useUsageWords } from "./usage-words";

interface UsageChipsProps {
  search: UsageSearch;
  onChange: ChangeUsageSearch;
}

/** What the records are narrowed to, above them: each part can be taken away. */
export function UsageChips({ search, onChange }: UsageChipsProps) {
  const { t } = useLingui();
  const words = useUsageWords();
  const { kind: kinds = [], direction: directions = [], zone: zones = [], party, paid = false } = search;
  const chips = [
    ...kinds.map((value) => ({ name: `kind ${value}`, label: t`Вид`, value: words.kinds[value] })),
    ...directions.map((value) => ({
      name: `direction ${value}`,
      label: t`Направление`,
      value: words.directions[value],
    })),
    ...zones.map((value) => ({ name: `zone ${value}`, label: t`Зона`, value: words.zones[value] })),
    ...(party ? [{ name: "party", label: t`Другая сторона`, value: shownParty(party) }] : []),
    ...(paid ? [{ name: "paid", label: t`Только`, value: t`платные` }] : []),
  ];
  // A chip of a list takes its value out of it; any other takes its parameter away.
  const remove = (chip: string) => {
    const [name, value = ""] = chip.split(" ");
    if (name === "kind") onChange({ kind: kinds.filter((one) => one !== value) });
    else if (name === "direction") onChange({ direction: directions.filter((one) => one !== value) });
    else if (name === "zone") onChange({ zone: zones.filter((one) => one !== value) });
    else onChange(name === "paid" ? { paid: undefined } : { party: undefined });
  };
  return <FilterChips chips={chips} onRemove={remove} />;
}
