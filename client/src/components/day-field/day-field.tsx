import { useLingui } from "@lingui/react/macro";
import { ActionIcon, Skeleton, TextInput, type TextInputProps } from "@mantine/core";
import { useClickOutside } from "@mantine/hooks";
import { IconCalendar } from "@tabler/icons-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { readDay, writeDay } from "../../lib/format/typed-date";
import { currentLocale } from "../../lib/i18n/locale";
import { latePart } from "../late-part";
import classes from "./day-field.module.css";

const Calendar = latePart(() => import("./calendar"), {
  place: <Skeleton height={260} width={252} />,
});

interface DayFieldProps extends Omit<TextInputProps, "value" | "onChange" | "min" | "max"> {
  /** A day (YYYY-MM-DD); an empty text where none is chosen. */
  value?: string;
  /** Told of each day that can be read, and of an empty text where none can. */
  onChange: (day: string) => void;
  /** The first day that can be chosen. */
  min?: string;
  /** The last one. */
  max?: string;
}

/**
 * A day, typed or chosen. The browser's own field follows the browser's language and not the cabinet's, so that 01.11 and
 * 11/01 stood for the same day: this one is written as the cabinet writes days.
 */
export function DayField({ value = "", onChange, min, max, error, onBlur, ...input }: DayFieldProps) {
  const { t } = useLingui();
  const locale = currentLocale();
  const field = useRef<HTMLInputElement>(null);
  // What is typed stays as it is until the field is left.
  const [typed, setTyped] = useState<string | null>(null);
  const [isLeft, setLeft] = useState(false);
  const [opened, setOpened] = useState(false);
  const box = useClickOutside(() => setOpened(false));
  const example = writeDay("2026-11-30", locale);
  const isUnread = isLeft && typed !== null && typed.trim() !== "";

  const type = (text: string) => {
    setLeft(false);
    setTyped(text);
    onChange(readDay(text, locale) ?? "");
  };
  const close = () => {
    setOpened(false);
    field.current?.focus();
  };
  const choose = (day: string) => {
    setTyped(null);
    onChange(day);
    close();
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (!opened || event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    close();
  };

  return (
    <div ref={box} className={classes["box"]} onKeyDown={closeOnEscape}>
      <TextInput
        maw={208}
        {...input}
        ref={field}
        autoComplete="off"
        placeholder={t`дд.мм.гггг`}
        value={typed ?? (value === "" ? "" : writeDay(value, locale))}
        error={error ?? (isUnread ? t`Напишите дату так: ${example}` : undefined)}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={(event) => {
          setLeft(true);
          // What was read is now written as all days are.
          if (typed !== null && readDay(typed, locale) !== null) setTyped(null);
          onBlur?.(event);
        }}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            c="var(--mantine-color-dimmed)"
            aria-label={t`Календарь`}
            aria-expanded={opened}
            disabled={input.disabled ?? false}
            onClick={() => setOpened(!opened)}
          >
            <IconCalendar size={18} aria-hidden />
          </ActionIcon>
        }
      />
      {opened ? (
        <div className={classes["calendar"]} role="dialog" aria-label={t`Календарь`}>
          <Calendar value={value} min={min} max={max} locale={locale} onChange={choose} />
        </div>
      ) : null}
    </div>
  );
}
