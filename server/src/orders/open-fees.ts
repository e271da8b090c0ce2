import type { Fee } from "./change";

/** What orders that are not done yet bring, with which they were ordered: those with the same fees and day together. */
export interface OpenFees {
  readonly fees: readonly Fee[];
  /** The day from which they are owed, YYYY-MM-DD. */
  readonly priceFrom: string;
  readonly orders: number;
}
