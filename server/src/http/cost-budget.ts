import { GraphQLError } from "graphql";
import { LRUCache } from "lru-cache";
import type { Locale } from "@kabinet/shared";
import type { SignedIn } from "../platform/authorization/viewer";
import { problem } from "../platform/errors";

/** Budgets that are remembered; one that has not been touched for a minute is full, and need not be. */
const REMEMBERED = 10_000;
const WINDOW_SECONDS = 60;

/** What one operation has taken from a budget, or would have. */
export interface Spending {
  /** As how many items the operation counts. */
  readonly requested: number;
  /** What was left after it, or would not do. */
  readonly remaining: number;
  /** What a full budget holds. */
  readonly limit: number;
  readonly restoredPerSecond: number;
  /** Null where it was enough; else after how many whole seconds it will be. */
  readonly waitSeconds: number | null;
}

interface Budget {
  left: number;
  /** When it held that, by the clock that never goes back. */
  at: number;
}

/**
 * What each token, and each person at a browser, may ask for in a minute, counted in items as the limit on one operation
 * counts them. A budget fills up evenly while it is not used; what costs more than there is in it is not begun.
 */
export class CostBudgets {
  private readonly budgets = new LRUCache<string, Budget>({ max: REMEMBERED, ttl: WINDOW_SECONDS * 1_000 });

  constructor(private readonly perMinute: number) {}

  /** Takes the price of an operation from the budget; null where there are no budgets. */
  spend(key: string, requested: number): Spending | null {
    const limit = this.perMinute;
    if (limit === 0) return null;
    const restored = limit / WINDOW_SECONDS;
    const now = performance.now();
    const before = this.budgets.get(key) ?? { left: limit, at: now };
    const there = Math.min(limit, before.left + ((now - before.at) / 1_000) * restored);
    // What costs more than a full budget holds is begun with a full one.
    const price = Math.min(requested, limit);
    const isEnough = there >= price;
    const left = isEnough ? there - price : there;
    this.budgets.set(key, { left, at: now });
    return {
      requested,
      remaining: Math.floor(left),
      limit,
      restoredPerSecond: Math.round(restored),
      waitSeconds: isEnough ? null : Math.max(1, Math.ceil((price - there) / restored)),
    };
  }
}

/** The same in headers (draft-ietf-httpapi-ratelimit-headers-10), by which a program can pace itself. */
export function budgetHeaders({
  remaining,
  limit,
  restoredPerSecond,
  waitSeconds,
}: Spending): Record<string, string> {
  const full = Math.ceil((limit - remaining) / Math.max(1, restoredPerSecond));
  return {
    "ratelimit-policy": `"cost";q=${String(limit)};qu="items";w=${String(WINDOW_SECONDS)}`,
    ratelimit: `"cost";r=${String(remaining)};t=${String(full)}`,
    ...(waitSeconds !== null && { "retry-after": String(waitSeconds) }),
  };
}

/** Whose budget it is: each token has one, each person for all their browsers, and each program of a company. */
export function payerOf({ id, scopes, credentialId, grants }: SignedIn): string {
  // A second token, there for the time of changing the first, is no second budget.
  if (grants !== undefined) return `program ${id}`;
  return scopes === null ? `person ${id}` : `token ${credentialId ?? id}`;
}

/** What an operation has cost, as its answer tells it. */
export function toldCost({ requested, remaining, limit, restoredPerSecond }: Spending): object {
  return { requested, remaining, limit, restoredPerSecond };
}

/** There is less in the budget than it costs. */
export function tooDear(cost: Spending, locale: Locale): GraphQLError {
  const { message } = problem("RATE_LIMITED", locale);
  return new GraphQLError(message, { extensions: { code: "RATE_LIMITED", cost: toldCost(cost) } });
}
