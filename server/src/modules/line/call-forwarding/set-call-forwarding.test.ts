import { graphql, inputOf, withWords, type AnswerTo } from "../../../testing/graphql";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { statementsOf } from "../../../testing/statements";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf, type TestViewer } from "../../../testing/test-viewer";
import { subscriberTarget } from "../../company/subscriber/subscriber-target.store";
import { callsOfCompany } from "./company-calls.slice";

const admin = administratorOf("cl_a");
const person = (n: number): TestViewer => personOf(`sub_${String(n)}`);
/** Number of the scene's n-th line. */
const line = (n: number): string => `+37529${String(1_000_000 + n)}`;

graphql(`
  fragment SetCallForwardingPayload on OrderPayload {
    order { id state warnings { code } } userErrors { code message field }
  }
`);
const SET = graphql(`
  mutation SetCallForwarding($input: SetCallForwardingInput!, $key: String!) {
    done: setCallForwarding(input: $input, idempotencyKey: $key) { ...SetCallForwardingPayload }
  }
`);
const CONDITIONS = graphql(`
  query SetCallForwardingConditions($id: ID!) {
    subscriber(id: $id) {
      id
      callForwarding {
        cancelAllCode defaultNoReplySeconds
        conditions { condition forwardTo noReplySeconds isInert until setCode }
      }
    }
  }
`);
const UNDO = graphql(`
  mutation SetCallForwardingUndo($id: ID!, $key: String!) {
    done: undoOrder(input: { orderId: $id }, idempotencyKey: $key) { ...SetCallForwardingPayload }
  }
`);

type Payload = AnswerTo<typeof SET>["done"];
type Condition = NonNullable<
  AnswerTo<typeof CONDITIONS>["subscriber"]
>["callForwarding"]["conditions"][number];

let keys = 0;
const KINDS = { set: "setCallForwarding", cancel: "cancelCallForwarding", replace: "replaceCallForwarding" };

async function order(
  test: TestApp,
  kind: keyof typeof KINDS,
  input: object,
  as: TestViewer = admin,
): Promise<Payload> {
  const name = KINDS[kind];
  const variables = { input: { subscriberId: "sub_1", ...input }, key: `k${String((keys += 1))}` };
  const words = { setCallForwarding: name, SetCallForwardingInput: inputOf(name) };
  return (await test.data(withWords(SET, words), variables, { as })).done;
}

const set = (
  test: TestApp,
  n: number,
  to: string,
  condition = "UNCONDITIONAL",
  rest = {},
): Promise<Payload> =>
  order(test, "set", { subscriberId: `sub_${String(n)}`, condition, forwardTo: to, ...rest });

async function settle(test: TestApp): Promise<void> {
  await workUntilIdle(test.database, test.clock);
  test.clock.advance(1_000);
}

async function conditions(test: TestApp, n = 1, as: TestViewer = admin): Promise<Condition[]> {
  const { subscriber } = await test.data(CONDITIONS, { id: `sub_${String(n)}` }, { as });
  return subscriber?.callForwarding.conditions ?? [];
}

const targets = async (test: TestApp, n = 1): Promise<(string | null)[]> =>
  (await conditions(test, n)).map(({ forwardTo }) => forwardTo);

async function act(test: TestApp, name: string, id: string): Promise<Payload> {
  const variables = { id, key: `k${String((keys += 1))}` };
  return (await test.data(withWords(UNDO, { undoOrder: name }), variables, { as: admin })).done;
}

const stateOf = async (
  test: TestApp,
  id: string,
): Promise<{ state?: string | undefined; reason: string | null }> => {
  const { order: found } = await test.data(
    graphql(`query SetCallForwardingOrder($id: ID!) { order(id: $id) { state stateReason { code } } }`),
    { id },
    { as: admin },
  );
  return { state: found?.state, reason: found?.stateReason?.code ?? null };
};

function scene(name: string, work: (test: TestApp) => Promise<void>): void {
  it(name, () =>
    withTestApp(async (test) => {
      await orderScene(test.database, 5);
      await work(test);
    }),
  );
}

describe("call forwarding", () => {
  scene("is previewed, set, replaced and cancelled, with what rests and the handset's code", async (test) => {
    const { previewOrder } = await test.data(
      graphql(`
        query SetCallForwardingPreviewOrder($input: ChangeInput!) {
          previewOrder(input: $input) {
            differences { label before after } userErrors { code } warnings { code }
          }
        }
      `),
      {
        input: {
          setCallForwarding: { subscriberId: "sub_1", condition: "NO_REPLY", forwardTo: "8 029 100-00-02" },
        },
      },
      { as: admin },
    );
    expect(previewOrder).toEqual({
      differences: [{ label: "Если нет ответа", before: null, after: "+375 29 100-00-02, через 20 с" }],
      userErrors: [],
      warnings: [{ code: "legCharged" }],
    });
    await set(test, 1, "8 029 100-00-02", "NO_REPLY");
    await settle(test);
    await set(test, 1, "+49 30 123456");
    await settle(test);
    expect(await conditions(test)).toMatchObject([
      { condition: "UNCONDITIONAL", forwardTo: "+4930123456", isInert: false, setCode: "**21*+4930123456#" },
      { condition: "BUSY", forwardTo: null, isInert: false, setCode: null },
      {
        condition: "NO_REPLY",
        forwardTo: line(2),
        noReplySeconds: 20,
        isInert: true,
        setCode: `**61*${line(2)}**20#`,
      },
      { condition: "NOT_REACHABLE", forwardTo: null },
    ]);
    const replaced = await set(test, 1, line(3), "NO_REPLY", { noReplySeconds: 30 });
    expect(replaced.order?.warnings.map(({ code }) => code)).toEqual([
      "legCharged",
      "restsUnderUnconditional",
    ]);
    await settle(test);
    expect((await conditions(test))[2]).toMatchObject({ forwardTo: line(3), noReplySeconds: 30 });
    await order(test, "cancel", { which: "UNCONDITIONAL" });
    await settle(test);
    expect(await conditions(test)).toMatchObject([{ forwardTo: null }, {}, { isInert: false }, {}]);
  });

  scene("that was cancelled at one stroke comes back at one stroke, and set ones go again", async (test) => {
    const forwardings = ["UNCONDITIONAL", "BUSY", "NO_REPLY", "NOT_REACHABLE"].map((condition, i) => ({
      condition,
      forwardTo: line(2 + (i % 3)),
      ...(condition === "NO_REPLY" && { noReplySeconds: 15 }),
    }));
    const made = await order(test, "replace", { forwardings });
    await settle(test);
    const all = await conditions(test);
    const gone = await order(test, "cancel", { which: "ALL" });
    await settle(test);
    expect(await targets(test)).toEqual([null, null, null, null]);
    expect((await act(test, "undoOrder", made.order?.id ?? "")).userErrors[0]?.code).toBe("NOT_UNDOABLE");
    const back = await act(test, "undoOrder", gone.order?.id ?? "");
    expect(back.userErrors).toEqual([]);
    await settle(test);
    expect(await conditions(test)).toEqual(all);
    await act(test, "undoOrder", back.order?.id ?? "");
    await settle(test);
    expect(await targets(test)).toEqual([null, null, null, null]);
    const one = await set(test, 1, line(2), "BUSY");
    await settle(test);
    await act(test, "undoOrder", one.order?.id ?? "");
    await settle(test);
    expect(await targets(test)).toEqual([null, null, null, null]);
  });

  scene("until a time ends at that time, though another condition has changed since", async (test) => {
    const revertAt = new Date(test.clock.now() + 3_600_000).toISOString();
    await set(test, 1, line(2), "UNCONDITIONAL", { revertAt });
    await settle(test);
    expect((await conditions(test))[0]).toMatchObject({ until: revertAt });
    await set(test, 1, line(3), "BUSY");
    await settle(test);
    expect((await conditions(test)).map(({ until }) => until)).toEqual([revertAt, null, null, null]);
    test.clock.advance(3_600_001);
    await settle(test);
    expect(await targets(test)).toEqual([null, line(3), null, null]);
  });

  scene("can be planned and the plan given up", async (test) => {
    const runAt = new Date(test.clock.now() + 3_600_000).toISOString();
    const planned = await set(test, 1, line(2), "BUSY", { runAt });
    expect(planned.order?.state).toBe("PENDING");
    expect((await act(test, "cancelOrder", planned.order?.id ?? "")).order?.state).toBe("CANCELLED");
    test.clock.advance(3_600_001);
    await settle(test);
    expect(await targets(test)).toEqual([null, null, null, null]);
  });

  scene(
    "is refused to a paused line, to itself and to another company's subscriber's command",
    async (test) => {
      expect((await set(test, 1, line(1))).userErrors).toMatchObject([
        { code: "FORWARDING_TO_ITSELF", field: ["forwardTo"] },
      ]);
      expect((await set(test, 1, line(2), "BUSY", { noReplySeconds: 5 })).userErrors).toMatchObject([
        { code: "NO_REPLY_TIME_INVALID", field: ["noReplySeconds"] },
      ]);
      const foreign = await order(test, "set", {
        condition: "BUSY",
        forwardTo: line(2),
        subscriberId: "sub_foreign",
      });
      expect(foreign.userErrors[0]?.code).toBe("NOT_FOUND");
      await test.database.write((unit) =>
        unit.run("update subscriber set state = 'suspended' where id = 'sub_1'"),
      );
      expect((await set(test, 1, line(2))).userErrors[0]?.code).toBe("SUBSCRIBER_SUSPENDED");
    },
  );
});

describe("a loop among the company's numbers", () => {
  scene("is refused over any conditions and any length; other companies' lines end a chain", async (test) => {
    await set(test, 1, line(2), "BUSY");
    await settle(test);
    await set(test, 2, line(3), "NOT_REACHABLE");
    await settle(test);
    expect((await set(test, 3, line(1))).userErrors).toMatchObject([
      { code: "FORWARDING_LOOP", field: ["forwardTo"] },
    ]);
    expect((await set(test, 2, line(1), "NO_REPLY")).userErrors[0]?.code).toBe("FORWARDING_LOOP");
    expect((await set(test, 4, line(1))).order?.warnings.map(({ code }) => code)).toContain("targetForwards");
    await settle(test);
    await order(test, "cancel", { subscriberId: "sub_2", which: "ALL" });
    await settle(test);
    expect((await set(test, 3, line(1))).userErrors).toEqual([]);
    expect((await set(test, 5, line(9_000))).userErrors).toEqual([]);
    await settle(test);
    const targets = [
      ...(await subscriberTarget.load(test.database, null, ["sub_1", "sub_foreign"], false)).values(),
    ];
    const calls = await callsOfCompany.load(test.database, targets);
    expect(Array.from(calls, ([company, each]) => [company, each.sources.get(line(1)) ?? 0]).sort()).toEqual([
      ["cl_a", 2],
      ["cl_b", 0],
    ]);
  });

  scene("tells a subscriber nothing of other lines", async (test) => {
    await set(test, 2, line(1), "BUSY");
    await set(test, 3, line(4), "BUSY");
    await settle(test);
    const as = person(1);
    const refused = await order(test, "set", { condition: "BUSY", forwardTo: line(2) }, as);
    expect(refused.userErrors).toMatchObject([{ code: "FORWARDING_NUMBER_NOT_ALLOWED" }]);
    const chained = await order(test, "set", { condition: "BUSY", forwardTo: line(3) }, as);
    expect(chained.order?.warnings.map(({ code }) => code)).toEqual(["legCharged"]);
    await settle(test);
    // The administrator's own order for this line keeps its warning; the subscriber, who sees the order, is not told.
    const byAdmin = await set(test, 1, line(3), "NOT_REACHABLE");
    expect(byAdmin.order?.warnings.map(({ code }) => code)).toEqual(["legCharged", "targetForwards"]);
    const { order: seen } = await test.data(
      graphql(`query SetCallForwardingOrder2($id: ID!) { order(id: $id) { warnings { code } } }`),
      { id: byAdmin.order?.id },
      { as },
    );
    expect(seen?.warnings.map(({ code }) => code)).toEqual(["legCharged"]);
    expect((await conditions(test, 1, as))[1]?.forwardTo).toBe(line(3));
  });

  scene("does not come about by two who order at once", async (test) => {
    for (let round = 0; round < 5; round++) {
      const both = await Promise.all([set(test, 1, line(2)), set(test, 2, line(1))]);
      expect(both.filter(({ order: placed }) => placed)).toHaveLength(1);
      expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
        "FORWARDING_LOOP",
      ]);
      await settle(test);
      for (const n of [1, 2]) await order(test, "cancel", { subscriberId: `sub_${String(n)}`, which: "ALL" });
      await settle(test);
    }
  });

  scene(
    "does not come about by many planned for one moment: they are judged again, one after another",
    async (test) => {
      const runAt = new Date(test.clock.now() + 60_000).toISOString();
      const ring = await Promise.all(
        [1, 2, 3, 4, 5].map((n) => set(test, n, line((n % 5) + 1), "BUSY", { runAt })),
      );
      expect(ring.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      test.clock.advance(60_001);
      await settle(test);
      const states = await Promise.all(ring.map(({ order: placed }) => stateOf(test, placed?.id ?? "")));
      expect(states.filter(({ state }) => state === "COMPLETED")).toHaveLength(4);
      expect(states.filter(({ state }) => state === "REJECTED")).toEqual([
        { state: "REJECTED", reason: "FORWARDING_LOOP" },
      ]);
    },
  );

  scene(
    "is told the line's own subscriber as little when the company's own order ends by it",
    async (test) => {
      const runAt = new Date(test.clock.now() + 60_000).toISOString();
      const planned = await set(test, 1, line(2), "BUSY", { runAt });
      await set(test, 2, line(1), "BUSY");
      await settle(test);
      test.clock.advance(60_001);
      await settle(test);
      const sightOf = async (as: TestViewer): Promise<[string | undefined, string | undefined]> => {
        const { order: seen } = await test.data(
          graphql(`
            query SetCallForwardingOrder3($id: ID!) {
              order(id: $id) { stateReason { code message } history { message } }
            }
          `),
          { id: planned.order?.id },
          { as, locale: "en" },
        );
        expect(seen?.history.at(-1)?.message).toBe(seen?.stateReason?.message);
        return [seen?.stateReason?.code, seen?.stateReason?.message];
      };
      expect(await sightOf(admin)).toEqual([
        "FORWARDING_LOOP",
        expect.stringContaining("go round in a circle"),
      ]);
      const [code, message] = await sightOf(person(1));
      expect(code).toBe("FORWARDING_NUMBER_NOT_ALLOWED");
      expect(message).not.toMatch(/circle|chain/);
    },
  );

  scene("is looked for in a fixed number of statements", async (test) => {
    const count = (): Promise<number> =>
      statementsOf(test.database, () =>
        test.data(
          graphql(`
            query SetCallForwardingPreviewOrder2($input: ChangeInput!) {
              previewOrder(input: $input) { digest }
            }
          `),
          { input: { setCallForwarding: { subscriberId: "sub_5", condition: "BUSY", forwardTo: line(1) } } },
          { as: admin },
        ),
      );
    const short = await count();
    for (const n of [1, 2, 3]) await set(test, n, line(n + 1));
    await settle(test);
    expect(await count()).toBe(short);
  });
});
