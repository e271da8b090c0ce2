import { graphql, type AnswerTo } from "../../../testing/graphql";
import type { CallForwardingCondition } from "../../../testing/generated/graphql";
import { buildPoolNumber } from "../../../testing/number-builders";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf, type TestViewer } from "../../../testing/test-viewer";
import { say } from "../../../platform/texts/fill";
import { PoolNumberState } from "../number-pool/pool-number.entity";
import { callForwardingText } from "./call-forwarding.texts";

const ours = administratorOf("cl_a");
const theirs = administratorOf("cl_b");
/** Number of the n-th line of the first company; the second one's only line is `THEIRS`. */
const line = (n: number): string => `+37529${String(1_000_000 + n)}`;
const THEIRS = line(9_000);
const HOUR = 3_600_000;

const FORWARD = graphql(`
  mutation LoopForward($input: SetCallForwardingInput!, $key: String!) {
    setCallForwarding(input: $input, idempotencyKey: $key) {
      order { id warnings { code } } userErrors { code message }
    }
  }
`);
const CHANGE_NUMBER = graphql(`
  mutation LoopChangeNumber($input: ChangeNumberInput!) {
    changeNumber(input: $input, idempotencyKey: "number") { userErrors { code message } }
  }
`);

type Placed = AnswerTo<typeof FORWARD>["setCallForwarding"];

let keys = 0;

async function forward(
  test: TestApp,
  subscriberId: string,
  forwardTo: string,
  { as = ours, ...rest }: { as?: TestViewer; runAt?: string; condition?: CallForwardingCondition } = {},
): Promise<Placed> {
  const { setCallForwarding } = await test.data(
    FORWARD,
    { input: { subscriberId, condition: "BUSY", forwardTo, ...rest }, key: `k${String((keys += 1))}` },
    { as },
  );
  return setCallForwarding;
}

const codes = ({ userErrors }: Pick<Placed, "userErrors">): string[] => userErrors.map(({ code }) => code);

async function done(
  test: TestApp,
  subscriberId: string,
  forwardTo: string,
  rest: { as?: TestViewer } = {},
): Promise<void> {
  expect(codes(await forward(test, subscriberId, forwardTo, rest))).toEqual([]);
  await workUntilIdle(test.database, test.clock);
  test.clock.advance(1_000);
}

function scene(name: string, work: (test: TestApp) => Promise<void>): void {
  it(name, () =>
    withTestApp(async (test) => {
      await orderScene(test.database, 3);
      await work(test);
    }),
  );
}

describe("a circle of forwardings over two companies", () => {
  scene("is refused to whoever would close it, and nothing of the other company is told", async (test) => {
    await done(test, "sub_foreign", line(1), { as: theirs });
    const refused = await forward(test, "sub_1", THEIRS);
    expect(refused.userErrors).toEqual([
      { code: "FORWARDING_LOOP", message: say(callForwardingText("FORWARDING_LOOP"), "ru") },
    ]);
    expect(codes(await forward(test, "sub_1", THEIRS, { as: personOf("sub_1") }))).toEqual([
      "FORWARDING_NUMBER_NOT_ALLOWED",
    ]);
    // Another line may: its calls do not come back. Whether that number forwards them on is not said.
    const other = await forward(test, "sub_2", THEIRS);
    expect(other.order?.warnings.map(({ code }) => code)).toEqual(["legCharged"]);
  });

  scene("is found through lines of both, whichever end closes it", async (test) => {
    await done(test, "sub_2", line(1));
    await done(test, "sub_foreign", line(2), { as: theirs });
    expect(codes(await forward(test, "sub_1", THEIRS))).toEqual(["FORWARDING_LOOP"]);
    await done(test, "sub_1", line(3));
    await done(test, "sub_3", "+375291234567");
    expect(codes(await forward(test, "sub_3", THEIRS, { condition: "NO_REPLY" }))).toEqual([
      "FORWARDING_LOOP",
    ]);
  });

  scene("is closed by neither of two orders at once nor by two planned for one instant", async (test) => {
    const [first, second] = await Promise.all([
      forward(test, "sub_1", THEIRS),
      forward(test, "sub_foreign", line(1), { as: theirs }),
    ]);
    await workUntilIdle(test.database, test.clock);
    expect(first.order ?? second.order).not.toBeNull();
    expect(await circle(test, "sub_1")).toBe(false);
    const runAt = new Date(test.clock.now() + HOUR).toISOString();
    expect(codes(await forward(test, "sub_2", THEIRS, { runAt }))).toEqual([]);
    const back = await forward(test, "sub_foreign", line(2), { as: theirs, runAt, condition: "NO_REPLY" });
    expect(codes(back)).toEqual([]);
    test.clock.advance(HOUR);
    await workUntilIdle(test.database, test.clock);
    expect(await circle(test, "sub_2")).toBe(false);
    const ended = await test.database.rows<{ reason: string | null }>(
      "select reason_code as reason from orders where run_at = $1 order by reason_code",
      [Date.parse(runAt)],
    );
    expect(ended.map(({ reason }) => reason)).toContain("FORWARDING_LOOP");
  });

  scene("is closed by no number either", async (test) => {
    await done(test, "sub_foreign", "+375295550000", { as: theirs });
    await done(test, "sub_1", THEIRS);
    const heldSince = test.clock.now();
    await buildPoolNumber(test.database, "+375295550000", {
      ...{ state: PoolNumberState.RESERVED, heldFor: "sub_1", heldBy: ours.id, heldSince },
      stateUntil: heldSince + HOUR,
    });
    const { changeNumber } = await test.data(
      CHANGE_NUMBER,
      { input: { subscriberId: "sub_1", number: "+375295550000" } },
      { as: ours },
    );
    expect(codes(changeNumber)).toEqual(["FORWARDING_LOOP"]);
  });
});

/** Whether calls of a line of the first company come back to it by the second one's only line. */
async function circle(test: TestApp, subscriberId: string): Promise<boolean> {
  const rows = await test.database.rows<{ id: string; to: string; number: string }>(
    `select t.subscriber_id as id, t.forward_to as "to", s.number from call_forwarding t
       join subscriber s on s.id = t.subscriber_id`,
  );
  const own = rows.filter(({ id }) => id === subscriberId);
  return own.some(
    ({ to, number }) => to === THEIRS && rows.some((row) => row.id === "sub_foreign" && row.to === number),
  );
}
