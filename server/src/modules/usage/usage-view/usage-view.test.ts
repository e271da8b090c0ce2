import { buildSubscriber } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { type TestApp } from "../../../testing/test-app";
import { administratorOf, oneOfStaff, personOf, type TestViewer } from "../../../testing/test-viewer";
import { buildCallDetails } from "../../../testing/usage-builders";
import { USAGE_LIST, USAGE_SUMMARY, withUsageLine } from "../../../testing/usage-scene";
import { type Subscriber } from "../../company/subscriber/subscriber.entity";

const VIEWS = graphql(`
  query UsageViews($id: ID!) {
    usageViews(subscriberId: $id, first: 10) { nodes { at actor { name role } act from through } }
  }
`);

describe("a look at call details", () => {
  const looks = async (test: TestApp, line: Subscriber, as: TestViewer) =>
    (await test.data(VIEWS, { id: line.id }, { as })).usageViews?.nodes ?? [];

  it("by somebody else is written down once in a while, and everybody whom it concerns sees it", async () => {
    await withUsageLine(async ({ test, line, as }) => {
      const person = personOf(line.id);
      const look = (viewer: TestViewer, filter: object | null = null) =>
        Promise.all([
          test.data(USAGE_LIST, { id: line.id, first: 10, filter }, { as: viewer }),
          test.data(USAGE_SUMMARY, { id: line.id, filter }, { as: viewer }),
        ]);
      await look(person);
      expect(await looks(test, line, person)).toEqual([]);

      await look(as);
      await look(as);
      const seen = {
        at: "2026-11-16T09:00:00.000Z",
        act: "LOOKED",
        from: "2026-11-01",
        through: "2026-11-15",
      };
      const administrator = { name: "Администратор компании", role: "ADMINISTRATOR" };
      expect(await looks(test, line, person)).toEqual([{ ...seen, actor: administrator }]);
      expect(await looks(test, line, as)).toEqual([{ ...seen, actor: { ...administrator, name: as.name } }]);

      await look(as, { from: "2026-10-01", through: "2026-10-31" });
      const staff = oneOfStaff();
      await look(staff);
      test.clock.advance(600_000);
      await look(as);
      const all = await looks(test, line, as);
      expect(all[0]).toMatchObject({ actor: { name: as.name }, from: "2026-11-01" });
      expect(all.map(({ actor }) => actor.name).sort()).toEqual(
        [as.name, as.name, as.name, staff.name].sort(),
      );
      const audited = await test.database.rows<{ n: number }>(
        "select count(*) as n from audit_record where action = 'usage.looked' and subject_id = $1",
        [line.id],
      );
      expect(audited).toEqual([{ n: 4 }]);
    });
  });

  it("is nobody else's business, and none is made where nothing may be seen", async () => {
    await withUsageLine(async ({ test, line }) => {
      const other = await buildSubscriber(test.database);
      await buildCallDetails(test.database, line, { at: "2026-11-10T10:00:00+03:00" });
      for (const as of [administratorOf(other.clientId), personOf(other.id)]) {
        for (const id of [line.id, "sub_unknown"]) {
          const list = await test.ask(USAGE_LIST, { id, first: 1 }, { as });
          expect(list).toEqual({ data: { usageRecords: null } });
          expect(await test.ask(USAGE_SUMMARY, { id }, { as })).toEqual({ data: { usageSummary: null } });
          expect(await test.ask(VIEWS, { id }, { as })).toEqual({ data: { usageViews: null } });
        }
      }
      expect(await test.database.rows("select id from usage_view")).toEqual([]);
      const nobody = await test.ask(USAGE_LIST, { id: line.id, first: 1 }, {});
      expect(nobody.errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    });
  });
});
