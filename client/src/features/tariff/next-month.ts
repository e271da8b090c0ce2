import { fromLocalInput, toLocalInput } from "../../lib/format/time";

/** The first instant of the month after an instant's, on the operator's clock, and its day. */
export function nextMonthStart(instant: string): { instant: string; date: string } {
  const [year, month] = toLocalInput(instant).split("-").map(Number) as [number, number];
  const date =
    month === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${String(month + 1).padStart(2, "0")}-01`;
  return { instant: fromLocalInput(`${date}T00:00`) ?? instant, date };
}
