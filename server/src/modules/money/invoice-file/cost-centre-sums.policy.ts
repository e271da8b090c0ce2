import type { Locale } from "@kabinet/shared";
import type { ChargeKind } from "../charge/charge.entity";
import type { InvoicedSum } from "../charge/invoice-lines.policy";
import type { BreakdownRow } from "./invoice-content.policy";

/** What the lines of one cost centre have on an invoice; without a name what those have that are in none. */
interface CentreSum {
  readonly name: string | null;
  readonly code: string | null;
  readonly lines: number;
  readonly sums: readonly Pick<InvoicedSum, "kind" | "charged">[];
}

/** Adds up the lines of an invoice by the cost centres that it keeps with them, exactly. */
export class CentreSums {
  private readonly found = new Map<
    string,
    { name: string | null; code: string | null; lines: number; readonly byKind: Map<ChargeKind, number> }
  >();

  add({ subscriber: { costCentreName: name, costCentreCode: code }, sums }: BreakdownRow): void {
    const key = JSON.stringify([name, code]);
    let sum = this.found.get(key);
    if (!sum) {
      sum = { name, code, lines: 0, byKind: new Map() };
      this.found.set(key, sum);
    }
    sum.lines += 1;
    for (const { kind, charged } of sums) sum.byKind.set(kind, (sum.byKind.get(kind) ?? 0) + charged);
  }

  /** By name, as the language sorts; what is in no cost centre comes last. */
  list(locale: Locale): CentreSum[] {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const byName = (a: CentreSum, b: CentreSum): number => {
      if (a.name === null || b.name === null) return a.name === b.name ? 0 : a.name === null ? 1 : -1;
      return compare(a.name, b.name);
    };
    return [...this.found.values()]
      .map(({ byKind, ...sum }) => ({
        ...sum,
        sums: [...byKind].map(([kind, charged]) => ({ kind, charged })),
      }))
      .sort(byName);
  }
}
