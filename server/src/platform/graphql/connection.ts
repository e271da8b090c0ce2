import { PAGE_DEFAULT, PAGE_MAX } from "@kabinet/shared";
import { ArgsType, Field, Int, ObjectType, Root } from "type-graphql";
import type { ParamList } from "../authorization/visible";
import type { EntityClass, Reader } from "../database/database";
import { mistake } from "../errors";

/** Where a page lies in its list (Relay). */
@ObjectType({ description: "Where a page lies in its list (Relay)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether something went before: true on every page after the first." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first item of the page." })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last item; give it as `after` for the next page.",
  })
  endCursor!: string | null;
}

/** Which page of a list is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    defaultValue: PAGE_DEFAULT,
    description: `How many items at the most, 1 to ${String(PAGE_MAX)}.`,
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: "Cursor after which the page begins; none for the first page.",
  })
  after?: string | null;
}

/** An item of a page with its place in the list. */
export interface PageEdge<E> {
  readonly cursor: string;
  readonly node: E;
}

/** A page as resolvers answer it; cursors and the count are worked out only when they are asked for. */
export class Page<E extends object> {
  private madeEdges: PageEdge<E>[] | null = null;
  private madeInfo: PageInfo | null = null;

  constructor(
    readonly nodes: readonly E[],
    private readonly args: PageArgs,
    private readonly hasMore: boolean,
    private readonly cursorOf: (node: E) => string,
    /** Counts the whole list. */
    readonly count: () => number | Promise<number>,
  ) {}

  get edges(): PageEdge<E>[] {
    return (this.madeEdges ??= this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) })));
  }

  get pageInfo(): PageInfo {
    return (this.madeInfo ??= {
      hasNextPage: this.hasMore,
      hasPreviousPage: this.args.after !== undefined && this.args.after !== null,
      startCursor: this.cursorAt(0),
      endCursor: this.cursorAt(-1),
    });
  }

  private cursorAt(place: number): string | null {
    const node = this.nodes.at(place);
    return node ? this.cursorOf(node) : null;
  }
}

/** Makes the Relay connection type of an object type: `XConnection` and `XEdge`. */
export function connectionOf<E extends object>(node: EntityClass<E>, name: string): EntityClass<object> {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })
  class Edge {
    @Field(() => String, { description: "Opaque place in the list; stays valid while items come and go." })
    cursor!: string;

    @Field(() => node, { description: "The item." })
    node!: E;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} (Relay connection).` })
  class Connection {
    @Field(() => [Edge], { description: "The page's items with their cursors." })
    edges!: Edge[];

    @Field(() => [node], { description: "The page's items." })
    nodes!: E[];

    @Field(() => PageInfo, { description: "Where the page lies." })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: "How many items the whole list has; counted only when asked for." })
    totalCount(@Root() page: Page<E>): number | Promise<number> {
      return page.count();
    }
  }
  return Connection;
}

/** A column by which a list is ordered. All are non-null, and the last of them is unique in the list. */
export interface OrderColumn<E> {
  readonly column: string;
  readonly property: keyof E & string;
  /** What the column holds; text where not said otherwise. */
  readonly holds?: "number";
}

type Order<E> = Pick<PageQuery<E>, "orderBy" | "descending">;

/** What a list is of. */
export interface PageQuery<E> {
  readonly entity: EntityClass<E>;
  /** Condition over `t`, tenant condition included. */
  readonly where: string;
  readonly params: ParamList;
  /** Counts the whole list, where there is a quicker way, or `where` has been narrowed to what the cursor leaves. */
  readonly count?: () => Promise<number>;
  readonly orderBy: readonly [OrderColumn<E>, ...OrderColumn<E>[]];
  readonly descending?: boolean;
  /** How many rows are passed over before the page, for lists in which somebody jumps. */
  readonly skip?: number;
}

/** Reads one page by keyset: as quick at the end of a list as at its beginning. */
export async function readPage<E extends object>(
  reader: Reader,
  query: PageQuery<E>,
  args: PageArgs,
): Promise<Page<E>> {
  const first = checkedFirst(args.first);
  const { entity, where, params } = query;
  const whole = [...params.values];
  const after = afterCondition(query, args, params);
  const tail = `where ${where}${after} order by ${orderText(query)} limit ${params.add(first + 1)}${query.skip ? ` offset ${params.add(query.skip)}` : ""}`;
  const found = await reader.read(entity, tail, params.values);
  const count = async (): Promise<number> => {
    const from = `${reader.table(entity)} t where ${where}`;
    const [row] = await reader.rows<{ n: number }>(`select count(*) as n from ${from}`, whole);
    return row?.n ?? 0;
  };
  return new Page(found.slice(0, first), args, found.length > first, cursorBy(query), query.count ?? count);
}

/** The condition that a row stands after the cursor, with `and` before it; nothing on the first page. */
export function afterCondition<E>(
  { orderBy, descending }: Order<E>,
  args: PageArgs,
  params: ParamList,
): string {
  if (args.after === undefined || args.after === null) return "";
  const columns = orderBy.map(({ column }) => `t.${column}`).join(", ");
  const types = orderBy.map(({ holds }) => holds ?? "string");
  const marks = readCursor(args.after, types).map((value) => params.add(value));
  return ` and (${columns}) ${descending === true ? "<" : ">"} (${marks.join(", ")})`;
}

/** The columns of a list's order, as `order by` wants them. */
export function orderText<E>({ orderBy, descending }: Order<E>): string {
  return orderBy.map(({ column }) => `t.${column}${descending === true ? " desc" : ""}`).join(", ");
}

/** How the cursor of a row is written: the values by which the list is ordered. */
export function cursorBy<E extends object>({ orderBy }: Order<E>): (node: E) => string {
  return (node) => writeCursor(orderBy.map(({ property }) => node[property] as string | number));
}

/** A page of a list that is short, complete and in memory, e.g. the eight packages. */
export function pageOfList<E extends { readonly id: string }>(list: readonly E[], args: PageArgs): Page<E> {
  const first = checkedFirst(args.first);
  let from = 0;
  if (args.after !== undefined && args.after !== null) {
    const [id, place] = readCursor(args.after, ["string", "number"]);
    const found = list.findIndex((item) => item.id === id);
    // What has left the list is followed by what now stands in its place.
    from = found === -1 ? Math.max(0, Number(place)) : found + 1;
  }
  const cursorOf = (item: E): string => writeCursor([item.id, list.indexOf(item)]);
  return new Page(
    list.slice(from, from + first),
    args,
    from + first < list.length,
    cursorOf,
    () => list.length,
  );
}

/** `first` within its limits, or a refusal. */
export function checkedFirst(first: number): number {
  if (first >= 1 && first <= PAGE_MAX) return first;
  throw mistake("BAD_USER_INPUT", `first must be between 1 and ${String(PAGE_MAX)}.`);
}

/** A cursor that holds the values by which a list is ordered. */
export function writeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** The values by which a list is ordered, as they stand in a cursor; refuses what is no cursor of such a list. */
export function readCursor(cursor: string, types: readonly ("string" | "number")[]): (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const fits = (value: unknown, place: number): value is string | number =>
      typeof value === types[place] && (typeof value === "string" || Number.isSafeInteger(value));
    if (Array.isArray(values) && values.length === types.length && values.every(fits)) return values;
  } catch {
    // Falls through to the refusal below.
  }
  throw mistake("BAD_USER_INPUT", "after: this is no cursor of this list; take it from pageInfo.endCursor.");
}
