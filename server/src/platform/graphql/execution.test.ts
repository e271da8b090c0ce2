import "reflect-metadata";
import { setTimeout as wait } from "node:timers/promises";
import { execute, GraphQLError, parse, validate, type OperationDefinitionNode } from "graphql";
import {
  Arg,
  buildSchemaSync,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from "type-graphql";
import type { Context } from "./context";
import { Executor } from "./execution";
import { Node } from "./node";
import { DateTime } from "./scalars";

enum Size {
  SMALL = "s",
  LARGE = "l",
}
registerEnumType(Size, { name: "TestSize" });

@InputType()
class Filter {
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => Size, { defaultValue: Size.SMALL })
  size!: Size;
}

@ObjectType({ implements: Node })
class Leaf extends Node {
  @Field(() => Size)
  size!: Size;

  @Field(() => DateTime)
  at!: number;

  @Field(() => [Leaf])
  leaves!: Leaf[];

  @Field(() => String)
  never!: string;
}

const leaf = (id: string, size: Size, leaves: Leaf[] = []): Leaf =>
  Object.assign(new Leaf(), { id, size, at: 0, leaves, never: null });

@Resolver()
class LeafResolver {
  @Query(() => Node, { nullable: true })
  async node(@Arg("id", () => ID) id: string): Promise<Node | null> {
    await wait(1);
    return id === "none" ? null : leaf(id, Size.LARGE, [leaf("a", Size.SMALL), leaf("b", Size.LARGE)]);
  }

  /** Tells absent from null. */
  @Query(() => String)
  told(
    @Arg("filter", () => Filter) filter: Filter,
    @Arg("at", () => DateTime, { nullable: true }) at?: number | null,
    @Arg("size", () => Size, { defaultValue: Size.LARGE }) size?: Size,
  ): string {
    return JSON.stringify({
      ...filter,
      ...("text" in filter && { text: filter.text ?? null }),
      at: at === undefined ? "absent" : at,
      size,
    });
  }

  @Query(() => Int)
  async refused(): Promise<number> {
    await wait(1);
    throw new GraphQLError("no", { extensions: { code: "FORBIDDEN" } });
  }

  @Query(() => Int)
  async late(): Promise<number> {
    await wait(200);
    return 1;
  }

  @Mutation(() => Int)
  write(): number {
    return 1;
  }
}

const schema = buildSchemaSync({ resolvers: [LeafResolver], orphanedTypes: [Leaf], validate: false });
const context = { locale: "en" } as Context;

/** Queries, each with several sets of variables. */
const QUERIES: readonly (readonly [query: string, ...variables: Record<string, unknown>[]])[] = [
  ["{node(id: 1) {id __typename ... on Leaf {size at leaves {id size again: size}}}}", {}],
  [
    "query ($id: ID!) {node(id: $id) {...f}} fragment f on Leaf {leaves {...g}} fragment g on Leaf {id at}",
    { id: "x" },
    { id: 7 },
    { id: "none" },
  ],
  ["query ($id: ID!) {node(id: $id) {id}}", {}, { id: null }, { id: ["x"] }],
  [
    "query ($with: Boolean!) {node(id: 1) {id @include(if: $with) ... @skip(if: $with) {__typename}}}",
    { with: true },
    { with: false },
  ],
  [
    "query ($f: Filter!) {told(filter: $f)}",
    { f: {} },
    { f: { text: null } },
    { f: { text: "a", size: "LARGE" } },
    { f: { size: "HUGE" } },
    { f: { other: 1 } },
  ],
  ["query ($t: String) {told(filter: {text: $t})}", {}, { t: null }, { t: "a" }],
  ['query ($t: String = "d") {told(filter: {text: $t})}', {}, { t: null }, { t: "a" }],
  [
    "query ($at: DateTime, $s: TestSize) {told(filter: {}, at: $at, size: $s)}",
    {},
    { at: null },
    { at: "1970-01-01T00:00:01Z" },
    { at: "never" },
    { s: "SMALL" },
  ],
  ["{node(id: 1) {... on Leaf {id never}}}", {}],
  ["{refused}", {}],
  ['{a: told(filter: {}) b: told(filter: {text: "b"})}', {}],
];

describe("execution", () => {
  it("answers by compiled code what graphql-js answers", async () => {
    const executor = new Executor(schema, 5_000);
    for (const [query, ...sets] of QUERIES) {
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const operation = document.definitions[0] as OperationDefinitionNode;
      for (const variables of sets) {
        const expected = await execute({
          schema,
          document,
          variableValues: variables,
          contextValue: context,
        });
        for (let round = 0; round < 4; round++) {
          const result = await executor.execute({ document, operation, variables, context });
          expect([query, variables, plain(result.data), result.errors?.map(told)]).toEqual([
            query,
            variables,
            plain(expected.data),
            expected.errors?.map(told),
          ]);
          // The compiler works beside.
          await wait(round === 1 ? 30 : 0);
        }
      }
    }
  });

  it("is given up when it takes too long", async () => {
    const executor = new Executor(schema, 20);
    const document = parse("{late}");
    const operation = document.definitions[0] as OperationDefinitionNode;
    const { data, errors } = await executor.execute({ document, operation, variables: {}, context });
    expect([data, errors?.[0]?.extensions["code"]]).toEqual([null, "TIMEOUT"]);
  });
});

const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data ?? null)) as unknown;
const told = ({ message, path, originalError }: GraphQLError) => ({
  message,
  path,
  code: originalError && "extensions" in originalError ? originalError.extensions : null,
});
