import "./calendar.css";
import type { Locale } from "@kabinet/shared";
import { useLingui } from "@lingui/react/macro";
import { DatePicker } from "@mantine/dates";
import { useEffect, useRef } from "react";

interface CalendarProps {
  /** A day (YYYY-MM-DD), or an empty text. */
  value: string;
  min: string | undefined;
  max: string | undefined;
  locale: Locale;
  onChange: (day: string) => void;
}

/** The months to choose a day from, by mouse or arrows; loaded when one is opened. */
export default function Calendar({ value, min, max, locale, onChange }: CalendarProps) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const days = ["[data-selected]", "[data-today]", "td button:not(:disabled)"];
    const first = days.map((day) => box.current?.querySelector<HTMLElement>(day)).find(Boolean);
    first?.focus();
  }, []);
  return (
    <div ref={box}>
      <DatePicker
        value={value === "" ? null : value}
        defaultDate={value === "" ? (min ?? new Date().toISOString().slice(0, 10)) : value}
        minDate={min ?? ""}
        maxDate={max ?? ""}
        locale={locale}
        firstDayOfWeek={1}
        weekendDays={[]}
        hideOutsideDates
        highlightToday
        onChange={(day) => {
          if (day !== null) onChange(day);
        }}
        ariaLabels={{
          nextMonth: t`Следующий месяц`,
          previousMonth: t`Предыдущий месяц`,
          nextYear: t`Следующий год`,
          previousYear: t`Предыдущий год`,
          nextDecade: t`Следующие десять лет`,
          previousDecade: t`Предыдущие десять лет`,
        }}
      />
    </div>
  );
}
