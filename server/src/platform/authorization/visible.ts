import type { Param } from "../database/database";
import { withoutNul } from "../database/without-nul";
import type { SignedIn } from "./viewer";

/** The columns by which a table says whose its rows are; leave out what the table does not know. */
export interface OwnerColumns {
  /** Column with the company's id, e.g. `t.client_id`. */
  readonly client: string;
  /** Column with the subscriber's id; without it a subscriber sees nothing of the table. */
  readonly subscriber?: string;
  /**
   * Whether rows are looked for by the company, for lack of anything narrower. Otherwise its column is written so that
   * no index serves it: SQLite would read all that a company has rather than look for a handful of ids.
   */
  readonly leads?: boolean;
}

/** Collects parameters while a condition is written: `add(value)` answers its `$n`. */
export class ParamList {
  readonly values: Param[] = [];

  constructor(...values: Param[]) {
    for (const value of values) this.add(value);
  }

  add(value: Param): string {
    this.values.push(withoutNul(value));
    return `$${String(this.values.length)}`;
  }

  /** The condition that a column holds one of some values; a single one is compared plainly, which is planned better. */
  among(column: string, values: readonly string[]): string {
    const [only] = values;
    return values.length === 1 && only !== undefined
      ? `${column} = ${this.add(only)}`
      : `${column} among(${this.add(values)})`;
  }
}

/**
 * The condition that every store adds to every read: only rows that the viewer may see.
 * Foreign and unknown things are then the same: not there.
 */
export function visibleTo(viewer: SignedIn, columns: OwnerColumns, params: ParamList): string {
  switch (viewer.role) {
    case "staff":
      return "1 = 1";
    case "subscriber":
      return columns.subscriber === undefined || viewer.subscriberId === null
        ? "1 = 0"
        : `${columns.subscriber} = ${params.add(viewer.subscriberId)}`;
    case "administrator": {
      const client = columns.leads === true ? columns.client : `(${columns.client} || '')`;
      return viewer.clientIds.length === 0 ? "1 = 0" : params.among(client, viewer.clientIds);
    }
  }
}
