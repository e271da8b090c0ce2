/** @jest-environment jsdom */
import dayjs from "dayjs";
import "dayjs/locale/ru";
import { renderWith } from "../../testing/render";
import { OrderDifferences } from "./order-differences";

const money = (amount: string) => ({ amount, currency: "BYN" });
const month = (name: string, [alreadyOwed, added, total, without]: [string, string, string, string]) => ({
  month: name,
  alreadyOwed: money(alreadyOwed),
  added: money(added),
  total: money(total),
  without: money(without),
});

beforeAll(() => dayjs.locale("ru"));

/** The months as they are shown: each label with its text. */
async function shown(...months: ReturnType<typeof month>[]): Promise<string[]> {
  const price = { once: money("2.50"), monthlyBefore: money("32.90"), monthlyAfter: money("2.50"), months };
  const { container } = await renderWith(
    <OrderDifferences differences={[]} price={{ ...price, from: "2026-12-05" }} />,
    () => ({}),
  );
  return [...container.querySelectorAll("dt")]
    .filter(({ textContent }) => textContent.startsWith("Всего за"))
    .map((label) =>
      `${label.textContent}: ${label.nextElementSibling?.textContent ?? ""}`.replaceAll(/\s+/g, " "),
    );
}

test("a month in which something is owed already is added up, and what it would be without the order stands beside", async () => {
  expect(await shown(month("2026-12", ["32.90", "2.50", "35.40", "32.90"]))).toEqual([
    "Всего за декабрь 2026: 32,90 BYN за этот месяц в любом случае + 2,50 BYN = 35,40 BYN (без этого заказа было бы 32,90 BYN)",
  ]);
});

test("a change for a time shows each of its months, in which nothing is owed before too", async () => {
  expect(
    await shown(
      month("2026-12", ["32.90", "2.50", "35.40", "32.90"]),
      month("2027-01", ["0.00", "2.50", "2.50", "32.90"]),
      month("2027-02", ["0.00", "32.90", "32.90", "32.90"]),
    ),
  ).toEqual([
    expect.stringContaining("35,40"),
    "Всего за январь 2027: 2,50 BYN (без этого заказа было бы 32,90 BYN)",
    "Всего за февраль 2027: 32,90 BYN",
  ]);
});

test("one month on which nothing is put on top says no more than the price, and so do orders that know none", async () => {
  expect(await shown(month("2026-12", ["0.00", "9.90", "9.90", "5.00"]))).toEqual([]);
  expect(await shown(month("2026-12", ["32.90", "0.00", "32.90", "32.90"]))).toEqual([]);
  expect(await shown()).toEqual([]);
});
