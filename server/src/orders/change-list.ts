import type { SignedIn } from "../platform/authorization/viewer";
import type { Unit } from "../platform/database/database";
import type { AnyChange, InverseStep, KnownChanges } from "./change";
import type { OrderRecord } from "./order.entity";

/** A kind of change as the API's enum writes it: RENAME_SUBSCRIBER for "renameSubscriber". */
export function kindName(kind: string): string {
  return kind.replaceAll(/[A-Z]/g, "_$&").toUpperCase();
}

/** That somebody has moved or cancelled an order that waits. */
export interface ActOnOrder {
  /** The order as it was before. */
  readonly order: OrderRecord;
  readonly by: SignedIn;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Is told of it in the unit in which it happens. */
export type ActListener = (unit: Unit, act: ActOnOrder) => Promise<void>;

/** The kinds of change that the system knows, found by name, and who is told of what is done to their orders. */
export class ChangeList implements KnownChanges {
  /** The values of the API's enum `OrderKind`: from RENAME_SUBSCRIBER to "renameSubscriber", as orders are stored. */
  readonly kinds: Readonly<Record<string, string>>;
  private readonly byKind: ReadonlyMap<string, AnyChange>;

  constructor(
    readonly all: readonly AnyChange[],
    private readonly listeners: readonly ActListener[] = [],
  ) {
    this.byKind = new Map(all.map((change) => [change.kind, change]));
    this.kinds = Object.fromEntries(all.map(({ kind }) => [kindName(kind), kind]));
  }

  /** Tells whom it concerns that an order was moved or cancelled. */
  async told(unit: Unit, act: ActOnOrder): Promise<void> {
    for (const listener of this.listeners) await listener(unit, act);
  }

  get(kind: string): AnyChange {
    const change = this.byKind.get(kind);
    if (!change) throw new Error(`there is no change called ${kind}`);
    return change;
  }
}

/** The names of the slices, the given one among them, that move something which the given one moves as well. */
export function slicesMovingTheSame({ all }: KnownChanges, slice: AnyChange["slice"]): string[] {
  const moves = new Set(slice.moves);
  const others = all.filter((change) => change.slice.moves?.some((thing) => moves.has(thing)));
  return [...new Set([slice.name, ...others.map((change) => change.slice.name)])];
}

/** The step that takes an order back that was done at a time, or null where nothing can. */
export function inverseOf(changes: ChangeList, order: OrderRecord, at: number): InverseStep | null {
  const before = JSON.parse(order.before) as object;
  const done = { input: JSON.parse(order.input) as object, at };
  return changes.get(order.kind).inverse(before, { id: order.subjectId }, done);
}
