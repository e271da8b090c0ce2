/** @jest-environment jsdom */
import dayjs from "dayjs";
import "dayjs/locale/ru";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { renderWith } from "../../testing/render";
import { DayField } from "./day-field";
import { MomentField } from "./moment-field";

// The browser is an English one, as jsdom is; the cabinet speaks Russian.
beforeAll(() => {
  expect(navigator.language).toBe("en-US");
  dayjs.locale("ru");
});

const onDay = jest.fn();
beforeEach(() => onDay.mockClear());

function Day({ value = "" }: { value?: string }) {
  const [day, setDay] = useState(value);
  return (
    <DayField
      label="Первый день"
      value={day}
      onChange={(chosen) => {
        setDay(chosen);
        onDay(chosen);
      }}
    />
  );
}

const field = () => screen.getByLabelText<HTMLInputElement>("Первый день");

test("a day is written as the cabinet writes it, whatever the browser's language", async () => {
  await renderWith(<Day value="2026-11-01" />, () => ({}));
  expect(field().value).toBe("01.11.2026");
  expect(field().type).toBe("text");
});

test("what is typed is read at once, and written out when the field is left", async () => {
  await renderWith(<Day />, () => ({}));
  await userEvent.type(field(), "1 ноября 2026");
  expect(onDay).toHaveBeenLastCalledWith("2026-11-01");
  expect(field().value).toBe("1 ноября 2026");
  await userEvent.tab();
  expect(field().value).toBe("01.11.2026");
});

test("what is no day stays, and how to write one is said when the field is left", async () => {
  await renderWith(<Day value="2026-11-01" />, () => ({}));
  await userEvent.clear(field());
  await userEvent.type(field(), "31.02.2026");
  expect(onDay).toHaveBeenLastCalledWith("");
  expect(screen.queryByText(/Напишите дату так/)).toBeNull();
  await userEvent.tab();
  expect(screen.getByText("Напишите дату так: 30.11.2026")).not.toBeNull();
  expect(field().value).toBe("31.02.2026");
});

test("a day is chosen in a calendar that speaks the cabinet's language, and the field has the focus again", async () => {
  await renderWith(<Day value="2026-11-01" />, () => ({}));
  await userEvent.click(screen.getByRole("button", { name: "Календарь" }));
  await screen.findByText("ноябрь 2026", {}, { timeout: 20_000 });
  await userEvent.click(screen.getByRole("button", { name: /^20 / }));
  expect(onDay).toHaveBeenLastCalledWith("2026-11-20");
  expect(field().value).toBe("20.11.2026");
  expect(document.activeElement).toBe(field());
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("Escape closes the calendar and changes nothing", async () => {
  await renderWith(<Day value="2026-11-01" />, () => ({}));
  await userEvent.click(screen.getByRole("button", { name: "Календарь" }));
  await screen.findByText("ноябрь 2026", {}, { timeout: 20_000 });
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(onDay).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(field());
});

test("a moment is a day and a time of it; without a time that can be read it is none", async () => {
  await renderWith(<MomentField name="moment" onChange={onDay} />, () => ({}));
  await userEvent.type(screen.getByLabelText("Дата"), "01.12.2026");
  expect(onDay).toHaveBeenLastCalledWith("2026-12-01T00:00");
  const time = screen.getByLabelText<HTMLInputElement>("Время по Минску");
  await userEvent.clear(time);
  await userEvent.type(time, "9");
  expect(onDay).toHaveBeenLastCalledWith("2026-12-01T09:00");
  await userEvent.tab();
  expect(time.value).toBe("09:00");
  await userEvent.clear(time);
  await userEvent.type(time, "утром");
  expect(onDay).toHaveBeenLastCalledWith("");
  expect(screen.getByText("Например, 09:00")).not.toBeNull();
});
