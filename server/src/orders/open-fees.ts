import type { Fee } from "./change";
import type { Returning } from "./month-costs";

/** What orders that are not done yet bring, with which they were ordered: those with the same fees and day together. */
export interface OpenFees {
  readonly fees: readonly Fee[];
  /** What comes with them when they are taken back within the month of that day; null where they are not, or it costs nothing. */
  readonly returning: Returning | null;
  /** The day from which they are owed, YYYY-MM-DD. */
  readonly priceFrom: string;
  readonly orders: number;
}
