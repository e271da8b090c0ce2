import DataLoader from "dataloader";
import { ParamList } from "../authorization/visible";
import type { EntityClass } from "../database/database";
import {
  afterCondition,
  checkedFirst,
  cursorBy,
  orderText,
  Page,
  type OrderColumn,
  type PageArgs,
} from "./connection";
import { perRequest, type Context } from "./context";

/** A list that hangs on each of many parents. */
export interface NestedQuery<E> {
  readonly entity: EntityClass<E>;
  /** The column with the parent's id. */
  readonly parent: OrderColumn<E>;
  /** Condition over `t`: what the viewer may see, and what else limits the list. */
  readonly where: (context: Context, params: ParamList) => string;
  /** All non-null; the last of them is unique in the whole table. */
  readonly orderBy: readonly [OrderColumn<E>, ...OrderColumn<E>[]];
  readonly descending?: boolean;
  /** One parent has few of them, so that it is cheaper to read all and cut than to number them in the database. */
  readonly few?: boolean;
  /** Completes what was read. */
  readonly complete?: (context: Context, rows: E[]) => E[] | Promise<E[]>;
}

interface Batches<E> {
  readonly pages: Map<string, DataLoader<string, E[]>>;
  readonly count: DataLoader<string, number>;
}

/**
 * Pages of a list under each of many parents, in one statement however many parents there are:
 * `const servicesOf = nestedPage({…})`, then `servicesOf(context, subscriber.id, args)`.
 */
export function nestedPage<E extends object>(
  query: NestedQuery<E>,
): (context: Context, parentId: string, args: PageArgs) => Promise<Page<E>> {
  const cursorOf = cursorBy(query);
  const batchesOf = (context: Context): Batches<E> => ({
    pages: new Map(),
    count: new DataLoader((ids) => counts(context, query, ids)),
  });
  return async (context, parentId, args) => {
    const first = checkedFirst(args.first);
    const batches = perRequest(context, batchesOf);
    const key = `${String(first)} ${args.after ?? ""}`;
    let batch = batches.pages.get(key);
    if (!batch) {
      batch = new DataLoader((ids) => children(context, query, ids, args));
      batches.pages.set(key, batch);
    }
    const found = await batch.load(parentId);
    const nodes = found.length > first ? found.slice(0, first) : found;
    return new Page(nodes, args, found.length > first, cursorOf, () => batches.count.load(parentId));
  };
}

/** The page's rows of each parent, and one more where more follows. */
async function children<E extends object>(
  context: Context,
  query: NestedQuery<E>,
  ids: readonly string[],
  args: PageArgs,
): Promise<E[][]> {
  const { entity, parent, complete } = query;
  const params = new ParamList();
  const own = `${params.among(`t.${parent.column}`, ids)} and ${query.where(context, params)}`;
  const where = own + afterCondition(query, args, params);
  const order = orderText(query);
  const one = ids.length === 1;
  // Written out, so that reads of many requests can go together; a page's limits are few.
  const limit = one || query.few !== true ? String(checkedFirst(args.first) + 1) : "";
  const tail = one
    ? `where ${where} order by ${order} limit ${limit}`
    : `where ${limit === "" ? where : numbered(context, query, where, limit)} order by ${order}`;
  const read = await context.database.read(entity, tail, params.values);
  const rows = complete ? await complete(context, read) : read;
  if (one) return [rows];
  const lists = new Map<unknown, E[]>(ids.map((id) => [id, []]));
  for (const row of rows) lists.get(row[parent.property])?.push(row);
  return ids.map((id) => lists.get(id) ?? []);
}

/** Each parent's first rows, numbered by the database. */
function numbered<E extends object>(
  context: Context,
  query: NestedQuery<E>,
  where: string,
  limit: string,
): string {
  const unique = query.orderBy.at(-1)?.column ?? "";
  const place = `row_number() over (partition by t.${query.parent.column} order by ${orderText(query)})`;
  const inner = `select t.${unique}, ${place} as place from ${context.database.table(query.entity)} t where ${where}`;
  return `t.${unique} in (select n.${unique} from (${inner}) n where n.place <= ${limit})`;
}

async function counts<E extends object>(
  context: Context,
  query: NestedQuery<E>,
  ids: readonly string[],
): Promise<number[]> {
  const params = new ParamList();
  const parent = `t.${query.parent.column}`;
  const where = `${params.among(parent, ids)} and ${query.where(context, params)}`;
  const rows = await context.database.rows<{ parent: string; n: number }>(
    `select ${parent} as parent, count(*) as n from ${context.database.table(query.entity)} t where ${where} group by ${parent}`,
    params.values,
  );
  const found = new Map(rows.map(({ parent: id, n }) => [id, n]));
  return ids.map((id) => found.get(id) ?? 0);
}
