import { getIntrospectionQuery } from "graphql";
import { Arg, Field, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { isMistakeCode } from "@kabinet/shared";
import { May } from "../platform/authorization/may";
import { withTestApp, type TestAnswer } from "../testing/test-app";
import { oneOfStaff } from "../testing/test-viewer";

@ObjectType()
class Thing {
  @Field(() => Int)
  n!: number;

  @Field(() => Thing)
  self!: Thing;
}

@Resolver(() => Thing)
class ThingResolver {
  @Query(() => Thing)
  @May("operator.read")
  thing(): Thing {
    const thing = Object.assign(new Thing(), { n: 1 });
    thing.self = thing;
    return thing;
  }

  @Query(() => [Thing])
  @May("operator.read")
  things(@Arg("first", () => Int) _first: number): Thing[] {
    return [];
  }

  @Mutation(() => Int)
  @May("operator.read")
  change(): number {
    return 1;
  }
}

const repeated = (count: number, what: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => what(i)).join(" ");
const long = "я".repeat(100_001);

/** Each hostile request, and the code by which it is refused. */
const HOSTILE: readonly (readonly [name: string, code: string, body: unknown])[] = [
  ["depth", "TOO_DEEP", { query: `{thing${"{self".repeat(200)}{n}${"}".repeat(201)}` }],
  [
    "depth in a fragment",
    "TOO_DEEP",
    { query: `{thing{...f}} fragment f on Thing ${"{self".repeat(50)}{n}${"}".repeat(50)}` },
  ],
  ["depth of a value", "TOO_DEEP", { query: `{things(first: ${"[".repeat(1000)}${"]".repeat(1000)}){n}}` }],
  ["brackets without end", "TOO_DEEP", { query: `{a(b: ${"[".repeat(2900)}` }],
  ["1,000 aliases", "TOO_MANY_ALIASES", { query: `{${repeated(500, (i) => `a${String(i)}: __typename`)}}` }],
  [
    "aliases of a mutation",
    "TOO_MANY_FIELDS",
    { query: `mutation {${repeated(20, (i) => `a${String(i)}: change`)}}` },
  ],
  ["500 duplicated fields", "TOO_MANY_FIELDS", { query: `{${"__typename ".repeat(500)}}` }],
  [
    "1,000 fields in fragments",
    "TOO_MANY_FIELDS",
    { query: `{thing{${"...f ".repeat(700)}}} fragment f on Thing {n}` },
  ],
  ["10 directives on a field", "TOO_MANY_DIRECTIVES", { query: `{__typename ${"@aa".repeat(10)}}` }],
  [
    "500 directives",
    "TOO_MANY_DIRECTIVES",
    { query: `{${repeated(250, (i) => `f${String(i)} @skip(if: true)`)}}` },
  ],
  ["a fragment in itself", "FRAGMENT_CYCLE", { query: "{thing{...f}} fragment f on Thing {self{...f}}" }],
  [
    "fragments in a circle",
    "FRAGMENT_CYCLE",
    { query: "{thing{...f}} fragment f on Thing {...g} fragment g on Thing {...f}" },
  ],
  [
    "2^40 fields by fragments",
    "TOO_MANY_FIELDS",
    {
      query: `{thing{...f0}} ${repeated(40, (i) => `fragment f${String(i)} on Thing {...f${String(i + 1)} ...f${String(i + 1)}}`)} fragment f40 on Thing {n}`,
    },
  ],
  [
    "200 fragments",
    "TOO_MANY_FRAGMENTS",
    { query: `{thing{n}} ${repeated(200, (i) => `fragment f${String(i)} on Thing {n}`)}` },
  ],
  ["10,000 tokens", "TOO_MANY_TOKENS", { query: `{${"a ".repeat(10_000)}}` }],
  ["a text of 100,001 characters", "TOO_LARGE", { query: `{things(first: "${long}"){n}}` }],
  [
    "the same as a variable",
    "TOO_LARGE",
    { query: "query($n: Int!){things(first: $n){n}}", variables: { n: long } },
  ],
  ["a comment of 100,001 characters", "TOO_LARGE", { query: `#${long}\n{thing{n}}` }],
  [
    "variables nested 6,000 deep",
    "TOO_DEEP",
    `{"query": "{thing{n}}", "variables": {"a": ${"[".repeat(6000)}${"]".repeat(6000)}}}`,
  ],
  [
    "nested pages",
    "TOO_COSTLY",
    {
      query: `query($n: Int!){things(first: $n){n} ...f} fragment f on Query {things(first: 100){n} ${repeated(25, (i) => `a${String(i)}: node(first: 100){b(first: 100){c}}`)}}`,
      variables: { n: 100 },
    },
  ],
  ["a batch", "BAD_REQUEST", [{ query: "{thing{n}}" }, { query: "{thing{n}}" }]],
  ["an empty batch", "BAD_REQUEST", []],
  ["no query", "BAD_REQUEST", { variables: {} }],
  ["a query that is no text", "BAD_REQUEST", { query: { kind: "Document" } }],
  ["no document", "GRAPHQL_PARSE_FAILED", { query: "{" }],
  [
    "an unknown operation",
    "OPERATION_RESOLUTION_FAILURE",
    { query: "query a {thing{n}} query b {thing{n}}", operationName: "c" },
  ],
  [
    "which of two operations",
    "OPERATION_RESOLUTION_FAILURE",
    { query: "query a {thing{n}} query b {thing{n}}" },
  ],
  ["an unknown field", "GRAPHQL_VALIDATION_FAILED", { query: "{thin{n}}" }],
  [
    "100 unknown fields",
    "GRAPHQL_VALIDATION_FAILED",
    { query: `{${repeated(100, (i) => `f${String(i)}`)}}` },
  ],
  [
    "conflicting fields",
    "GRAPHQL_VALIDATION_FAILED",
    { query: `{${repeated(10, (i) => `things(first: ${String(i)}){n}`)}}` },
  ],
  [
    "a variable of another type",
    "BAD_USER_INPUT",
    { query: "query($n: Int!){things(first: $n){n}}", variables: { n: "x" } },
  ],
  ["a missing variable", "BAD_USER_INPUT", { query: "query($n: Int!){things(first: $n){n}}" }],
  ["type definitions", "GRAPHQL_VALIDATION_FAILED", { query: "type Query {a: Int} {thing{n}}" }],
  [
    "a persisted query",
    "BAD_REQUEST",
    { extensions: { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } } },
  ],
  ["questions about the schema by nobody", "UNAUTHENTICATED", { query: getIntrospectionQuery() }],
  [
    "the same in a fragment",
    "UNAUTHENTICATED",
    { query: '{...f} fragment f on Query {__type(name: "Thing"){name}}' },
  ],
];

describe("hostile requests", () => {
  it("are refused quickly, shortly, each with its code, and never by a 5xx", async () => {
    await withTestApp(
      async ({ app }) => {
        const send = (payload: unknown) =>
          app.inject({
            method: "POST",
            url: "/graphql",
            headers: { "content-type": "application/json" },
            payload: typeof payload === "string" ? payload : JSON.stringify(payload),
          });
        // Nobody measures the first request of a process.
        await send({ query: "{thing{n}}" });
        const times: [number, string][] = [];
        for (let round = 0; round < 20; round++)
          for (const [name, code, payload] of HOSTILE) {
            const began = performance.now();
            const response = await send(payload);
            times.push([performance.now() - began, name]);
            const { errors, data } = response.json<TestAnswer<unknown>>();
            expect([name, errors?.[0]?.extensions.code, response.statusCode < 500, data ?? null]).toEqual([
              name,
              code,
              true,
              null,
            ]);
            expect(Buffer.byteLength(response.payload)).toBeLessThan(2_000);
            expect(errors?.[0]?.extensions.requestId).toBe(response.headers["x-request-id"]);
            expect(response.payload).not.toMatch(/did you mean|node_modules|\bat /i);
          }
        times.sort(([a], [b]) => a - b);
        const at = (share: number) => times[Math.floor(times.length * share)]?.[0] ?? NaN;
        const [slowest, which] = times.at(-1) ?? [NaN, ""];
        process.stdout.write(
          `${String(times.length)} hostile requests: median ${at(0.5).toFixed(2)} ms, 99th percentile ${at(0.99).toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms (${which})\n`,
        );
        // 50 ms for 99 of 100 is the aim; a busy machine is allowed more.
        expect(at(0.5)).toBeLessThan(50);
        expect(at(0.99)).toBeLessThan(250);
      },
      { resolvers: [ThingResolver] },
    );
  });

  it("are told of in one language: a program's mistakes in English, all else in the one asked for", async () => {
    await withTestApp(
      async ({ ask }) => {
        for (const [name, code, body] of HOSTILE) {
          if (typeof body !== "object" || body === null || !("query" in body)) continue;
          const { query, variables } = body as { query: string; variables?: object };
          const [said] = (await ask(query, variables ?? {}, { locale: "ru" })).errors ?? [];
          const words = said?.message.replace(/[\w.]*\(.*?\)/g, "") ?? "";
          expect([name, code, /[а-я]/i.test(words)]).toEqual([name, code, !isMistakeCode(code)]);
          expect([name, code, /[a-z]{3,}/i.test(words)]).toEqual([name, code, isMistakeCode(code)]);
        }
      },
      { resolvers: [ThingResolver] },
    );
  });

  it("do not keep those who are signed in from asking about the schema", async () => {
    await withTestApp(
      async ({ ask }) => {
        const query = getIntrospectionQuery({
          inputValueDeprecation: true,
          oneOf: true,
          schemaDescription: true,
        });
        const { errors } = await ask(query, {}, { as: oneOfStaff() });
        expect(errors).toBeUndefined();
        const circular = `{__schema{types{fields{type{fields{type{fields{type{fields{name}}}}}}}}}}`;
        expect((await ask(circular, {}, { as: oneOfStaff() })).errors?.[0]?.extensions.code).toBe(
          "GRAPHQL_VALIDATION_FAILED",
        );
      },
      { resolvers: [ThingResolver] },
    );
  });

  it("of 10 MB are refused before they are read", async () => {
    await withTestApp(
      async ({ app, url }) => {
        const body = JSON.stringify({ query: `{thing{n}} #${"x".repeat(10_000_000)}` });
        const injected = await app.inject({
          method: "POST",
          url: "/graphql",
          headers: { "content-type": "application/json" },
          payload: body,
        });
        expect(injected.statusCode).toBe(413);
        expect(injected.json<TestAnswer<unknown>>().errors?.[0]?.extensions.code).toBe("TOO_LARGE");
        const response = await fetch(`${await url()}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
        });
        expect([response.status, await response.json()]).toMatchObject([
          413,
          { errors: [{ extensions: { code: "TOO_LARGE" } }] },
        ]);
      },
      { resolvers: [ThingResolver] },
    );
  });

  it("by other ways than JSON are not read at all", async () => {
    await withTestApp(
      async ({ app }) => {
        const query = "{thing{n}}";
        const form = { "content-type": "application/x-www-form-urlencoded" };
        const answers = await Promise.all([
          app.inject({ method: "POST", url: "/graphql", headers: form, payload: `query=${query}` }),
          app.inject({
            method: "POST",
            url: "/graphql",
            headers: { "content-type": "text/plain" },
            payload: JSON.stringify({ query }),
          }),
          app.inject({
            method: "POST",
            url: "/graphql",
            headers: { "content-type": "application/json" },
            payload: `{"query": `,
          }),
          app.inject({
            method: "POST",
            url: "/graphql",
            headers: { "content-type": "application/json" },
            payload: `{"__proto__": {"query": "{thing{n}}"}}`,
          }),
          // Any page can make a browser send this one, so it needs a header that only our pages can add.
          app.inject({ method: "GET", url: `/graphql?query=${encodeURIComponent(query)}` }),
          app.inject({
            method: "GET",
            url: `/graphql?query=${encodeURIComponent("mutation {change}")}`,
            headers: { "apollo-require-preflight": "1" },
          }),
          app.inject({ method: "PUT", url: "/graphql", payload: { query } }),
        ]);
        expect(answers.map(({ statusCode }) => statusCode)).toEqual([415, 415, 400, 400, 400, 405, 405]);
        for (const answer of answers)
          expect(answer.json<TestAnswer<unknown>>().errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
        const asked = await app.inject({
          method: "GET",
          url: `/graphql?query=${encodeURIComponent(query)}`,
          headers: { "apollo-require-preflight": "1" },
        });
        expect(asked.json()).toEqual({ data: { thing: { n: 1 } } });
      },
      { resolvers: [ThingResolver] },
    );
  });
});
