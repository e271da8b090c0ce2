import { fold } from "@kabinet/shared";
import { useLingui } from "@lingui/react/macro";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import classes from "./filter-bar.module.css";

/** One of the things that a filter can be. */
export interface Choice {
  value: string;
  label: string;
}

interface ChoicePickerProps {
  choices: readonly Choice[];
  value: string | null;
  onChoose: (value: string) => void;
  /** Told what is typed where the choices are found elsewhere, because there are too many to be here; else left out. */
  onSearch?: (text: string) => void;
}

/** From so many on they are searched rather than looked through. */
const MANY = 8;

/** Choices one below the other, with a search where there are many. */
export function ChoicePicker({ choices, value, onChoose, onSearch }: ChoicePickerProps) {
  const { t } = useLingui();
  const [sought, setSought] = useState("");
  const words = onSearch ? [] : fold(sought).split(" ");
  const found = choices.filter(({ label }) => words.every((word) => fold(label).includes(word)));
  return (
    <>
      {onSearch || choices.length > MANY ? (
        <input
          type="search"
          className={classes["search"]}
          aria-label={t`Найти в списке`}
          placeholder={t`Найти в списке`}
          autoFocus
          value={sought}
          onChange={({ currentTarget }) => {
            setSought(currentTarget.value);
            onSearch?.(currentTarget.value);
          }}
        />
      ) : null}
      <ul className={classes["choices"]}>
        {found.map((choice) => (
          <li key={choice.value}>
            <button
              type="button"
              aria-pressed={choice.value === value}
              className={classes["choice"]}
              onClick={() => onChoose(choice.value)}
            >
              <span>{choice.label}</span>
              {choice.value === value ? <IconCheck size={16} aria-hidden /> : null}
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className={classes["none"]}>{t`Ничего не найдено`}</p> : null}
    </>
  );
}
