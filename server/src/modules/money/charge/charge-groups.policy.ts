import type { CalendarMonth } from "@kabinet/shared";
import type { Charge, ChargeKind } from "./charge.entity";
import { addAmounts, amountsByKind, NO_AMOUNTS, sumsOfCharges, type Amounts } from "./month-charges.policy";
import type { ChargedUsage, ChargeGroup, ChargeLine, ChargeMonth } from "./month-charges.type";

/** What a charge is for, and since when that has been there. */
export type Named = (charge: Charge) => { readonly name: string | null; readonly since: number | null };

/** All charges of one kind among some, with what they come to and the usage that they are made of. */
export function chargeGroup(
  kind: ChargeKind,
  charges: readonly Charge[],
  amounts: ReadonlyMap<ChargeKind, Amounts>,
  named: Named,
  usage: readonly ChargedUsage[],
): ChargeGroup {
  const own = charges.filter((charge) => charge.kind === kind);
  return {
    kind,
    ...(amounts.get(kind) ?? NO_AMOUNTS),
    vatRates: [...new Set(own.map(({ vatRate }) => vatRate))].sort((a, b) => a - b),
    lines: own.map((charge) => chargeLine(charge, named)),
    usage,
  };
}

/** The months that are shown, the newest first, with what their charges come to. */
export function chargeMonths(
  shown: readonly CalendarMonth[],
  byMonth: ReadonlyMap<CalendarMonth, readonly Charge[]>,
): ChargeMonth[] {
  return shown.map((month) => {
    const sums = addAmounts(amountsByKind(sumsOfCharges(byMonth.get(month) ?? [])).values());
    return { month, isCurrent: month === shown[0], ...sums };
  });
}

/** Whether there are charges and all of them are on an invoice. */
export function areInvoiced(charges: readonly Charge[]): boolean {
  return charges.length > 0 && charges.every(({ invoiceId }) => invoiceId !== null);
}

function chargeLine(charge: Charge, named: Named): ChargeLine {
  const { id, chargedOn, vatRate, gross, invoiceId } = charge;
  return {
    ...{ charge, id, chargedOn, vatRate },
    ...named(charge),
    charged: gross,
    isInvoiced: invoiceId !== null,
  };
}
