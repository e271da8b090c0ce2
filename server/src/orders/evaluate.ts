import { createHash } from "node:crypto";
import { dateIn, monthIn } from "@kabinet/shared";
import type { SignedIn } from "../platform/authorization/viewer";
import type { Reader } from "../platform/database/database";
import {
  isAllowed,
  type ChangeOptions,
  type AnyChange,
  type ClosedWindow,
  type Fact,
  type Notice,
  type OrderTarget,
  type Price,
  type Refusal,
} from "./change";
import { refusalsFor } from "./refusals";
import { REFUSAL_TEXTS } from "./order-texts";

/** One line of before → after. */
export interface ShownChange {
  readonly label: Fact["label"];
  readonly before: Fact["value"];
  readonly after: Fact["value"];
}

/** What a change would do to one target, worked out without effect. */
export interface Evaluation {
  readonly target: OrderTarget;
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Notice[];
  readonly window: ClosedWindow | null;
  readonly before: object;
  readonly after: object;
  readonly changes: readonly ShownChange[];
  readonly price: Price;
  readonly once: number;
  /** The day from which the price holds. */
  readonly from: string;
  /** When it would run: its time, or the opening of the window. */
  readonly runsAt: number;
  /** Sum of what was seen: outcome, price, warnings. */
  readonly digest: string;
}

/** When and where a change is looked at. */
export interface Occasion {
  readonly viewer: SignedIn | null;
  /** When it is looked at. */
  readonly now: number;
  /** The order that is looked at again; null before it is placed. */
  readonly orderId: string | null;
  /** When it is meant to run. */
  readonly at: number;
  readonly timeZone: string;
  /** Whether a subscriber wants it, and the company's settings for subscribers count. */
  readonly bySubscriber: boolean;
  /** Whether the target's row is to be locked for the rest of the unit. */
  readonly lock: boolean;
}

/** Works out what `change` would do to the target of `input`; null when the viewer sees no such target. */
export async function evaluate(
  reader: Reader,
  change: AnyChange,
  input: object & ChangeOptions,
  occasion: Occasion,
): Promise<Evaluation | null> {
  const id = change.targetId(input);
  const targets = await change.target.load(reader, occasion.viewer, [id], occasion.lock);
  const target = targets.get(id);
  if (!target) return null;
  const { turn } = change.slice;
  if (occasion.lock && turn !== undefined) await takeTurn(reader, turn, target.clientId);
  const window = change.window?.(occasion.at, occasion.timeZone) ?? null;
  const runsAt = window?.opensAt ?? occasion.at;
  const states = await change.slice.load(reader, [target], {
    month: monthIn(occasion.timeZone, runsAt),
    timeZone: occasion.timeZone,
  });
  const state = states.get(id);
  if (!state) throw new Error(`${change.slice.name} has no state of ${id}`);
  const evaluation = judged(change, input, target, state, window, runsAt, occasion);
  const told = toldTo(occasion.viewer, evaluation);
  return occasion.bySubscriber ? withinAllowance(change, told, input) : told;
}

/** Waits until no other unit has the company's turn; SQLite does units that are about no one thing in turn. */
async function takeTurn(reader: Reader, turn: string, clientId: string): Promise<void> {
  if (reader.kind === "sqlite") return;
  await reader.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`${turn} ${clientId}`]);
}

/** Without what would tell a subscriber about other lines of the company. */
function toldTo(viewer: SignedIn | null, evaluation: Evaluation): Evaluation {
  if (viewer?.role !== "subscriber") return evaluation;
  const warnings = evaluation.warnings
    .filter(({ isForCompany }) => !isForCompany)
    .map((notice) => ({ ...notice, ...notice.toSubscribers }));
  return { ...evaluation, refusals: refusalsFor(viewer, evaluation.refusals), warnings };
}

/** A subscriber does only what the company leaves to its subscribers, and spends only where it is let. */
function withinAllowance(change: AnyChange, evaluation: Evaluation, { revertAt }: ChangeOptions): Evaluation {
  const { price, once, target } = evaluation;
  const refusedBy = (code: "NOT_LEFT_TO_SUBSCRIBERS" | "SPENDING_NOT_ALLOWED"): Evaluation => ({
    ...evaluation,
    refusals: [{ code, text: REFUSAL_TEXTS[code] }],
  });
  if (!isAllowed(change, target.allowance)) return refusedBy("NOT_LEFT_TO_SUBSCRIBERS");
  const costs = once > 0 || price.monthlyAfter > price.monthlyBefore;
  // What saves now costs again when it is brought back.
  const costsLater = Boolean(revertAt) && price.monthlyAfter < price.monthlyBefore;
  if (target.allowance.maySpend || (!costs && !costsLater)) return evaluation;
  return refusedBy("SPENDING_NOT_ALLOWED");
}

/** The pure part of `evaluate`. */
function judged(
  change: AnyChange,
  input: object,
  target: OrderTarget,
  state: object,
  window: ClosedWindow | null,
  runsAt: number,
  { now, orderId, timeZone }: Occasion,
): Evaluation {
  const today = dateIn(timeZone, runsAt);
  const scene = { target, state, now, at: runsAt, orderId, today, timeZone };
  const { refusals, warnings } = change.check(scene, input);
  const refused = refusals.length > 0;
  const after = refused ? state : change.apply(scene, input);
  const price = refused ? { fees: [], monthlyBefore: 0, monthlyAfter: 0 } : change.price(scene, input);
  const changes = difference(change.slice.facts(state), change.slice.facts(after));
  const own = change.own(input);
  const before = change.slice.moved(state, own);
  const moved = change.slice.moved(after, own);
  const seen = [
    change.kind,
    target.id,
    own,
    before,
    moved,
    price.isMonthlyRemark ? { fees: price.fees } : price,
    // What only some are told is no part of what was seen: the digest is everybody's.
    warnings.filter(({ isForCompany, isRemark }) => !isForCompany && !isRemark).map(({ code }) => code),
  ];
  return {
    target,
    refusals,
    warnings,
    window,
    before,
    after: moved,
    changes,
    price,
    once: price.fees.reduce((sum, { gross }) => sum + gross, 0),
    from: today,
    runsAt,
    digest: createHash("sha256").update(JSON.stringify(seen)).digest("base64url").slice(0, 24),
  };
}

function difference(before: readonly Fact[], after: readonly Fact[]): ShownChange[] {
  return before
    .map((fact, i) => ({ label: fact.label, before: fact.value, after: after[i]?.value ?? null }))
    .filter(({ before: was, after: becomes }) => was?.ru !== becomes?.ru);
}
