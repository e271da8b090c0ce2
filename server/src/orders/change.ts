import type { Permission, UserErrorCode } from "@kabinet/shared";
import type { SignedIn } from "../platform/authorization/viewer";
import type { Reader, Unit } from "../platform/database/database";
import type { Context } from "../platform/graphql/context";
import type { Words } from "../platform/texts/text";
import type { Explanation, Refusal } from "./explanation";
import type { OnClosedWindow } from "./order.entity";

/** A time in which a change is not made. */
export interface ClosedWindow {
  /** When it opens again: epoch milliseconds. */
  readonly opensAt: number;
  /** What that means and what can be done meanwhile. */
  readonly explanation: Explanation;
}

/** What the pure parts of a change look at. `Shared` holds the shared grounds of its slice, each under its name. */
export interface Scene<Target, Ground, Shared = unknown> {
  readonly target: Target;
  /** What the slice of the target is like, and what the rules need to know besides. */
  readonly ground: Ground;
  /** What the target's company is like, where orders of its targets compete for something. */
  readonly shared: Shared;
  /** When it is looked at: epoch milliseconds. Before `at` where the change is planned. */
  readonly now: number;
  /** When the change is to be made: epoch milliseconds. */
  readonly at: number;
  /** The order that is looked at again; null before it is placed. */
  readonly orderId: string | null;
  /** The calendar day of `at` in the operator's time zone. */
  readonly today: string;
  readonly timeZone: string;
}

/**
 * A fee that completion brings to the charges of its month, owed by the order's target: a line, an account or a company.
 * What it is for is known to the charges, and kept with it.
 */
export interface Fee {
  /** The kind of charge that it becomes. */
  readonly kind: string;
  /** With VAT, 10^-6 BYN. */
  readonly gross: number;
}

/** A monthly fee of the part of a target that a change moves. Amounts are 10^-6 BYN with VAT. */
export interface RecurringFee {
  /** The kind of charge that it is each month. */
  readonly kind: string;
  readonly monthly: number;
  /** Whether it is owed each month before the change, and after it. */
  readonly had: boolean;
  readonly has: boolean;
  /** Whether it was charged for the month of the change; `returnable` where it is taken back when it turns out not to be owed. */
  readonly charge: "kept" | "returnable" | null;
  /** What it costs once when the change is taken back; null where it does not come back with that. */
  readonly reconnection: number | null;
}

/** What a change costs. Amounts are 10^-6 BYN with VAT. */
export interface Price {
  /** Charged once, when it is done; their sum is what the preview names. */
  readonly fees: readonly Fee[];
  /** What this part of the subscriber costs each month, before and after. */
  readonly monthlyBefore: number;
  readonly monthlyAfter: number;
  /**
   * Whether the monthly sums only comment, because they are of parts that other orders move: when they change, an order
   * that was placed is not held for that.
   */
  readonly isMonthlyRemark?: boolean;
  /**
   * The monthly fees of the part that it moves, for what its months come to; none for a part that has none. They only
   * comment: what was charged meanwhile holds no order.
   */
  readonly recurring?: readonly RecurringFee[];
  /** Whether what is made on the first day of a month counts from its first instant, at whatever hour it is made. */
  readonly countsFromDay?: boolean;
}

/** One line of what people see of a state: «Пакет» → «Пакет 1500». */
export interface Characteristic {
  readonly label: Words;
  /** Null: there is none. */
  readonly value: Words | null;
}

/** What a company lets its subscribers order by themselves. */
export interface SubscriberPermissions {
  /** Whether they may order what costs the company money. */
  readonly maySpend: boolean;
  /** What the company has said about kinds of change; of the others it has said nothing. */
  readonly kinds: ReadonlyMap<string, boolean>;
}

/** Whether a subscriber may order this kind of change where the company allows so much. */
export function isAllowed(
  change: { readonly kind: string; readonly isOpenToSubscribers: boolean },
  { kinds }: SubscriberPermissions,
): boolean {
  return kinds.get(change.kind) ?? change.isOpenToSubscribers;
}

/** What of a kind of change decides whether a company leaves it to its subscribers. */
type LeftToSubscribers = Pick<AnyChange, "kind" | "isOpenToSubscribers" | "costsAlways">;

/** Why a subscriber may order no change of a kind, whatever the input, where the company allows so much; null when they may. */
export function permissionDenial(
  change: LeftToSubscribers,
  permissions: SubscriberPermissions,
): "NOT_LEFT_TO_SUBSCRIBERS" | "SPENDING_NOT_ALLOWED" | null {
  if (!isAllowed(change, permissions)) return "NOT_LEFT_TO_SUBSCRIBERS";
  return change.costsAlways === true && !permissions.maySpend ? "SPENDING_NOT_ALLOWED" : null;
}

/** What an order is about: known to the engine by its id and its company only. */
export interface OrderTarget {
  readonly id: string;
  readonly clientId: string;
  /** How the network knows it, e.g. the number. */
  readonly networkName: string;
  /** What its company lets subscribers order for it by themselves. */
  readonly subscriberPermissions: SubscriberPermissions;
}

/** What orders can be about. */
export type TargetName = "subscriber" | "account" | "client";

/** How targets of one kind are found. */
export interface TargetKind<Target extends OrderTarget> {
  readonly name: TargetName;
  /** The GraphQL type to which `viewerChanges` and `viewerCan…` are added. */
  readonly type: new () => object;
  /** What the company of one of the viewer's own targets lets subscribers do; null when it is not the viewer's. */
  subscriberPermissions(context: Context, id: string): Promise<SubscriberPermissions | null>;
  /** Only what the viewer may see; with null (the worker) anything. Locks the rows of a unit where the database needs it. */
  load(
    reader: Reader,
    viewer: SignedIn | null,
    ids: readonly string[],
    lock: boolean,
  ): Promise<Map<string, Target>>;
}

/** The time for which a ground is loaded. */
export interface Moment {
  /** Month in the operator's time zone, YYYY-MM. */
  readonly month: string;
  readonly timeZone: string;
  /** What is known of the kinds of change, e.g. of orders that wait for their time. */
  readonly changes: KnownChanges;
}

/** The kinds of change that the system knows. */
export interface KnownChanges {
  readonly all: readonly AnyChange[];
  /** The kind of that name. Throws where there is none. */
  get(kind: string): AnyChange;
}

/** The order that is being completed. */
export interface DoneOrder {
  readonly id: string;
  /** When it was to be done: epoch milliseconds. */
  readonly runAt: number;
  /** The operator's time zone, in which months begin. */
  readonly timeZone: string;
}

/** What one order did to a slice, as the next change of the same target needs to know it. */
export interface Step<Moved> {
  readonly orderId: string;
  readonly before: Moved;
  readonly after: Moved;
  /** The fees that were charged with it. */
  readonly fees: readonly Fee[];
  /** When it was done: epoch milliseconds. */
  readonly at: number;
  /** The calendar day of `at`, YYYY-MM-DD. */
  readonly today: string;
  /** Whether it was planned for the first instant of a month: what it ends is not owed for that month. */
  readonly isMonthStart: boolean;
}

/**
 * What the orders of one company compete for, e.g. numbers that are held: loaded once for all targets of the company,
 * and moved on from order to order by `Slice.take`.
 */
export interface SharedGround<State extends object> {
  /** Names it in the database's locks. */
  readonly name: string;
  /**
   * "operator": orders that stand on it are judged one after another, whichever company they are of, so that no two are
   * accepted or carried out that do not go together. "target": they are judged side by side, one after another of each target only; what two must
   * not both have is then kept by `Change.reserve`, or looked at again when it is done.
   */
  readonly isolation: "operator" | "target";
  /** By company, of every company of the targets, in a fixed number of statements. */
  load(reader: Reader, targets: readonly OrderTarget[]): Promise<ReadonlyMap<string, State>>;
}

/** Shared grounds under the names by which a slice's rules know them. */
export type SharedGrounds<Shared extends SharedStates> = {
  readonly [Name in keyof Shared]: SharedGround<Shared[Name]>;
};

/** What shared grounds are at some time, under the same names. */
export type SharedStates = Readonly<Record<string, object>>;

/** What taking came to: what is left for the orders after it, or why it cannot be taken. */
export type Taken<Shared> = { readonly shared: Shared } | { readonly refusal: Refusal };

/** What an order writes when it is done. */
export interface Completion<Target, Ground, Moved> {
  readonly scene: Scene<Target, Ground>;
  readonly before: Moved;
  readonly after: Moved;
  readonly order: DoneOrder;
}

/**
 * The part of a target that a family of changes moves. `Ground` is what the family's rules stand on: the present values
 * of what moves, and what bears on them. `Moved` is what one order moves of it, before and after: what is stored with
 * the order, what a preview promises, and what the inverse gets. `Own` is what the changes store of their inputs. `Effects`
 * is what a step did that other slices of the same target stand on: none of them reads what another one holds. `Shared` is what
 * it knows of the whole company, because orders of several targets compete for it.
 */
export interface Slice<
  Target extends OrderTarget,
  Ground extends object,
  Moved extends object,
  Own extends object = object,
  Effects extends object = object,
  Shared extends SharedStates = Record<string, never>,
> {
  readonly name: string;
  /**
   * Names of things that it moves as other slices of the target do. While an order about such a thing is being done,
   * one of another of those slices is accepted for at once only where its preview showed what comes after that order.
   */
  readonly moves?: readonly string[];
  /** What its orders compete for with those of other targets of the company. */
  readonly shared?: SharedGrounds<Shared>;
  /** The grounds of many targets in a fixed number of statements. */
  load(reader: Reader, targets: readonly Target[], when: Moment): Promise<Map<string, Ground>>;
  /** What an order that stores `own` moves, as it is on the ground before the order. */
  moved(ground: Ground, own: Own): Moved;
  /**
   * The ground after a step: the one on which the next change of the same target is judged, without reading it again.
   * It is what `load` gives after the step was saved.
   */
  advance(ground: Ground, step: Step<Moved>): Ground;
  /** The target after a step, where the slice moves what every rule of the target looks at: its state, its name, … */
  moveTarget?(target: Target, after: Moved): Target;
  /** What a step did that other slices of the same target stand on; nothing where no other does. */
  effects?(ground: Ground, step: Step<Moved>): Effects;
  /** The ground after a step of another slice of the same target. It is what `load` gives after that step was saved. */
  applyEffects?(ground: Ground, effects: Effects): Ground;
  /**
   * Takes from the shared grounds of the scene what a step needs that was judged on it, or refuses. Pure: it is what
   * `reserve` and `save` do in the database. What it answers is what `load` gives after the step was saved.
   */
  take?(scene: Scene<Target, Ground, Shared>, step: Step<Moved>): Taken<Shared>;
  /** Writes what an order has moved, in the unit that completes it. */
  save(unit: Unit, completion: Completion<Target, Ground, Moved>): Promise<void>;
  /** What people see of what is moved on a ground; before and after give the same labels in the same order. */
  characteristics(ground: Ground, moved: Moved): readonly Characteristic[];
}

/** What a check found. */
export interface Findings {
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Explanation[];
}

/** An order that was done, as far as taking it back goes. */
export interface Done<Input> {
  /** Its own input, as it was stored. */
  readonly input: Input;
  /** When it was done: epoch milliseconds. */
  readonly at: number;
}

/** A step that takes another one back. */
export interface InverseStep {
  readonly kind: string;
  readonly input: object;
}

/**
 * A change, defined once. From it come its mutation, its field in `ChangeInput`, its preview, its `viewerCan…`
 * and its line in the history.
 */
export interface Change<
  Target extends OrderTarget,
  Ground extends object,
  Moved extends object,
  Own extends object,
  Input extends object,
  Shared extends SharedStates,
> {
  /** The literal name of its mutation, and of the constant that holds the definition. */
  readonly kind: string;
  readonly description: string;
  /** Codes of its own refusals, beside those of any change (`errors-of-changes.ts`); its mutation names them. */
  readonly errors: readonly UserErrorCode[];
  /** Those of them that say that the target is so already: of many such rows are unchanged, and not refused. */
  readonly unchangedBy?: readonly UserErrorCode[];
  /** What people call it. */
  readonly title: Words;
  /** The right that ordering it needs. */
  readonly may: Permission;
  /**
   * Whether subscribers may order it for themselves before their company has said anything. What costs money needs
   * the company's leave to spend besides.
   */
  readonly isOpenToSubscribers: boolean;
  /** Whether it costs money whatever its input is; left out where that depends. */
  readonly costsAlways?: boolean;
  /**
   * Whether whoever orders it must have proved lately who they are: with it a stranger at an open session could take
   * over calls, messages or the number.
   */
  readonly needsStepUp: boolean;
  /**
   * Whether it cannot be cancelled where it is the planned return of another order: what that order began has no end
   * otherwise, and it must have one.
   */
  readonly isFirmReturn?: boolean;
  /** Whether it is made while its target rests because the customer has paused it; others are refused then. */
  readonly worksWhilePaused?: boolean;
  /**
   * Whether the line is served alike until the first of the next month by what the change replaces: who orders it is told
   * what waiting until then saves.
   */
  readonly canWaitForMonth?: boolean;
  readonly target: TargetKind<Target>;
  readonly slice: Slice<Target, Ground, Moved, Own, object, Shared>;
  /** The class of its GraphQL input; extends the input of its target kind. */
  readonly inputType: new () => Input & ChangeOptions;
  targetId(input: Input): string;
  /** The change's own part of the input: what is stored and hashed. */
  own(input: Input): NoInfer<Own>;
  /** When it is not made; null when it may be made at this time. */
  window?(at: number, timeZone: string): ClosedWindow | null;
  check(scene: Scene<Target, NoInfer<Ground>, NoInfer<Shared>>, input: NoInfer<Input>): Findings;
  /**
   * Takes for an order what no other one may then have, in the unit that accepts it; a refusal where somebody else has
   * taken it since it was checked. It is the order's for as long as the order is open: whoever looks whether it is
   * taken looks at that, so that nothing has to be given back.
   */
  reserve?(unit: Unit, order: Reserving, input: NoInfer<Input>): Promise<Refusal | null>;
  price(scene: Scene<Target, NoInfer<Ground>, NoInfer<Shared>>, input: NoInfer<Input>): Price;
  /** What the order moves, as it is afterwards. Asked only where nothing is refused. */
  apply(scene: Scene<Target, NoInfer<Ground>, NoInfer<Shared>>, input: NoInfer<Input>): NoInfer<Moved>;
  /** The step that brings `before` back, or null where nothing can. */
  inverse(
    before: NoInfer<Moved>,
    target: { readonly id: string },
    done: Done<NoInfer<Input>>,
  ): InverseStep | null;
}

/** The order for which something is taken. */
export interface Reserving {
  readonly orderId: string;
  /** Id of its target. */
  readonly subjectId: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What every change can be told beside its own input. */
export interface ChangeOptions {
  runAt?: number | null;
  onClosedWindow?: OnClosedWindow | null;
  revertAt?: number | null;
  note?: string | null;
}

/** A change whose particular types nobody needs to know any more. */
export type AnyChange = Change<OrderTarget, object, object, object, object, SharedStates>;

/** Defines a change; the types of ground, moved and input are those of its slice and its input class. */
export function defineChange<
  Target extends OrderTarget,
  Ground extends object,
  Moved extends object,
  Own extends object,
  Input extends object,
  Shared extends SharedStates,
>(change: Change<Target, Ground, Moved, Own, Input, Shared>): AnyChange {
  // The engine hands each part only what the same definition's loaders made, so the types may be forgotten here.
  return change;
}
