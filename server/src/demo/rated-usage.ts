import { chargeKindOfUsage } from "../modules/money/charge/charge.policy";
import type { ChargeKind } from "../modules/money/charge/charge.entity";
import type { UsageRow } from "../modules/usage/usage-record/usage-record.entity";
import {
  rate,
  usageVatRate,
  type PackageInForce,
  type Taken,
  type TariffRates,
} from "../modules/usage/rating/usage.policy";
import type { DrawnUse } from "./usage-drawing";
import type { ZoneCalendar } from "./zone-calendar";

/** A package with the time in which it was connected. */
export interface PackagePeriod extends PackageInForce {
  readonly from: number;
  /** First instant without it; infinity while it is connected. */
  readonly to: number;
}

/** The part of a month's usage charge of one kind and VAT rate that some records make. */
export interface UsageSum {
  readonly kind: ChargeKind;
  readonly vatRate: number;
  /** 10^-6 BYN with VAT; never zero. */
  readonly gross: number;
  /** The day of the first record that cost something. */
  readonly firstDay: string;
}

/** Records as they are stored, what they cost in all, and what is left of the bundles. */
export interface RatedUsage {
  readonly records: UsageRow[];
  readonly sums: UsageSum[];
  readonly taken: Taken;
}

/** Rates uses of one subscriber's month, which are in order of time and continue from `taken`. */
export function rateUses(
  owner: { readonly subscriberId: string; readonly clientId: string },
  uses: readonly DrawnUse[],
  ratesAt: (instant: number) => TariffRates,
  packages: readonly PackagePeriod[],
  taken: Taken,
  calendar: ZoneCalendar,
  state: "rated" | "billed" = "rated",
): RatedUsage {
  let after = taken;
  const sums = new Map<string, UsageSum>();
  const records = uses.map((use): UsageRow => {
    const pack = packages.find(({ from, to }) => from <= use.startedAt && use.startedAt < to) ?? null;
    const rated = rate(use, ratesAt(use.startedAt), pack, after);
    after = rated.taken;
    const vatRate = usageVatRate(use.kind, use.day.date);
    if (rated.gross > 0)
      addTo(sums, chargeKindOfUsage(use.kind, use.zone), vatRate, rated.gross, use.day.date);
    return {
      subscriberId: owner.subscriberId,
      startedAt: use.startedAt,
      id: use.id,
      clientId: owner.clientId,
      kind: use.kind,
      direction: use.direction,
      otherParty: use.otherParty,
      quantity: use.quantity,
      countedQuantity: rated.counted,
      zone: use.zone,
      roamingCountry: use.roamingCountry,
      gross: rated.gross,
      vatRate,
      included: rated.included,
      state,
      offsetMinutes: calendar.offsetAt(use.day, use.startedAt),
    };
  });
  return { records, sums: [...sums.values()], taken: after };
}

function addTo(
  sums: Map<string, UsageSum>,
  kind: ChargeKind,
  vatRate: number,
  gross: number,
  day: string,
): void {
  const key = `${kind} ${String(vatRate)}`;
  const sum = sums.get(key);
  sums.set(key, { kind, vatRate, gross: (sum?.gross ?? 0) + gross, firstDay: sum?.firstDay ?? day });
}
