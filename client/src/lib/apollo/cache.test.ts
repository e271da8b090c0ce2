import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from "graphql";
import * as generated from "../../generated/graphql";
import { createCache, lists } from "./cache";

const schema = buildSchema(readFileSync(join(__dirname, "../../../../schema.graphql"), "utf8"));
const documents = Object.values<unknown>(generated).filter(
  (one): one is DocumentNode =>
    typeof one === "object" && one !== null && "kind" in one && one.kind === Kind.DOCUMENT,
);

/** The fields that a document reads page by page, as `Type.field`. */
function paged(document: DocumentNode, of: GraphQLSchema): string[] {
  const found: string[] = [];
  const info = new TypeInfo(of);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name, arguments: given = [] }) => {
        const parent = info.getParentType();
        if (parent && given.some((argument) => argument.name.value === "after"))
          found.push(`${parent.name}.${name.value}`);
      },
    }),
  );
  return found;
}

/** A conversation goes on at both ends: merge-messages.ts puts it together. */
const keptOtherwise = ["Appeal.messages"];

test("each list that the web app reads page by page is kept as one", () => {
  const known = Object.entries(lists).flatMap(([type, fields]) => fields.map((field) => `${type}.${field}`));
  const read = [...new Set(documents.flatMap((document) => paged(document, schema)))];
  expect(read).toEqual(expect.arrayContaining(["Query.orders", "Query.usageRecords"]));
  expect(read.filter((field) => !known.includes(field))).toEqual(keptOtherwise);
});

test("each of the lists is a connection of the contract", () => {
  const types = Object.entries(lists).flatMap(([type, fields]) =>
    fields.map((field) => {
      const owner = schema.getType(type);
      return owner && "getFields" in owner ? String(owner.getFields()[field]?.type) : type;
    }),
  );
  expect(types.filter((type) => !/^\w+Connection!?$/.test(type))).toEqual([]);
});

const query = parse(`
  query Orders($filter: OrderFilter, $first: Int!, $after: String) {
    orders(filter: $filter, first: $first, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
  }
`);
const page = (...ids: string[]) => ({
  orders: {
    __typename: "OrderConnection",
    edges: ids.map((id) => ({ __typename: "OrderEdge", cursor: id, node: { __typename: "Order", id } })),
    pageInfo: { __typename: "PageInfo", hasNextPage: true, endCursor: ids.at(-1) ?? null },
  },
});

test("a page is added to the list of the same filter, and to no other", () => {
  const cache = createCache();
  const write = (variables: object, ...ids: string[]) =>
    cache.writeQuery({ query, variables: { first: 2, ...variables }, data: page(...ids) });
  const read = (variables: object) =>
    cache
      .readQuery<ReturnType<typeof page>>({ query, variables: { first: 2, ...variables } })
      ?.orders.edges.map(({ node }) => node.id);
  write({ filter: { states: ["HELD"] } }, "a", "b");
  write({ filter: { states: ["HELD"] }, after: "b" }, "c");
  write({ filter: { states: ["FAILED"] } }, "z");
  expect(read({ filter: { states: ["HELD"] } })).toEqual(["a", "b", "c"]);
  expect(read({ filter: { states: ["FAILED"] } })).toEqual(["z"]);
  expect(read({})).toBeUndefined();
});
