import { GraphQLError } from "graphql";
import { PAGE_MAX } from "@kabinet/shared";
import { ArgsType, Field, Int, ObjectType } from "type-graphql";
import type { ParamList } from "../authorization/visible";
import type { EntityClass, Reader } from "../database/database";

/** Where a page lies in its list (Relay). */
@ObjectType({ description: "Where a page lies in its list (Relay)." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether something went before: true on every page after the first." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first item of the page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last item; give it as `after` for the next page." })
  endCursor!: string | null;
}

/** Which page of a list is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { description: `How many items at the most, 1 to ${String(PAGE_MAX)}.` })
  first!: number;

  @Field(() => String, { nullable: true, description: "Cursor after which the page begins; none for the first page." })
  after?: string | null;
}

/** A page as resolvers answer it. `totalCount` is worked out only when it is asked for. */
export interface Page<E> {
  readonly edges: readonly { readonly cursor: string; readonly node: E }[];
  readonly nodes: readonly E[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number>;
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
    totalCount!: number;
  }
  return Connection;
}

/** A column by which a list is ordered. All are non-null, and the last of them is unique in the list. */
export interface OrderColumn<E> {
  readonly column: string;
  readonly property: keyof E & string;
}

/** What a list is of. */
export interface PageQuery<E> {
  readonly entity: EntityClass<E>;
  /** Condition over `t`, tenant condition included. */
  readonly where: string;
  readonly params: ParamList;
  readonly orderBy: readonly [OrderColumn<E>, ...OrderColumn<E>[]];
  readonly descending?: boolean;
}

/** Reads one page by keyset: as quick at the end of a list as at its beginning. */
export async function readPage<E extends object>(reader: Reader, query: PageQuery<E>, args: PageArgs): Promise<Page<E>> {
  const first = checkedFirst(args.first);
  const { entity, where, orderBy } = query;
  const countParams = [...query.params.values];
  const descending = query.descending ?? false;
  const columns = orderBy.map(({ column }) => `t.${column}`);
  const params = query.params;
  let after = "";
  if (args.after !== undefined && args.after !== null) {
    const marks = readCursor(args.after, orderBy.length).map((value) => params.add(value));
    after = ` and (${columns.join(", ")}) ${descending ? "<" : ">"} (${marks.join(", ")})`;
  }
  const order = columns.map((column) => `${column}${descending ? " desc" : ""}`).join(", ");
  const limit = params.add(first + 1);
  const found = await reader.read(
    entity,
    `where ${where}${after} order by ${order} limit ${limit}`,
    params.values,
  );
  const nodes = found.slice(0, first);
  const edges = nodes.map((node) => ({
    node,
    cursor: writeCursor(orderBy.map(({ property }) => node[property] as string | number)),
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: args.after !== undefined && args.after !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => {
      const [row] = await reader.rows<{ n: number }>(
        `select count(*) as n from ${reader.table(entity)} t where ${where}`,
        countParams,
      );
      return row?.n ?? 0;
    },
  };
}

/** A page of a list that is short and already in memory, e.g. the eight packages. */
export function pageOfList<E extends object>(list: readonly E[], args: PageArgs): Page<E> {
  const first = checkedFirst(args.first);
  const from = args.after === undefined || args.after === null ? 0 : Number(readCursor(args.after, 1)[0]) + 1;
  if (!Number.isInteger(from) || from < 0) throw badCursor();
  const edges = list.slice(from, from + first).map((node, i) => ({ node, cursor: writeCursor([from + i]) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: from + first < list.length,
      hasPreviousPage: from > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => Promise.resolve(list.length),
  };
}

function checkedFirst(first: number): number {
  if (first >= 1 && first <= PAGE_MAX) return first;
  throw new GraphQLError(`first must be between 1 and ${String(PAGE_MAX)}.`, { extensions: { code: "BAD_REQUEST" } });
}

function writeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

function readCursor(cursor: string, length: number): (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const fits = (value: unknown): value is string | number =>
      (typeof value === "string" && !value.includes("\u0000")) || Number.isSafeInteger(value);
    if (Array.isArray(values) && values.length === length && values.every(fits)) return values;
  } catch {
    // Falls through to the refusal below.
  }
  throw badCursor();
}

function badCursor(): GraphQLError {
  return new GraphQLError("after: this is no cursor of this list; take it from pageInfo.endCursor.", {
    extensions: { code: "BAD_REQUEST" },
  });
}
