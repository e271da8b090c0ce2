import { graphql } from "./testing/graphql";
import { isNonNullType, isObjectType, type GraphQLField, type GraphQLSchema } from "graphql";
import { Subscriber } from "./modules/company/subscriber/subscriber.entity";
import { buildSchema } from "./schema";
import { buildFact, buildSubscriber } from "./testing/builders";
import { Selections } from "./testing/cross-tenant/operations";
import { sampleOf } from "./testing/cross-tenant/samples";
import { markedId } from "./testing/cross-tenant/marks";
import { plantTenants } from "./testing/cross-tenant/tenants";
import { statementsOf } from "./testing/statements";
import { withTestApp } from "./testing/test-app";
import { administratorOf, personOf } from "./testing/test-viewer";
import { buildCallDetails } from "./testing/usage-builders";

/** What asks for a line but does not belong to it, and why. */
const NOT_ITS_OWN: Readonly<Record<string, string>> = {
  availableNumbers:
    "the operator's pool, as it is offered for a line; what is held for the line is `heldNumbers`",
};

/** With what each is asked for besides the line: both ways have to make the same of it. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  usageRecords: [
    "(first: 2)",
    "(first: 2, sort: OLDEST_FIRST)",
    '(filter: { from: "2026-10-01", through: "2026-10-31" })',
    "(filter: { kinds: [SMS] })",
  ],
  usageSummary: ["", "(filter: { kinds: [SMS] })"],
  usageViews: ["(first: 1)", ""],
  charges: ["", '(month: "2026-10")'],
  tariffComparison: [""],
  simCodeViews: ["(first: 1)", ""],
  appeals: ["", "(sort: LONGEST_WAITING)", "(filter: { isUnread: true })"],
};

type Field = GraphQLField<unknown, unknown>;

/** The fields of the root that ask for a line besides other things, and the line's own of the same names. */
function ofLine(schema: GraphQLSchema): { root: Field; own: Field | undefined }[] {
  const line = schema.getType("Subscriber");
  if (!isObjectType(line)) throw new Error("there is no Subscriber");
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ name, args }) => args.some((arg) => arg.name === "subscriberId") && !(name in NOT_ITS_OWN))
    .map((root) => ({ root, own: line.getFields()[root.name] }));
}

const argumentsOf = ({ args }: Field): unknown[] =>
  args
    .filter(({ name }) => name !== "subscriberId" && name !== "clientId")
    .map(({ name, type, defaultValue }) => [name, String(type), defaultValue]);

describe("what belongs to a line", () => {
  const schema = buildSchema();
  const fields = ofLine(schema);

  it("can be reached from it, too, with the same arguments", () => {
    for (const { root, own } of fields) {
      const bare = isNonNullType(root.type) ? root.type.ofType : root.type;
      const answers = own && (isNonNullType(own.type) ? own.type.ofType : own.type);
      expect([root.name, answers && String(answers)]).toEqual([root.name, String(bare)]);
      expect([root.name, own && argumentsOf(own)]).toEqual([root.name, argumentsOf(root)]);
    }
    expect(fields.map(({ root }) => root.name).sort()).toEqual(Object.keys(ASKED).sort());
  });

  it("is the same from there", async () => {
    await withTestApp(
      async (test) => {
        await plantTenants(test.database);
        const id = markedId("sub", { tenant: "a", line: 1 });
        const [line] = await test.database.read(Subscriber, "where t.id = $1", [id]);
        if (!line) throw new Error("no line is planted");
        await buildCallDetails(
          test.database,
          line,
          { at: "2026-10-09T12:00:00+03:00" },
          { at: "2026-11-09T12:00:00+03:00", kind: "sms", quantity: 1 },
          { at: "2026-11-10T12:00:00+03:00" },
        );
        const selections = new Selections(schema, sampleOf(null, ""));
        const administrator = administratorOf(markedId("cl", { tenant: "a", line: 0 }));
        for (const as of [administrator, personOf(id)]) {
          for (const { root } of fields) {
            const selection = selections.all(root.type, 1);
            for (const more of ASKED[root.name] ?? []) {
              const own = `{ line: subscriber(id: "${id}") { ${root.name}${more} ${selection} } }`;
              const besides = more === "" ? "" : `, ${more.slice(1, -1)}`;
              const fromRoot = `{ ${root.name}(subscriberId: "${id}"${besides}) ${selection} }`;
              // Asked for twice: a first look at call details is written down, and is there from the second on.
              await test.data(fromRoot, {}, { as });
              const { line: found } = await test.data(own, {}, { as });
              expect([root.name + more, found]).toEqual([
                root.name + more,
                await test.data(fromRoot, {}, { as }),
              ]);
            }
          }
        }
      },
      { settings: { LIMIT_FIELDS: "100000", LIMIT_DEPTH: "100", LIMIT_TOKENS: "100000" } },
    );
  }, 120_000);
});

describe("what is read for each line of a list", () => {
  it("takes as many statements for ten lines as for one, where it can be read at once", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const one = await buildSubscriber(database);
      const lines = [one];
      for (let i = 1; i < 10; i += 1) lines.push(await buildSubscriber(database, { clientId: one.clientId }));
      for (const line of lines) await buildFact(database, line);
      const as = administratorOf(one.clientId);
      const query = graphql(`
        query SubscriberFieldsSubscribers($first: Int!) {
          subscribers(first: $first) {
            nodes {
              usageViews(first: 2) { totalCount nodes { at } }
              simCodeViews(first: 2) { totalCount nodes { at } }
            }
          }
        }
      `);
      const asked = (first: number): Promise<number> =>
        statementsOf(database, () => test.data(query, { first }, { as }));
      expect(await asked(10)).toBe(await asked(2));
    });
  });

  it("counts against the limit on items, where it is worked out line by line", async () => {
    await withTestApp(async (test) => {
      const { clientId } = await buildSubscriber(test.database);
      const as = administratorOf(clientId);
      const codes = async (first: number, field: string): Promise<unknown> => {
        const answer = await test.ask(
          `{ subscribers(first: ${String(first)}) { nodes { ${field} } } }`,
          {},
          { as },
        );
        return answer.errors?.map(({ extensions }) => extensions.code) ?? null;
      };
      // 25,000 items at the most: a line and its figures are 401, with its charges 241, and so on.
      for (const [field, most] of [
        ["usageSummary { from }", 62],
        ["charges { month }", 100],
        ["usageRecords(first: 8) { nodes { id } }", 100],
        ["usageRecords { nodes { id } }", 85],
        ["tariffComparison { lastMonths }", 31],
        ["appeals { nodes { id } }", 100],
      ] as const) {
        expect([field, await codes(most, field)]).toEqual([field, null]);
        if (most < 100) expect([field, await codes(most + 1, field)]).toEqual([field, ["TOO_COSTLY"]]);
      }
      // Asked for one line they cost nothing besides.
      const many = Array.from({ length: 30 }, (_, i) => `a${String(i)}: subscriber { charges { month } }`);
      const person = await buildSubscriber(test.database);
      expect(
        (await test.ask(`{ ${many.join(" ")} }`, {}, { as: personOf(person.id) })).errors,
      ).toBeUndefined();
    });
  });
});
