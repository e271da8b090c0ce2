import type { AnyChange } from "./change";

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
