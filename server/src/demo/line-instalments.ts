import { addDays, addMonths, firstDay, MICRO_PER_ROUBLE } from "@kabinet/shared";
import type { Charge } from "../modules/money/charge/charge.entity";
import type { Instalment, InstalmentPlan } from "../modules/money/instalment/instalment.entity";
import { instalmentFee } from "../modules/money/monthly-fee/monthly-fee.policy";
import { randomId } from "./ids";
import { payer } from "./line-fees";
import { dayBetween, type Line, type Period } from "./lines";
import { Random } from "./random";
import { isDevicePlan } from "./usage-habits";
import type { ZoneCalendar } from "./zone-calendar";

/** Invented equipment with its price in whole roubles. */
const EQUIPMENT: readonly (readonly [string, number])[] = [
  ["Смартфон «Зубр 5»", 899],
  ["Смартфон «Зубр 5 Макс»", 1_349],
  ["Смартфон «Аист Лайт»", 449],
  ["Планшет «Нарочь 10»", 719],
  ["Роутер «Вилия 4G»", 289],
  ["Телефон «Кнопка 2»", 119],
];

/** Equipment bought by instalments, with the charges that have fallen due. */
export interface LineInstalments {
  readonly plan: InstalmentPlan;
  readonly instalments: Instalment[];
  readonly charges: Charge[];
}

/**
 * What a line has bought by instalments within the months shown, or nothing. The first instalment is due in the month
 * after the purchase; the last one takes what does not divide evenly.
 */
export function buildInstalments(
  line: Line,
  period: Period,
  calendar: ZoneCalendar,
  seed: number,
): LineInstalments | null {
  const random = new Random(`${String(seed)}:instalments:${line.subscriber.id}`);
  const wants = random.chance(0.05);
  if (!(line.role === "package" || (wants && line.role === null && line.lastDay === null))) return null;
  if (isDevicePlan(line.plan.code)) return null;
  const start = [firstDay(period.months[0] ?? ""), line.subscriber.activatedOn].sort()[1] ?? "";
  const boughtOn = line.role === "package" ? start : dayBetween(start, period.through, random);
  const [equipment, roubles] = random.pick(EQUIPMENT);
  const count = line.role === "package" ? 12 : random.pick([3, 6, 12, 24]);
  const price = roubles * MICRO_PER_ROUBLE;
  const part = Math.floor(price / count / 10_000) * 10_000;
  const owner = payer(line);
  const id = randomId("ins", calendar.startOf(boughtOn), random);
  const charges: Charge[] = [];
  const instalments = Array.from({ length: count }, (_, i): Instalment => {
    const month = addMonths(boughtOn.slice(0, 7), i + 1);
    const amount = i < count - 1 ? part : price - part * (count - 1);
    const date = firstDay(month);
    if (date > addDays(period.through, 1)) return { planId: id, month, amount, chargeId: null };
    const due = instalmentFee(owner, { date, month, at: calendar.startOf(date) }, id, amount);
    charges.push(...due);
    return { planId: id, month, amount, chargeId: due[0]?.id ?? null };
  });
  return { plan: { id, ...owner, equipment, price, boughtOn }, instalments, charges };
}
