import { useLingui } from "@lingui/react/macro";
import { IconX } from "@tabler/icons-react";
import classes from "./filter-chips.module.css";

interface FilterChipsProps<Name extends string> {
  chips: readonly { name: Name; label: string; value: string }[];
  onRemove: (name: Name) => void;
}

/** The filters in force; a press takes one away. */
export function FilterChips<Name extends string>({ chips, onRemove }: FilterChipsProps<Name>) {
  const { t } = useLingui();
  if (chips.length === 0) return null;
  return (
    <ul className={classes["chips"]} aria-label={t`Фильтры`}>
      {chips.map(({ name, label, value }) => (
        <li key={name}>
          <button
            type="button"
            className={classes["chip"]}
            aria-label={t`Убрать фильтр «${label}: ${value}»`}
            onClick={() => onRemove(name)}
          >
            <span className={classes["label"]}>{label}:</span> {value}
            <IconX size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
