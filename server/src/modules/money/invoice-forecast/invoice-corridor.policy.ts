import { MICRO_PER_KOPECK, parseDecimal } from "@kabinet/shared";
import { CorridorSide, type InvoiceCorridor } from "./invoice-corridor.entity";

/** A million roubles: more no account's invoice comes to. 10^-6 BYN. */
export const CORRIDOR_MAX = 1_000_000_000_000;

/** Both bounds of a corridor, 10^-6 BYN; null: none. */
export type CorridorBounds = Pick<InvoiceCorridor, "atLeast" | "atMost">;

/** What is wrong with wished bounds, and where. */
export interface CorridorRefusal {
  readonly refusal: "AMOUNT" | "CROSSED";
  readonly field: "atLeast" | "atMost";
}

/** The bounds that are wished, as decimal texts; or why they cannot be had. */
export function checkCorridor(
  atLeast: string | null,
  atMost: string | null,
): { readonly bounds: CorridorBounds } | CorridorRefusal {
  const bounds = { atLeast: boundIn(atLeast), atMost: boundIn(atMost) };
  for (const field of ["atLeast", "atMost"] as const)
    if (bounds[field] === undefined) return { refusal: "AMOUNT", field };
  const { atLeast: least = null, atMost: most = null } = bounds;
  if (least !== null && most !== null && least > most) return { refusal: "CROSSED", field: "atMost" };
  return { bounds: { atLeast: least, atMost: most } };
}

/** Undefined: no sum of whole kopecks from 0 to a million. */
function boundIn(text: string | null): number | null | undefined {
  if (text === null) return null;
  const amount = parseDecimal(text);
  const isSound = amount !== null && amount >= 0 && amount <= CORRIDOR_MAX && amount % MICRO_PER_KOPECK === 0;
  return isSound ? amount : undefined;
}

/** On which side of a corridor a sum is; null: inside, the bounds themselves included. */
export function sideOf({ atLeast, atMost }: CorridorBounds, total: number): CorridorSide | null {
  if (atMost !== null && total > atMost) return CorridorSide.ABOVE;
  return atLeast !== null && total < atLeast ? CorridorSide.BELOW : null;
}

/** The last days of a month, on which there is enough of it to say that an invoice will be too small. */
const SAID_WHEN_LEFT = 10;

/**
 * Whether somebody is to be told now that an invoice will leave its corridor: once a month and side. That it will be too
 * small is said only near its end: a month that has hardly begun may not have its fees yet.
 */
export function isToBeTold(
  { toldMonth, toldSide }: Pick<InvoiceCorridor, "toldMonth" | "toldSide">,
  side: CorridorSide | null,
  month: string,
  daysLeft: number,
): boolean {
  if (side === null || (toldMonth === month && toldSide === side)) return false;
  return side === CorridorSide.ABOVE || daysLeft <= SAID_WHEN_LEFT;
}
