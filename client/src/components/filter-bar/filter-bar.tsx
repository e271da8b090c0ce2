import { Trans, useLingui } from "@lingui/react/macro";
import { IconChevronDown, IconPlus, IconX } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { Dropdown } from "../dropdown";
import classes from "./filter-bar.module.css";

/** One thing by which a list can be narrowed. */
export interface Filter<Name extends string> {
  name: Name;
  label: string;
  /** What it is narrowed to, in words; null where it is not. */
  shown: string | null;
  /** How that is chosen; `done` closes the panel in which it stands. */
  picker: (done: () => void) => ReactNode;
}

interface FilterBarProps<Name extends string> {
  filters: readonly Filter<Name>[];
  onRemove: (name: Name) => void;
}

/** The filters in force, each to be changed or taken away, and «+ Фильтр» for those that are not. */
export function FilterBar<Name extends string>({ filters, onRemove }: FilterBarProps<Name>) {
  const { t } = useLingui();
  const others = filters.filter(({ shown }) => shown === null);
  return (
    <ul className={classes["bar"]} aria-label={t`Фильтры`}>
      {filters.map(({ name, label, shown, picker }) =>
        shown === null ? null : (
          <li key={name} className={classes["chip"]}>
            <Dropdown
              bare
              face={
                <>
                  <span className={classes["label"]}>{label}:</span>
                  <span className={classes["value"]}>{shown}</span>
                  <IconChevronDown size={14} aria-hidden />
                </>
              }
            >
              {picker}
            </Dropdown>
            <button
              type="button"
              className={classes["remove"]}
              aria-label={t`Убрать фильтр «${label}: ${shown}»`}
              onClick={() => onRemove(name)}
            >
              <IconX size={14} aria-hidden />
            </button>
          </li>
        ),
      )}
      {others.length > 0 ? (
        <li>
          <Dropdown
            face={
              <>
                <IconPlus size={16} aria-hidden />
                <Trans>Фильтр</Trans>
              </>
            }
          >
            {(close) => <NewFilter filters={others} close={close} />}
          </Dropdown>
        </li>
      ) : null}
    </ul>
  );
}

/** First by what, then to what. */
function NewFilter<Name extends string>({
  filters,
  close,
}: {
  filters: readonly Filter<Name>[];
  close: () => void;
}) {
  const [name, setName] = useState<Name | null>(null);
  const chosen = filters.find((one) => one.name === name);
  if (chosen)
    return (
      <>
        <p className={classes["title"]}>{chosen.label}</p>
        {chosen.picker(close)}
      </>
    );
  return (
    <ul className={classes["choices"]}>
      {filters.map((one) => (
        <li key={one.name}>
          <button type="button" className={classes["choice"]} onClick={() => setName(one.name)}>
            {one.label}
          </button>
        </li>
      ))}
    </ul>
  );
}
