import { isDeepStrictEqual } from "node:util";
import type { Fee } from "./change";
import { decisive, type Explanation } from "./explanation";
import type { Evaluation } from "./evaluate";
import type { OrderRecord } from "./order.entity";

/**
 * In which shape stored terms are written: the JSON of before, after and fees, and the codes of warnings. Version 0 is
 * what was written before there were versions; it has the same shape. Who changes the shape raises the number and reads
 * the older ones here. Texts within warnings and changes are no terms: earlier releases kept sentences in their place.
 */
export const TERMS_VERSION = 1;

/** The columns that hold what was seen of an order: outcome and price. */
export type Terms = Pick<
  OrderRecord,
  | "before"
  | "after"
  | "changes"
  | "warnings"
  | "priceOnce"
  | "monthlyBefore"
  | "monthlyAfter"
  | "fees"
  | "priceFrom"
  | "months"
  | "digest"
  | "termsVersion"
>;

/** The columns that hold what was seen: outcome and price. */
export function terms(evaluation: Evaluation): Terms {
  return {
    before: JSON.stringify(evaluation.before),
    after: JSON.stringify(evaluation.after),
    changes: JSON.stringify(evaluation.differences),
    warnings: JSON.stringify(evaluation.warnings),
    priceOnce: evaluation.once,
    monthlyBefore: evaluation.price.monthlyBefore,
    monthlyAfter: evaluation.price.monthlyAfter,
    fees: JSON.stringify(evaluation.price.fees),
    priceFrom: evaluation.from,
    months: JSON.stringify(evaluation.months),
    digest: evaluation.digest,
    termsVersion: TERMS_VERSION,
  };
}

/**
 * Whether a change still comes to what was previewed: the same is moved, from where and to where, at the same price,
 * with the same warnings. It is decided by what the stored terms mean, whatever the order of their fields and the
 * wording of their texts. Terms of a later release, which may mean more than is known here, are never as previewed:
 * a person decides.
 */
export function isAsPreviewed(order: OrderRecord, evaluation: Evaluation): boolean {
  if (order.termsVersion > TERMS_VERSION) return false;
  const { before, after, price, warnings } = evaluation;
  return (
    isSame(read(order.before), before) &&
    isSame(read(order.after), after) &&
    isSame(feesIn(read(order.fees) as readonly Fee[]), feesIn(price.fees)) &&
    (price.isMonthlyRemark === true ||
      (order.monthlyBefore === price.monthlyBefore && order.monthlyAfter === price.monthlyAfter)) &&
    isSame(decisive(read(order.warnings) as readonly Explanation[]), decisive(warnings))
  );
}

/** Fees in one order, whatever the order in which they were found. What a fee leaves empty it does not say. */
function feesIn(fees: readonly Fee[]): string[] {
  const said = (fee: Fee): [string, unknown][] =>
    Object.entries(fee).filter(([, value]: [string, unknown]) => value !== null && value !== undefined);
  return fees.map((fee) => JSON.stringify(said(fee).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}

/** Compared as they would be stored: a field that is undefined is no field. */
function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(read(JSON.stringify(a)), read(JSON.stringify(b)));
}

function read(stored: string): unknown {
  return JSON.parse(stored);
}
