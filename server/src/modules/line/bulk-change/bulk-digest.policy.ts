import { createHash, type Hash } from "node:crypto";
import type { BulkChange, BulkChangeRow } from "./bulk-change.entity";
import { BulkRowOutcome } from "./bulk-change.entity";

/** What the rows of a change of many come to together. */
export type BulkSums = Pick<
  BulkChange,
  "judged" | "changing" | "unchanged" | "refused" | "priceOnce" | "monthlyBefore" | "monthlyAfter"
>;

/** Sums rows up as they are worked out, and what was seen of them. */
export class BulkSummary {
  private readonly seen: Hash = createHash("sha256");
  readonly sums: BulkSums = {
    ...{ judged: 0, changing: 0, unchanged: 0, refused: 0 },
    ...{ priceOnce: 0, monthlyBefore: 0, monthlyAfter: 0 },
  };

  add({ place, outcome, code, digest, priceOnce, monthlyBefore, monthlyAfter }: BulkChangeRow): void {
    const { sums } = this;
    sums.judged++;
    if (outcome === BulkRowOutcome.UNCHANGED) sums.unchanged++;
    else if (outcome === BulkRowOutcome.REFUSED) sums.refused++;
    else {
      sums.changing++;
      sums.priceOnce += priceOnce;
      sums.monthlyBefore += monthlyBefore;
      sums.monthlyAfter += monthlyAfter;
    }
    this.seen.update(JSON.stringify([place, outcome, code, digest]));
  }

  /** The sum of all that was seen. */
  digest(): string {
    return this.seen.digest("base64url").slice(0, 24);
  }
}
