import { changeOf, graphql, ownMutation, withWords, type AnswerTo } from "./testing/graphql";
import { roleMay } from "@kabinet/shared";
import { generateDemo } from "./demo/generate-demo";
import { Charge } from "./modules/money/charge/charge.entity";
import {
  Subscriber,
  SubscriberState,
  SuspensionReason,
} from "./modules/company/subscriber/subscriber.entity";
import { inverseOf } from "./orders/change-list";
import { loadScenes } from "./orders/evaluate";
import { OrderRecord } from "./orders/order.entity";
import { AuditRecord } from "./platform/audit/audit-record.entity";
import { CHANGES } from "./modules";
import { CHANGE_SAMPLES, type SampleLine } from "./testing/change-samples";
import { workUntilIdle } from "./testing/order-scene";
import { testAppOfAll, type TestApp } from "./testing/test-app";
import { administratorOf, personOf, type TestViewer } from "./testing/test-viewer";
import { canSay } from "./platform/texts/fill";
import type { Text } from "./platform/texts/text";

const ZONE = "Europe/Minsk";
const DAY = 86_400_000;

graphql(`
  fragment ChangesOrder on Order {
    id state viewerCanUndo price { once { amount } } history { state } stateReason { code }
  }
`);
const PREVIEW = graphql(`
  query ChangesPreview($input: ChangeInput!) {
    previewOrder(input: $input) {
      digest differences { label before after } price { once { amount } } userErrors { code message }
    }
  }
`);
const PLACE = graphql(`
  mutation ChangesPlace($input: ChangeInput!, $key: String!, $digest: String) {
    placed: placeOrder(input: $input, idempotencyKey: $key, previewDigest: $digest) {
      order { ...ChangesOrder } userErrors { code }
    }
  }
`);
const UNDO = graphql(`
  mutation ChangesUndo($id: ID!, $key: String!) {
    done: undoOrder(input: { orderId: $id }, idempotencyKey: $key) {
      order { ...ChangesOrder } userErrors { code }
    }
  }
`);
const ORDER = graphql(`query ChangesOrderNow($id: ID!) { order(id: $id) { ...ChangesOrder } }`);

type Preview = AnswerTo<typeof PREVIEW>["previewOrder"];
type Payload = AnswerTo<typeof PLACE>["placed"];
type Order = NonNullable<Payload["order"]>;

/** One kind of change on one line of the demo: what can be asked of every kind. */
class Journey {
  constructor(
    private readonly test: TestApp,
    private readonly kind: string,
    private readonly line: SampleLine,
    public input: object,
    private readonly as: TestViewer,
  ) {}

  /** Looks for the input once more: what was held for an order that was cancelled is free again. */
  async renew(): Promise<void> {
    this.input = (await possibleInput(this.test, this.kind, this.line, this.as, new Set())) ?? this.input;
  }

  async preview(): Promise<Preview> {
    const variables = { input: changeOf(this.kind, this.input) };
    return (await this.test.data(PREVIEW, variables, { as: this.as })).previewOrder;
  }

  async order(key: string, extra: object = {}, digest: string | null = null, as = this.as): Promise<Payload> {
    const variables = { input: { ...this.input, ...extra }, key: `${this.kind}-${key}`, digest };
    return (await this.test.data(ownMutation(PLACE, this.kind), variables, { as })).placed;
  }

  /** The same order by the mutation of all kinds. */
  async orderOfAnyKind(key: string, digest: string | null, as = this.as): Promise<Payload> {
    const variables = { input: changeOf(this.kind, this.input), key: `${this.kind}-${key}`, digest };
    return (await this.test.data(PLACE, variables, { as })).placed;
  }

  async act(name: "cancelOrder" | "undoOrder", id: string): Promise<Payload> {
    const variables = { id, key: `${name}-${id}` };
    return (await this.test.data(withWords(UNDO, { undoOrder: name }), variables, { as: this.as })).done;
  }

  /** Lets the worker do what is due; answers what has become of the order. */
  async settle(id: string): Promise<Order> {
    await workUntilIdle(this.test.database, this.test.clock);
    const { order } = await this.test.data(ORDER, { id }, { as: this.as });
    if (!order) throw new Error(`there is no order ${id}`);
    return order;
  }

  /** The part of the line that an order moves, as it is now. */
  async state(orderId: string): Promise<object | undefined> {
    const change = CHANGES.get(this.kind);
    const [order] = await this.test.database.read(OrderRecord, "where t.id = $1", [orderId]);
    const targets = await change.target.load(this.test.database, null, [this.line.id], false);
    const month = new Date(this.test.clock.now()).toISOString().slice(0, 7);
    const states = await change.slice.load(this.test.database, [...targets.values()], {
      month,
      timeZone: ZONE,
      changes: CHANGES,
    });
    const state = states.get(this.line.id);
    return state && change.slice.moved(state, JSON.parse(order?.input ?? "{}") as object);
  }
}

/** The first input of a kind that is possible on a line now; what speaks against the others is noted. */
async function possibleInput(
  test: TestApp,
  kind: string,
  line: SampleLine,
  as: TestViewer,
  refusals: Set<string>,
): Promise<object | null> {
  const candidates = CHANGE_SAMPLES[kind];
  if (!candidates) throw new Error(`there is no sample of ${kind} in testing/change-samples.ts`);
  for (const candidate of await candidates(line, test, as)) {
    const input = { subscriberId: line.id, ...candidate };
    const { userErrors } = await new Journey(test, kind, line, input, as).preview();
    if (userErrors.length === 0) return input;
    refusals.add(userErrors[0]?.code ?? "");
  }
  return null;
}

/** Finds a line of the demo, not taken by another kind, on which the kind is possible now. */
async function journeyOf(test: TestApp, kind: string, taken: Set<string>): Promise<Journey> {
  const lines = await test.database.read(Subscriber, "where t.state <> 'terminated' order by t.number");
  const refusals = new Set<string>();
  for (const { id, number, clientId } of lines.filter((line) => !taken.has(line.id))) {
    const as = administratorOf(clientId);
    const line: SampleLine = { id, number, clientId };
    const input = await possibleInput(test, kind, line, as, refusals);
    if (input === null) continue;
    taken.add(id);
    return new Journey(test, kind, line, input, as);
  }
  throw new Error(`${kind} is possible on no line of the demo: ${[...refusals].join(", ")}`);
}

it("is known how each kind of change is made", () => {
  const kinds = CHANGES.all.map(({ kind }) => kind).sort();
  expect(Object.keys(CHANGE_SAMPLES).sort()).toEqual(kinds);
});

/** The demo in which all kinds find their lines: one for all tests of a describe, since it is not made in a moment. */
async function makeDemo(test: TestApp): Promise<void> {
  const size = { subscribers: 300, months: 2, usageRows: 3_000 };
  await generateDemo(test.database, { seed: 3, size, timeZone: ZONE, now: test.clock.now() });
}

describe("each kind of change is previewed, planned, cancelled, done once, charged as previewed, and undone where it can be", () => {
  const app = testAppOfAll(makeDemo);
  const taken = new Set<string>();

  it.each(CHANGES.all.map(({ kind }) => kind))("%s", async (kind) => {
    const test = app();
    const journey = await journeyOf(test, kind, taken);
    const planned = await journey.order("planned", {
      runAt: new Date(test.clock.now() + DAY).toISOString(),
    });
    expect([planned.order?.state, planned.userErrors]).toEqual(["PENDING", []]);
    const plannedId = planned.order?.id ?? "";
    const before = await journey.state(plannedId);
    expect((await journey.act("cancelOrder", plannedId)).order?.state).toBe("CANCELLED");
    expect(await journey.state(plannedId)).toEqual(before);

    await journey.renew();
    const preview = await journey.preview();
    expect([preview.userErrors, preview.differences.length > 0]).toEqual([[], true]);
    const placed = await journey.orderOfAnyKind("now", preview.digest);
    expect(placed.userErrors).toEqual([]);
    const id = placed.order?.id ?? "";
    // The mutation of the kind and the one of all kinds are one: a key used with the first is known to the second.
    expect((await journey.order("now", {}, preview.digest)).order?.id).toBe(id);
    const done = await journey.settle(id);
    expect(done.state).toBe("COMPLETED");
    expect(done.price.once).toEqual(preview.price.once);
    const charges = await test.database.read(Charge, "where t.order_id = $1", [id]);
    const charged = charges.reduce((sum, { gross }) => sum + gross, 0);
    expect(charged).toBe(Math.round(Number(preview.price.once.amount) * 1_000_000));
    const audited = await test.database.read(AuditRecord, "where t.order_id = $1 order by t.id", [id]);
    expect(audited.map(({ action }) => action)).toEqual(["order.accepted", "order.completed"]);

    const [record] = await test.database.read(OrderRecord, "where t.id = $1", [id]);
    const kept = JSON.parse(record?.warnings ?? "[]") as { text: Text }[];
    expect(kept.filter(({ text }) => !("key" in text) || !canSay(text))).toEqual([]);
    const step = record ? inverseOf(CHANGES, record, test.clock.now()) : null;
    expect(done.viewerCanUndo).toBe(step !== null);
    const undone = await journey.act("undoOrder", id);
    if (step === null) {
      expect(undone.userErrors[0]?.code).toBe("NOT_UNDOABLE");
    } else {
      expect(undone.userErrors).toEqual([]);
      expect((await journey.settle(undone.order?.id ?? "")).state).toBe("COMPLETED");
      expect(await journey.state(id)).toEqual(before);
    }
  });
});

describe("each kind of change is refused of a paused line, unless its definition says that it works then", () => {
  const app = testAppOfAll(makeDemo);

  it.each(CHANGES.all.map((change) => [change.kind, change] as const))("%s", async (kind, change) => {
    const { database, clock } = app();
    const now = clock.now();
    const [line] = await database.read(Subscriber, "where t.state = 'active' order by t.number limit 1");
    if (!line) throw new Error("the demo has no line");
    const [sample] = (await CHANGE_SAMPLES[kind]?.(line, app(), administratorOf(line.clientId))) ?? [];
    const input: object = { subscriberId: line.id, ...sample };
    const when = { changes: CHANGES, now, at: now, orderId: null, timeZone: ZONE };
    const whole = { ...when, viewer: null, bySubscriber: false, lock: false };
    const [loaded] = await loadScenes(database, change, [input], whole);
    if (!loaded) throw new Error("the line is not found");
    const paused = { state: SubscriberState.SUSPENDED, suspensionReason: SuspensionReason.CUSTOMER };
    const scene = { ...loaded.scene, target: { ...loaded.scene.target, ...paused } };
    const codes = change.check(scene, input).refusals.map(({ code }) => code);
    const isForPause = codes.some((code) => code === "SUBSCRIBER_PAUSED" || code === "ALREADY_PAUSED");
    expect(isForPause).toBe(!(change.worksWhilePaused ?? false));
  });
});

describe("each kind of change is closed to strangers, and to a subscriber who is not let", () => {
  const app = testAppOfAll(async (test) => {
    await makeDemo(test);
    await test.database.write((unit) => unit.run("update client set subscribers_may_spend = $1", [true]));
  });

  it.each(CHANGES.all.map((change) => [change.kind, change] as const))(
    "%s",
    async (kind, { may, isOpenToSubscribers }) => {
      const test = app();
      const journey = await journeyOf(test, kind, new Set());
      const { subscriberId } = journey.input as { subscriberId: string };
      const stranger = await journey.order("stranger", {}, null, administratorOf("cl_unknown"));
      expect(stranger.userErrors.map(({ code }) => code)).toEqual(["NOT_FOUND"]);
      const byAny = await journey.orderOfAnyKind("any", null, administratorOf("cl_unknown"));
      expect(byAny.userErrors.map(({ code }) => code)).toEqual(["NOT_FOUND"]);
      if (!roleMay("subscriber", may)) return;
      const tomorrow = new Date(test.clock.now() + DAY).toISOString();
      const own = await journey.order("own", { runAt: tomorrow }, null, personOf(subscriberId));
      const expected = isOpenToSubscribers ? [] : ["NOT_LEFT_TO_SUBSCRIBERS"];
      expect(own.userErrors.map(({ code }) => code)).toEqual(expected);
    },
  );
});
