import { seesWholeCompanies } from "../platform/authorization/rights";
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { dateIn, monthIn } from "@kabinet/shared";
import type { SignedIn } from "../platform/authorization/viewer";
import type { Reader } from "../platform/database/database";
import {
  isAllowed,
  type ChangeOptions,
  type AnyChange,
  type ClosedWindow,
  type Characteristic,
  type OrderTarget,
  type Price,
  type Scene,
  type KnownChanges,
  type SharedGround,
  type SharedStates,
} from "./change";
import { decisive, type Explanation, type Refusal } from "./explanation";
import { betterDate, type BetterDate } from "./better-date";
import { monthCosts, type MonthCost } from "./month-costs";
import { refusalsFor } from "./refusals";
import { orderText } from "./order.texts";

/** One line of before → after. */
export interface Difference {
  readonly label: Characteristic["label"];
  readonly before: Characteristic["value"];
  readonly after: Characteristic["value"];
}

/** What a change would do to one target, worked out without effect. */
export interface Evaluation {
  readonly target: OrderTarget;
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Explanation[];
  readonly window: ClosedWindow | null;
  readonly before: object;
  readonly after: object;
  readonly differences: readonly Difference[];
  readonly price: Price;
  readonly once: number;
  /** What the months that it touches will cost; none where it is refused. */
  readonly months: readonly MonthCost[];
  /** A later time at which it would cost less; null where there is none. */
  readonly betterDate: BetterDate | null;
  /** The day from which the price holds. */
  readonly from: string;
  /** When it would run: its time, or the opening of the window. */
  readonly runsAt: number;
  /** Sum of what was seen: outcome, price, warnings. */
  readonly digest: string;
}

/** When, and for whom, changes are looked at. */
export interface Occasion {
  readonly changes: KnownChanges;
  /** Who wants it; null for the system, which sees every target. */
  readonly viewer: SignedIn | null;
  /** When it is looked at: epoch milliseconds. */
  readonly now: number;
  /** The order that is looked at again; null before it is placed. */
  readonly orderId: string | null;
  /** When it is meant to run: epoch milliseconds. */
  readonly at: number;
  readonly timeZone: string;
  /** Whether a subscriber wants it, and the company's settings for subscribers count. */
  readonly bySubscriber: boolean;
  /** Whether the targets' rows are to be locked for the rest of the unit. */
  readonly lock: boolean;
}

/** A scene with the window in which its change falls, as `judge` needs both. */
export interface LoadedScene {
  readonly scene: Scene<OrderTarget, object, SharedStates>;
  /** The window that is closed at the time of the change; `scene.at` is then its opening. */
  readonly window: ClosedWindow | null;
}

/** One change that is to be judged. */
export interface Question extends LoadedScene {
  readonly change: AnyChange;
  readonly input: object & ChangeOptions;
  readonly viewer: SignedIn | null;
  readonly bySubscriber: boolean;
}

/**
 * The scenes of many inputs of one change, in their order; null where the viewer sees no such target. It asks a fixed
 * number of statements, however many inputs there are.
 */
export async function loadScenes(
  reader: Reader,
  change: AnyChange,
  inputs: readonly object[],
  occasion: Occasion,
): Promise<readonly (LoadedScene | null)[]> {
  const { changes, viewer, now, orderId, timeZone, lock } = occasion;
  const ids = inputs.map((input) => change.targetId(input));
  const targets = await change.target.load(reader, viewer, [...new Set(ids)], lock);
  if (lock) await takeTurns(reader, isolatedGrounds(change));
  const window = change.window?.(occasion.at, timeZone) ?? null;
  const at = window?.opensAt ?? occasion.at;
  const today = dateIn(timeZone, at);
  const month = monthIn(timeZone, at);
  const found = [...targets.values()];
  const grounds = await change.slice.load(reader, found, { month, timeZone, changes });
  const shared = await loadShared(reader, change, found);
  return ids.map((id) => {
    const target = targets.get(id);
    if (!target) return null;
    const ground = grounds.get(id);
    if (!ground) throw new Error(`${change.slice.name} has no ground of ${id}`);
    const scene = { target, ground, shared: shared(target.clientId), now, at, orderId, today, timeZone };
    return { scene, window };
  });
}

/** The shared grounds of a change's slice, by company. */
export async function loadShared(
  reader: Reader,
  { slice }: AnyChange,
  targets: readonly OrderTarget[],
): Promise<(clientId: string) => SharedStates> {
  const loaded: [name: string, states: ReadonlyMap<string, object>][] = [];
  for (const [name, ground] of sharedGroundsOf(slice))
    loaded.push([name, await ground.load(reader, targets)]);
  const known = new Map<string, SharedStates>();
  const made = (clientId: string): SharedStates =>
    Object.fromEntries(
      loaded.map(([name, states]) => {
        const state = states.get(clientId);
        if (!state) throw new Error(`${name} is not known of ${clientId}`);
        return [name, state];
      }),
    );
  for (const { clientId } of targets) if (!known.has(clientId)) known.set(clientId, made(clientId));
  return (clientId) => known.get(clientId) ?? made(clientId);
}

/** The shared grounds that a slice stands on, with the names by which it knows them. */
export function sharedGroundsOf(slice: AnyChange["slice"]): [name: string, ground: SharedGround<object>][] {
  return Object.entries(slice.shared ?? {});
}

/** The names of the grounds in whose turn the orders of a change are judged, one after another of all companies. */
export function isolatedGrounds({ slice }: AnyChange): string[] {
  return sharedGroundsOf(slice).flatMap(([, { name, isolation }]) =>
    isolation === "operator" ? [name] : [],
  );
}

/** Works out what `change` would do to the target of `input`; null when the viewer sees no such target. */
export async function evaluate(
  reader: Reader,
  change: AnyChange,
  input: object & ChangeOptions,
  occasion: Occasion,
): Promise<Evaluation | null> {
  const [loaded] = await loadScenes(reader, change, [input], occasion);
  const { viewer, bySubscriber } = occasion;
  return loaded ? judge({ change, input, viewer, bySubscriber, ...loaded }) : null;
}

/**
 * Waits until no other unit has these turns; SQLite does units that are about no one thing in turn. They come in one
 * order, so that two units never wait for each other.
 */
async function takeTurns(reader: Reader, names: readonly string[]): Promise<void> {
  if (reader.kind === "sqlite") return;
  for (const turn of [...names].sort())
    await reader.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [turn]);
}

/** What a change comes to on a scene. Pure: the same question has the same answer. */
export function judge(question: Question): Evaluation {
  const told = toldTo(question.viewer, outcomeOf(question));
  return question.bySubscriber ? withinAllowance(question.change, told, question.input) : told;
}

/** Without what would tell somebody about lines of the company that they do not see. */
function toldTo(viewer: SignedIn | null, evaluation: Evaluation): Evaluation {
  if (!viewer || seesWholeCompanies(viewer)) return evaluation;
  const warnings = evaluation.warnings
    .filter(({ isForCompany }) => !isForCompany)
    .map((explanation) => ({ ...explanation, ...explanation.toSubscribers }));
  return { ...evaluation, refusals: refusalsFor(viewer, evaluation.refusals), warnings };
}

/** A subscriber does only what the company leaves to its subscribers, and spends only where the company lets them. */
function withinAllowance(change: AnyChange, evaluation: Evaluation, { revertAt }: ChangeOptions): Evaluation {
  const { price, once, target } = evaluation;
  const refusedBy = (code: "NOT_LEFT_TO_SUBSCRIBERS" | "SPENDING_NOT_ALLOWED"): Evaluation => ({
    ...evaluation,
    refusals: [orderText.told(code)],
  });
  if (!isAllowed(change, target.subscriberPermissions)) return refusedBy("NOT_LEFT_TO_SUBSCRIBERS");
  const costs = once > 0 || price.monthlyAfter > price.monthlyBefore;
  // What saves now costs again when it is brought back.
  const costsLater = Boolean(revertAt) && price.monthlyAfter < price.monthlyBefore;
  if (target.subscriberPermissions.maySpend || (!costs && !costsLater)) return evaluation;
  return refusedBy("SPENDING_NOT_ALLOWED");
}

const NO_PRICE: Price = { fees: [], monthlyBefore: 0, monthlyAfter: 0 };

function outcomeOf({ change, input, scene, window }: Question): Evaluation {
  const { target, ground, today } = scene;
  const { refusals, warnings } = change.check(scene, input);
  const refused = refusals.length > 0;
  const own = change.own(input);
  const before = change.slice.moved(ground, own);
  const after = refused ? before : change.apply(scene, input);
  const price = refused ? NO_PRICE : change.price(scene, input);
  const times = { ...scene, revertAt: input.revertAt ?? null };
  const months = refused ? [] : monthCosts(price, times);
  const seen = [
    change.kind,
    target.id,
    own,
    before,
    after,
    seenOf(price),
    // The digest is everybody's: what only some are told is no part of it.
    decisive(warnings),
  ];
  return {
    target,
    refusals,
    warnings,
    window,
    before,
    after,
    differences: differencesBetween(
      change.slice.characteristics(ground, before),
      change.slice.characteristics(ground, after),
    ),
    price,
    once: price.fees.reduce((sum, { gross }) => sum + gross, 0),
    months,
    betterDate: change.canWaitForMonth ? betterDate(price, months, times) : null,
    from: today,
    runsAt: scene.at,
    digest: createHash("sha256").update(JSON.stringify(seen)).digest("base64url").slice(0, 24),
  };
}

/** What of a price has to be as it was seen. */
function seenOf({ fees, monthlyBefore, monthlyAfter, isMonthlyRemark }: Price): object {
  return isMonthlyRemark ? { fees } : { fees, monthlyBefore, monthlyAfter };
}

function differencesBetween(
  before: readonly Characteristic[],
  after: readonly Characteristic[],
): Difference[] {
  return before
    .map((fact, i) => ({ label: fact.label, before: fact.value, after: after[i]?.value ?? null }))
    .filter(({ before: was, after: becomes }) => !isDeepStrictEqual(was, becomes));
}
