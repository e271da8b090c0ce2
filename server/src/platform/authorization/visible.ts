import { withoutNul } from "../database/without-nul";
import type { EntityClass, Param } from "../database/database";
import { ownerOf, type Owner } from "./owned-by";
import type { Access, SignedIn } from "./viewer";

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

/** How a condition is written. */
export interface VisibleOptions {
  /** What the statement calls the table; `t` when not given. */
  readonly table?: string;
  /**
   * Whether rows are looked for by the company, for lack of anything narrower. Otherwise its column is written so that
   * no index serves it: SQLite would read all that a company has rather than look for a handful of ids.
   */
  readonly leads?: boolean;
}

/**
 * The condition that every store adds to every read: only rows that the viewer may see, by the columns that the
 * entity declares. Foreign and unknown things are then the same: not there.
 */
export function visibleTo(
  viewer: SignedIn,
  entity: EntityClass<unknown>,
  params: ParamList,
  { table = "t", leads = false }: VisibleOptions = {},
): string {
  const owner = ownerOf(entity);
  switch (viewer.role) {
    case "staff":
      return "1 = 1";
    case "subscriber":
      return owner.subscriber === undefined || viewer.subscriberId === null
        ? "1 = 0"
        : `${table}.${owner.subscriber} = ${params.add(viewer.subscriberId)}`;
    case "administrator": {
      const client = leads ? `${table}.${owner.client}` : `(${table}.${owner.client} || '')`;
      return served(viewer.accesses, owner, table, client, params);
    }
  }
}

/** The condition that the viewer is shown something of a company at all, by a column with its id. */
export function seesCompany(viewer: SignedIn, column: string, params: ParamList): string {
  if (viewer.role === "staff") return "1 = 1";
  if (viewer.accesses.length === 0) return "1 = 0";
  return params.among(
    `(${column} || '')`,
    viewer.accesses.map(({ clientId }) => clientId),
  );
}

function served(
  accesses: readonly Access[],
  owner: Owner,
  table: string,
  client: string,
  params: ParamList,
): string {
  const isWhole = ({ accountIds }: Access): boolean =>
    accountIds === null || owner.isSharedByAccounts === true;
  const whole = accesses.filter(isWhole).map(({ clientId }) => clientId);
  const conditions = whole.length === 0 ? [] : [params.among(client, whole)];
  for (const access of accesses.filter((each) => !isWhole(each))) {
    const ofAccounts = inAccounts(access.accountIds ?? [], owner, table, params);
    if (ofAccounts === null) continue;
    // Where the table has the account itself, rows are found by it: it is far narrower than the company.
    const company = owner.account === undefined ? client : `(${table}.${owner.client} || '')`;
    conditions.push(`(${company} = ${params.add(access.clientId)} and ${ofAccounts})`);
  }
  const [only, ...others] = conditions;
  if (only === undefined) return "1 = 0";
  return others.length === 0 ? only : `(${conditions.join(" or ")})`;
}

/** The condition that a row is of some accounts, by itself or by its line; null where it is of none. */
function inAccounts(
  ids: readonly string[],
  { account, subscriber, line = subscriber }: Owner,
  table: string,
  params: ParamList,
): string | null {
  if (ids.length === 0) return null;
  if (account !== undefined) return params.among(`${table}.${account}`, ids);
  if (line === undefined) return null;
  return `exists (select 1 from subscriber o where o.id = ${table}.${line} and ${params.among("o.account_id", ids)})`;
}
