import { AuditRecord } from "./platform/audit/audit-record.entity";
import { UsageView } from "./modules/usage/usage-view/usage-view.entity";
import { orderScene } from "./testing/order-scene";
import { withTestApp } from "./testing/test-app";
import { administratorOf, type TestViewer } from "./testing/test-viewer";

const CHANGE = `mutation { changeMobileInternetPackage(idempotencyKey: "k",
  input: { subscriberId: "sub_1", packageId: "spec_large" }) { order { id } userErrors { code } } }`;
const SET = `mutation ($maySpend: Boolean!, $key: String!) { setSubscriberPermissions(idempotencyKey: $key, input: {
  clientId: "cl_a", maySpend: $maySpend, changes: [{ kind: PAUSE_SUBSCRIBER, isAllowed: $maySpend }] }) { userErrors { code } } }`;
const LOOK = `{ usageRecords(subscriberId: "sub_1", first: 1) { nodes { id } } }`;
const LOOKS = `{ usageViews(subscriberId: "sub_1", first: 5) { nodes { program actor { name } } } }`;

describe("the audit", () => {
  it("says in whose name, by which program and from where something was done", async () => {
    await withTestApp(async ({ database, data }) => {
      await orderScene(database);
      const person = administratorOf("cl_a");
      const program: TestViewer = { ...person, scopes: ["read", "order"] };
      await data(CHANGE, {}, { as: program });
      const [order] = await database.read(AuditRecord, "where t.action = 'order.accepted'");
      expect(order).toMatchObject({
        actorId: person.id,
        actorName: person.name,
        program: "test",
        ip: "127.0.0.1",
      });
      await data(SET, { maySpend: true, key: "1" }, { as: person });
      const [setting] = await database.read(
        AuditRecord,
        "where t.action = 'client.subscriberPermissionsSet'",
      );
      expect(setting).toMatchObject({ actorId: person.id, program: null, ip: "127.0.0.1" });
    });
  });

  it("says what a setting was before and is after", async () => {
    await withTestApp(async ({ database, data }) => {
      await orderScene(database);
      const as = administratorOf("cl_a");
      await data(SET, { maySpend: true, key: "1" }, { as });
      await data(SET, { maySpend: false, key: "2" }, { as });
      const rows = await database.read(
        AuditRecord,
        "where t.action = 'client.subscriberPermissionsSet' order by t.id",
      );
      const state = (maySpend: boolean, said: boolean): object => ({
        maySpend,
        changes: said ? [{ kind: "pauseSubscriber", isAllowed: maySpend }] : [],
      });
      expect(
        rows.map(({ before, after }) => [before, after].map((text) => JSON.parse(text ?? "null") as unknown)),
      ).toEqual([
        [state(false, false), state(true, true)],
        [state(true, true), state(false, true)],
      ]);
    });
  });

  it("tells a person's looks at call details from those of their programs", async () => {
    await withTestApp(async ({ database, data }) => {
      await orderScene(database);
      const person = administratorOf("cl_a");
      const program: TestViewer = { ...person, scopes: ["read"] };
      for (const as of [person, program, program]) await data(LOOK, {}, { as });
      expect(new Set((await database.read(UsageView, "")).map((view) => view.program))).toEqual(
        new Set(["test", null]),
      );
      expect(await database.read(UsageView, "")).toHaveLength(2);
      const { usageViews } = await data<{ usageViews: { nodes: object[] } }>(LOOKS, {}, { as: person });
      expect(usageViews.nodes).toEqual(
        expect.arrayContaining([
          { program: "test", actor: { name: person.name } },
          { program: null, actor: { name: person.name } },
        ]),
      );
    });
  });
});
