import { numberExamples, SEARCH_MAX } from "@kabinet/shared";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button, TextInput, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFilter, IconSearch } from "@tabler/icons-react";
import { type ReactNode } from "react";
import { formatCount } from "../../../lib/format/number";
import { toggled, type ChangeUsageSearch, type UsageSearch } from "./usage-filter";
import type { UsageSummaryData } from "./usage-summary";
import { shownParty, useUsageWords } from "./usage-words";
import { useSearchText } from "../../../lib/use-search-text";
import classes from "./usage.module.css";

interface UsageFacetsProps {
  summary: UsageSummaryData;
  /** The counts are those of the filter before. */
  isStale: boolean;
  search: UsageSearch;
  onChange: ChangeUsageSearch;
  /** Below them. */
  children: ReactNode;
}

/** What narrows the records, each choice with how many it would leave: beside them, or behind a button. */
export function UsageFacets({ summary, isStale, search, onChange, children }: UsageFacetsProps) {
  const { t } = useLingui();
  const words = useUsageWords();
  const { kind: kinds = [], direction: directions = [], zone: zones = [], party, paid = false } = search;
  // Where there is no room beside them the records come first: the filters open by a button.
  const [opened, { toggle }] = useDisclosure(false);

  return (
    <div aria-busy={isStale} className={classes["side"]}>
      <Button
        variant="default"
        className={classes["opener"] ?? ""}
        aria-expanded={opened}
        leftSection={<IconFilter size={18} aria-hidden />}
        onClick={toggle}
      >
        <Trans>Фильтры</Trans>
      </Button>
      <div className={classes["panel"]} data-opened={opened}>
        <Title order={2} className={classes["panelTitle"] ?? ""}>
          <Trans>Что показать</Trans>
        </Title>
        <div className={classes["facets"]}>
          <Facet title={t`Вид`}>
            {summary.kinds.map(({ kind, count }) => (
              <Choice
                key={kind}
                name={words.kinds[kind]}
                count={count}
                isChosen={kinds.includes(kind)}
                onToggle={() => onChange({ kind: toggled(kinds, kind) })}
              />
            ))}
          </Facet>
          <Facet title={t`Направление`}>
            {summary.directions.map(({ direction, count }) => (
              <Choice
                key={direction}
                name={words.directions[direction]}
                count={count}
                isChosen={directions.includes(direction)}
                onToggle={() => onChange({ direction: toggled(directions, direction) })}
              />
            ))}
            <Choice name={t`Только платные`} isChosen={paid} onToggle={() => onChange({ paid: !paid })} />
          </Facet>
          {summary.zones.length > 0 ? (
            <Facet title={t`Зона`}>
              {summary.zones.map(({ zone, count }) => (
                <Choice
                  key={zone}
                  name={words.zones[zone]}
                  count={count}
                  isChosen={zones.includes(zone)}
                  onToggle={() => onChange({ zone: toggled(zones, zone) })}
                />
              ))}
            </Facet>
          ) : null}
          <Facet title={t`С кем чаще всего`}>
            {summary.otherParties.map(({ otherParty, count }) => (
              <Choice
                key={otherParty}
                name={shownParty(otherParty)}
                count={count}
                isChosen={party === otherParty}
                onToggle={() => onChange({ party: party === otherParty ? undefined : otherParty })}
              />
            ))}
            <PartySearch value={party ?? ""} onSearch={(sought) => onChange({ party: sought })} />
          </Facet>
        </div>
      </div>
      {children}
    </div>
  );
}

function Facet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes["facet"]}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

interface ChoiceProps {
  name: string;
  count?: number;
  isChosen: boolean;
  onToggle: () => void;
}

function Choice({ name, count, isChosen, onToggle }: ChoiceProps) {
  return (
    <label className={classes["choice"]}>
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      <span className={classes["choiceName"]} title={name}>
        {name}
      </span>
      {count === undefined ? null : <span className={classes["choiceCount"]}>{formatCount(count)}</span>}
    </label>
  );
}

/** A number, a mask or a sender's name; it answers while one types. */
function PartySearch({ value, onSearch }: { value: string; onSearch: (text: string | undefined) => void }) {
  const { t } = useLingui();
  const { text, change } = useSearchText(value, (next) => onSearch(next || undefined));
  return (
    <TextInput
      mt={4}
      type="search"
      name="party"
      autoComplete="off"
      spellCheck={false}
      maxLength={SEARCH_MAX}
      label={t`Номер, маска или имя`}
      description={<Trans>Знак «%» — несколько цифр, «_» — одна.</Trans>}
      inputWrapperOrder={["label", "input", "description"]}
      placeholder={numberExamples().longMask}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
