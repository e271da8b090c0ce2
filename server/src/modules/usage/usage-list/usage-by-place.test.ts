import { graphql, type AnswerTo } from "../../../testing/graphql";
import type { UsageFilter } from "../../../testing/generated/graphql";
import { buildSubscriber } from "../../../testing/builders";
import { buildUsage } from "../../../testing/money-builders";
import { statementsOf } from "../../../testing/statements";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf } from "../../../testing/test-viewer";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import { UsageView } from "../usage-view/usage-view.entity";

const CHARGES = graphql(`
  query UsageByPlaceCharges($id: ID!, $month: Month, $first: Int!, $after: String, $paidOnly: Boolean! = false, $sort: UsageSort) {
    charges(subscriberId: $id, month: $month) {
      groups {
        kind
        usage {
          kind zone records paidRecords charged { amount }
          usageRecords(first: $first, after: $after, paidOnly: $paidOnly, sort: $sort) {
            totalCount pageInfo { hasNextPage endCursor } nodes { id kind zone cost { amount } }
          }
        }
      }
    }
  }
`);
const SUMS = graphql(`query Sums($id: ID!) { charges(subscriberId: $id) { groups { usage { records } } } }`);
const RECORDS = graphql(`
  query Records($id: ID!, $filter: UsageFilter, $first: Int!, $after: String) {
    usageRecords(subscriberId: $id, filter: $filter, first: $first, after: $after) { nodes { id } }
  }
`);

type Answer = AnswerTo<typeof CHARGES>;
type Place = NonNullable<Answer["charges"]>["groups"][number]["usage"][number];

const at = (day: number, hour = 9): number => Date.UTC(2026, 10, day, hour);

/** Five calls, one of them free; an SMS; a call from abroad; and what is not of these days. */
async function buildMonth({ database }: TestApp, line: Subscriber): Promise<void> {
  for (const day of [2, 3, 4, 5])
    await buildUsage(database, line, { id: `call_${String(day)}`, startedAt: at(day) });
  await buildUsage(database, line, { id: "free", startedAt: at(6), gross: 0, included: true });
  await buildUsage(database, line, { id: "sms", startedAt: at(5), kind: "sms", quantity: 1 });
  await buildUsage(database, line, { id: "abroad", startedAt: at(5), zone: "roaming", roamingCountry: "PL" });
  await buildUsage(database, line, { id: "today", startedAt: Date.UTC(2026, 10, 16, 6) });
  await buildUsage(database, line, { id: "october", startedAt: Date.UTC(2026, 9, 31, 20) });
  await buildUsage(database, await buildSubscriber(database), { id: "foreign", startedAt: at(5) });
}

const places = ({ charges }: Answer): Place[] => charges?.groups.flatMap(({ usage }) => usage) ?? [];
const calls = (answer: Answer): Place => {
  const found = places(answer).find(({ kind, zone }) => kind === "VOICE" && zone === "NATIONAL");
  if (!found) throw new Error("there is no such place");
  return found;
};
const idsOf = ({ usageRecords }: Place): string[] => usageRecords.nodes.map(({ id }) => id);

async function withMonth(perform: (test: TestApp, line: Subscriber) => Promise<void>): Promise<void> {
  await withTestApp(
    async (test) => {
      const line = await buildSubscriber(test.database);
      await buildMonth(test, line);
      await perform(test, line);
    },
    { clock: "2026-11-16T09:00:00Z" },
  );
}

describe("from a sum of charges down to the calls in it", () => {
  it("each sum has the very records that it is made of", async () => {
    await withMonth(async (test, line) => {
      const as = personOf(line.id);
      const answer = await test.data(CHARGES, { id: line.id, first: 100 }, { as });
      expect(places(answer).map(idsOf)).toEqual([
        ["free", "call_5", "call_4", "call_3", "call_2"],
        ["sms"],
        ["abroad"],
      ]);
      for (const place of places(answer)) {
        expect(place.usageRecords.totalCount).toBe(place.records);
        const sum = place.usageRecords.nodes.reduce((total, { cost }) => total + Number(cost.amount), 0);
        expect(sum).toBeCloseTo(Number(place.charged.amount), 6);
      }
    });
  });

  it("what cost nothing can be left out, and the earliest come first", async () => {
    await withMonth(async (test, line) => {
      const variables = { id: line.id, first: 3, paidOnly: true, sort: "OLDEST_FIRST" } as const;
      const place = calls(await test.data(CHARGES, variables, { as: personOf(line.id) }));
      expect(idsOf(place)).toEqual(["call_2", "call_3", "call_4"]);
      expect(place.usageRecords).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    });
  });

  it("a page goes on here, and in the list of call details", async () => {
    await withMonth(async (test, line) => {
      const as = personOf(line.id);
      const first = calls(await test.data(CHARGES, { id: line.id, first: 2 }, { as }));
      const after = first.usageRecords.pageInfo.endCursor;
      expect(idsOf(first)).toEqual(["free", "call_5"]);
      const next = calls(await test.data(CHARGES, { id: line.id, first: 2, after }, { as }));
      expect(idsOf(next)).toEqual(["call_4", "call_3"]);
      const filter: UsageFilter = {
        ...{ kinds: ["VOICE"], zones: ["NATIONAL"] },
        ...{ from: "2026-11-01", through: "2026-11-15" },
      };
      const list = await test.data(RECORDS, { id: line.id, filter, first: 2, after }, { as });
      expect(list.usageRecords?.nodes.map(({ id }) => id)).toEqual(idsOf(next));
    });
  });

  it("takes one statement more, however many sums there are", async () => {
    await withMonth(async (test, line) => {
      const as = personOf(line.id);
      const plain = await statementsOf(test.database, () => test.data(SUMS, { id: line.id }, { as }));
      const all = await statementsOf(test.database, () =>
        test.data(CHARGES, { id: line.id, first: 2 }, { as }),
      );
      expect(all).toBe(plain + 1);
    });
  });

  it("a look by somebody else is written down once; whose line it is not sees nothing", async () => {
    await withMonth(async (test, line) => {
      const administrator = administratorOf(line.clientId);
      await test.data(CHARGES, { id: line.id, first: 1 }, { as: administrator });
      await test.data(CHARGES, { id: line.id, first: 2 }, { as: administrator });
      const looks = await test.database.read(UsageView, "order by t.id", []);
      expect(looks.map(({ from, through }) => [from, through])).toEqual([["2026-11-01", "2026-11-15"]]);
      const other = await buildSubscriber(test.database);
      for (const as of [administratorOf(other.clientId), personOf(other.id)])
        expect(await test.data(CHARGES, { id: line.id, first: 1 }, { as })).toEqual({ charges: null });
    });
  });

  it("is refused beyond the limits of a page", async () => {
    await withMonth(async (test, line) => {
      const { errors } = await test.ask(CHARGES, { id: line.id, first: 101 }, { as: personOf(line.id) });
      expect(errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    });
  });
});
