import { addDays, firstDay } from "@kabinet/shared";
import type { Charge } from "../modules/money/charge/charge.entity";
import { connectionFeeOf } from "../modules/money/charge/charge.policy";
import { feeCharge, type FeeDay, type Payer } from "../modules/money/charge/fee-charge.policy";
import { planFee, serviceFee } from "../modules/money/monthly-fee/monthly-fee.policy";
import { PAUSE_CODE } from "../modules/catalogue/service-specification/service-specification.entity";
import { planIn, type Line, type Period } from "./lines";
import type { LineService } from "./line-services";
import type { LinePayer } from "./line-usage";
import type { Provision } from "./provision";
import { asInMonth } from "./raised-fees";
import type { ZoneCalendar } from "./zone-calendar";

/**
 * The fees of one line in one month, up to the last day of which there are bills. Recurring fees are owed from the
 * first day by lines that are served then, and of paused ones that of the pause; what begins within the month is owed in full from that day.
 */
export function lineFees(
  line: Line,
  services: readonly LineService[],
  month: string,
  period: Period,
  provision: Provision,
  calendar: ZoneCalendar,
): Charge[] {
  const first = firstDay(month);
  const { activatedOn } = line.subscriber;
  const { through } = period;
  // The first of a month is billed for at its beginning, any other day at its end.
  const hasBegun = first <= addDays(through, 1);
  const isServed = activatedOn < first && (line.lastDay === null || line.lastDay >= first);
  const feeDay = (date: string): FeeDay => ({ date, month, at: calendar.startOf(date) });
  const owner = payer(line);
  const plan = planIn(line, month);
  const charges: Charge[] = [];
  if (isServed && hasBegun) charges.push(...planFee(owner, feeDay(first), plan));
  else if (isIn(month, activatedOn) && activatedOn <= through)
    charges.push(...planFee(owner, feeDay(activatedOn), plan));
  for (const service of services) {
    const included = provision.isIncluded(plan.id, service.specification.id);
    const specification = asInMonth(service.specification, month, period.months.at(-1) ?? month);
    const asFee = { id: service.row.id, specification, included };
    const { connectedOn, disconnectedOn } = service;
    if (isIn(month, connectedOn)) {
      if (connectedOn > through) continue;
      charges.push(
        ...connectionFee(owner, feeDay(connectedOn), service, included),
        ...serviceFee(owner, feeDay(connectedOn), asFee),
      );
    } else if (
      (isServed || service.specification.code === PAUSE_CODE) &&
      hasBegun &&
      connectedOn < first &&
      (disconnectedOn === null || disconnectedOn >= first)
    ) {
      charges.push(...serviceFee(owner, feeDay(first), asFee));
    }
  }
  return charges;
}

/** Whose charges a line's are. */
export function payer({ subscriber }: Line): LinePayer {
  return { clientId: subscriber.clientId, accountId: subscriber.accountId, subscriberId: subscriber.id };
}

function connectionFee(
  payer: Payer,
  day: FeeDay,
  { row, specification }: LineService,
  included: boolean,
): Charge[] {
  return feeCharge(payer, day, {
    kind: "connectionFee",
    source: row.id,
    gross: connectionFeeOf(specification, included),
    specificationId: specification.id,
  });
}

function isIn(month: string, date: string): boolean {
  return date.startsWith(month);
}
