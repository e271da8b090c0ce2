import { graphql, type AnswerTo } from "../testing/graphql";
import { CHANGES } from "../modules";
import { kindName } from "./change-list";
import { orderScene } from "../testing/order-scene";
import { statementsOf } from "../testing/statements";
import { withTestApp, type TestApp } from "../testing/test-app";
import {
  administratorOf,
  observerOf,
  oneOfStaff,
  personOf,
  withAccess,
  type TestViewer,
} from "../testing/test-viewer";

const ONE = graphql(`
  query ViewerChangesOne($id: ID!) {
    subscriber(id: $id) {
      viewerChanges { kind may why { code message } } viewerCanChangeNumber viewerCanRenameSubscriber
      viewerCanPauseSubscriber
    }
  }
`);

type Line = NonNullable<AnswerTo<typeof ONE>["subscriber"]>;

async function lineOf({ data }: TestApp, as: TestViewer, id = "sub_1"): Promise<Line> {
  const { subscriber } = await data(ONE, { id }, { as, locale: "en" });
  if (!subscriber) throw new Error(`${id} is not shown`);
  return subscriber;
}

/** Codes of the reasons, each once; null where something may be ordered. */
const reasons = ({ viewerChanges }: Line): (string | null)[] => [
  ...new Set(viewerChanges.map(({ why }) => why?.code ?? null)),
];

const whyOf = ({ viewerChanges }: Line, kind: string): string | null | undefined =>
  viewerChanges.find((change) => change.kind === kind)?.why?.code;

const scene = (name: string, work: (test: TestApp) => Promise<void>): void => {
  it(name, () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      await work(test);
    }),
  );
};

describe("what the viewer may order of a line", () => {
  scene("names every kind in the order of the menu, and says the same as viewerCan…", async (test) => {
    for (const as of [administratorOf("cl_a"), personOf("sub_1"), observerOf("cl_a"), oneOfStaff()]) {
      const line = await lineOf(test, as);
      expect(line.viewerChanges.map(({ kind }) => kind)).toEqual(
        CHANGES.all.map(({ kind }) => kindName(kind)),
      );
      expect(line.viewerChanges.every(({ may, why }) => may === (why === null))).toBe(true);
      const may = (kind: string): boolean | undefined =>
        line.viewerChanges.find((change) => change.kind === kind)?.may;
      expect([may("CHANGE_NUMBER"), may("RENAME_SUBSCRIBER"), may("PAUSE_SUBSCRIBER")]).toEqual([
        line.viewerCanChangeNumber,
        line.viewerCanRenameSubscriber,
        line.viewerCanPauseSubscriber,
      ]);
    }
  });

  scene("is everything to an administrator, also of its account only", async (test) => {
    expect(reasons(await lineOf(test, administratorOf("cl_a")))).toEqual([null]);
    const some = withAccess({ clientId: "cl_a", role: "administrator", accountIds: ["acc_a"] });
    expect(reasons(await lineOf(test, some))).toEqual([null]);
  });

  scene("is nothing to who looks only, in that company and not in another", async (test) => {
    const as = withAccess(
      { clientId: "cl_a", role: "observer", accountIds: null },
      { clientId: "cl_b", role: "administrator", accountIds: null },
    );
    const line = await lineOf(test, as);
    expect(reasons(line)).toEqual(["READ_ONLY_ACCESS"]);
    expect(line.viewerChanges[0]?.why?.message).toBe("You may look only.");
    expect(reasons(await lineOf(test, as, "sub_foreign"))).toEqual([null]);
  });

  scene("is nothing to staff, nor to a token that may read only", async (test) => {
    expect(reasons(await lineOf(test, oneOfStaff()))).toEqual(["FORBIDDEN"]);
    const token: TestViewer = { ...administratorOf("cl_a"), scopes: ["read"] };
    const line = await lineOf(test, token);
    expect(reasons(line)).toEqual(["FORBIDDEN"]);
    expect(line.viewerChanges[0]?.why?.message).toContain("token");
  });

  scene("is to a subscriber what the company leaves to them", async (test) => {
    const as = personOf("sub_1");
    const set = (sql: string): Promise<number> => test.database.write((unit) => unit.run(sql));
    const before = await lineOf(test, as);
    expect(whyOf(before, "RENAME_SUBSCRIBER")).toBe("FORBIDDEN");
    expect(whyOf(before, "CHANGE_NUMBER")).toBe("NOT_LEFT_TO_SUBSCRIBERS");
    expect(before.viewerCanPauseSubscriber).toBe(true);
    await set(
      "insert into subscriber_permission (client_id, kind, is_allowed) values ('cl_a', 'changeNumber', true)",
    );
    // It always costs: without leave to spend it is refused with any number.
    expect(whyOf(await lineOf(test, as), "CHANGE_NUMBER")).toBe("SPENDING_NOT_ALLOWED");
    await set("update client set subscribers_may_spend = true where id = 'cl_a'");
    const after = await lineOf(test, as);
    expect([whyOf(after, "CHANGE_NUMBER"), after.viewerCanChangeNumber]).toEqual([undefined, true]);
  });

  scene("is asked for a list of lines in as many statements as for one", async ({ database, data }) => {
    const query = graphql(`
      query ViewerChangesSubscribers($first: Int!) {
        subscribers(first: $first) { nodes { id viewerChanges { kind may } } }
      }
    `);
    const statements = (first: number): Promise<number> =>
      statementsOf(database, () => data(query, { first }, { as: administratorOf("cl_a") }));
    expect(await statements(2)).toBe(await statements(1));
  });
});
