import type { CalendarMonth, Locale } from "@kabinet/shared";
import { ownProblem } from "../../../platform/errors";
import { chargeText } from "./charge.texts";

/** The month whose charges are asked for, the newest where none is; refuses one that is not among those shown. */
export function shownMonth(
  month: CalendarMonth | null,
  shown: readonly CalendarMonth[],
  locale: Locale,
): CalendarMonth {
  const wanted = month ?? shown[0] ?? "";
  if (shown.includes(wanted)) return wanted;
  const text = chargeText("CHARGES_MONTH_NOT_SHOWN", { months: shown.join(", ") });
  throw ownProblem("CHARGES_MONTH_NOT_SHOWN", locale, text, { months: shown });
}
