import { OrderRecord } from "./order.entity";
import { graphql } from "../testing/graphql";
import type { OrderFilter } from "../testing/generated/graphql";
import { orderScene } from "../testing/order-scene";
import { withTestApp, type TestApp } from "../testing/test-app";
import { administratorOf, personOf, type TestViewer } from "../testing/test-viewer";

const LIST = graphql(`
  query OrderListFound($filter: OrderFilter) { orders(filter: $filter) { nodes { reference } } }
`);
const CHANGE = graphql(`
  mutation OrderListChange($key: String!) {
    changeMobileInternetPackage(
      idempotencyKey: $key
      input: { subscriberId: "sub_1", packageId: "spec_large", runAt: "2027-01-01T09:00:00Z" }
    ) { order { id reference } }
  }
`);
const WHO = graphql(`query OrderListWho { viewer { id } }`);

const found = async (test: TestApp, filter: OrderFilter, as: TestViewer): Promise<string[]> =>
  (await test.data(LIST, { filter }, { as })).orders.nodes.map(({ reference }) => reference);

/** Three orders of one line: at the end of a day in Minsk, at the beginning of the next, and one of its subscriber. */
async function scene(test: TestApp): Promise<{ references: string[]; as: TestViewer; own: TestViewer }> {
  await orderScene(test.database);
  const as = administratorOf("cl_a");
  const own = personOf("sub_1");
  const references: string[] = [];
  const made = [
    ["2026-11-10T20:59:59.999Z", "Ганна Дзям’янава", null],
    ["2026-11-10T21:00:00Z", "Иванов 100% [а]", null],
    ["2026-11-12T09:00:00Z", "Абонент", own],
  ] as const;
  for (const [at, name, by] of made) {
    const viewer = by ?? as;
    const answer = await test.data(CHANGE, { key: name }, { as });
    const { id = "", reference = "" } = answer.changeMobileInternetPackage.order ?? {};
    references.push(reference);
    const actor = await actorOf(test, viewer);
    await test.database.write((unit) =>
      unit.run("update orders set created_at = $2, actor_name = $3, actor_id = $4 where id = $1", [
        ...[id, Date.parse(at), name, by === null ? "vw_administrator" : actor],
      ]),
    );
  }
  return { references, as, own };
}

async function actorOf(test: TestApp, viewer: TestViewer): Promise<string> {
  const { viewer: who } = await test.data(WHO, {}, { as: viewer });
  return who?.id ?? "";
}

describe("the list of orders", () => {
  it("is narrowed by the reference as people write it, and by nothing that is none", async () => {
    await withTestApp(async (test) => {
      const { references, as } = await scene(test);
      const [first = ""] = references;
      const bare = first.slice(2);
      for (const written of [first, bare, first.toLowerCase(), ` К-${bare} `, `K–${bare}`, `k ${bare}\u200b`])
        expect([written, await found(test, { reference: written }, as)]).toEqual([written, [first]]);
      for (const none of [
        "",
        "%",
        "K-",
        bare.slice(1),
        `${bare}0`,
        "_".repeat(10),
        "%".repeat(10),
        "' or 1=1 --",
      ])
        expect([none, await found(test, { reference: none }, as)]).toEqual([none, []]);
      expect(await found(test, { reference: first }, administratorOf("cl_b"))).toEqual([]);
    });
  });

  it("is narrowed by days of the operator's clock", async () => {
    await withTestApp(async (test) => {
      const { references, as } = await scene(test);
      const [evening, night, later] = references;
      expect(await found(test, { createdThrough: "2026-11-10" }, as)).toEqual([evening]);
      expect(await found(test, { createdFrom: "2026-11-11" }, as)).toEqual([later, night]);
      expect(await found(test, { createdFrom: "2026-11-11", createdThrough: "2026-11-11" }, as)).toEqual([
        night,
      ]);
      expect(await found(test, { createdFrom: "2026-11-12", createdThrough: "2026-11-11" }, as)).toEqual([]);
    });
  });

  it("is narrowed by who ordered, in any case; who sees no names finds none out", async () => {
    await withTestApp(async (test) => {
      const { references, as, own } = await scene(test);
      const [first, second, third] = references;
      expect(await found(test, { createdBy: "ДЗЯМ’ЯН" }, as)).toEqual([first]);
      expect(await found(test, { createdBy: " иванов " }, as)).toEqual([second]);
      for (const literal of ["100%", "[А]"])
        expect(await found(test, { createdBy: literal }, as)).toEqual([second]);
      for (const none of ["1%0", "*", ".", "я".repeat(61)])
        expect([none, await found(test, { createdBy: none }, as)]).toEqual([none, []]);
      expect(await found(test, { createdBy: "иванов" }, own)).toEqual([]);
      expect(await found(test, { createdBy: "абонент" }, own)).toEqual([third]);
      expect(await test.database.read(OrderRecord, "")).toHaveLength(3);
    });
  });
});
