/** @jest-environment jsdom */
import { i18n } from "@lingui/core";
import { act } from "@testing-library/react";
import dayjs from "dayjs";
import "dayjs/locale/ru";
import { renderWith } from "../../../testing/render";
import { TakeAlong } from "./take-along";

const money = (amount: string) => ({ amount, currency: "BYN" as const });

const fees = { net: money("27.42"), vat: money("5.48"), total: money("32.90") };
const calls = { kind: "VOICE" as const, before: money("3.00"), difference: money("-3.00") };

/** The file of a November in which there are fees only, beside an October in which there were calls, too. */
async function file(locale: "ru" | "en", isWhole = true) {
  dayjs.locale(locale);
  const { screen, unmount } = await renderWith(
    <TakeAlong
      number="+375291234567"
      month={{ month: "2026-11", ...fees, groups: [{ kind: "TARIFF_PLAN_FEE", ...fees }] }}
      against={{
        ...{ month: "2026-10", total: money("35.90"), difference: money("-3.00") },
        groups: [{ kind: "TARIFF_PLAN_FEE", before: money("32.90"), difference: money("0.00") }, calls],
      }}
      isWhole={isWhole}
    />,
    () => ({}),
  );
  act(() => i18n.loadAndActivate({ locale, messages: {} }));
  const link = screen.getByRole("link", { name: "CSV" });
  const [head = "", ...rows] = decodeURIComponent(link.getAttribute("href") ?? "")
    .replace(/^.*\ufeff/, "")
    .split("\r\n");
  const name = link.getAttribute("download");
  unmount();
  return { name, head, rows };
}

test("the file says in its name and in each row which line and which month it is about", async () => {
  const { name, head, rows } = await file("ru");
  expect(name).toBe("charges-375291234567-2026-11.csv");
  expect(head).toBe("Номер;Месяц;Начисление;Без НДС;НДС;С НДС;Раньше: октябрь 2026;Разница");
  expect(rows.slice(0, -2)).toEqual([
    "375291234567;2026-11;Абонентская плата по тарифному плану;27,42;5,48;32,90;32,90;0,00",
    "375291234567;2026-11;Звонки;0,00;0,00;0,00;3,00;-3,00",
  ]);
  expect(rows.at(-2)).toBe("375291234567;2026-11;Итого;27,42;5,48;32,90;35,90;-3,00");
});

test("a comparison with as many days says so", async () => {
  expect((await file("ru", false)).head).toContain(';"Раньше: октябрь 2026, те же дни";');
});

test("with English, commas are between cells and points in amounts", async () => {
  const { rows } = await file("en");
  expect(rows.at(-2)).toMatch(/^375291234567,2026-11,[^,]+,27\.42,5\.48,32\.90,35\.90,-3\.00$/);
});
