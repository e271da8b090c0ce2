import type { AnyChange, InverseStep } from "./change";
import type { OrderRecord } from "./order.entity";

/** The kinds of change that the system knows, found by name. */
export class ChangeList {
  private readonly byKind: ReadonlyMap<string, AnyChange>;

  constructor(readonly all: readonly AnyChange[]) {
    this.byKind = new Map(all.map((change) => [change.kind, change]));
  }

  get(kind: string): AnyChange {
    const change = this.byKind.get(kind);
    if (!change) throw new Error(`there is no change called ${kind}`);
    return change;
  }
}

/** The step that takes an order back that was done at a time, or null where nothing can. */
export function inverseOf(changes: ChangeList, order: OrderRecord, at: number): InverseStep | null {
  const before = JSON.parse(order.before) as object;
  const done = { input: JSON.parse(order.input) as object, at };
  return changes.get(order.kind).inverse(before, { id: order.subjectId }, done);
}
