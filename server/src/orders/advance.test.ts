import { monthIn } from "@kabinet/shared";
import fc from "fast-check";
import { CHANGES } from "../modules";
import { buildCatalogue } from "../demo/catalogue";
import { ServiceRule } from "../modules/catalogue/service-specification/service-rule.entity";
import {
  ServiceCategory,
  ServiceSpecification,
} from "../modules/catalogue/service-specification/service-specification.entity";
import {
  TariffPlan,
  TariffPlanService,
  TariffPrice,
} from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import { catalogueChanged } from "../modules/catalogue/tariff-plan/tariff.store";
import type { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import { PoolNumberState } from "../modules/line/number-pool/pool-number.entity";
import type { Acting } from "../platform/authorization/acting";
import { TestClock } from "../testing/test-clock";
import type { Database } from "../platform/database/database";
import { buildFact, buildService, buildSubscriber } from "../testing/builders";
import { buildCharge } from "../testing/money-builders";
import { buildPoolNumber } from "../testing/number-builders";
import { workUntilIdle } from "../testing/order-scene";
import { withTestDatabase } from "../testing/test-database";
import { administratorOf } from "../testing/test-viewer";
import { judge, loadScenes, type Evaluation } from "./evaluate";
import { foldChanges, scenesAfter, type PlannedChange, type Scenes } from "./fold";
import { placeOrder } from "./place-order";

const ZONE = "Europe/Minsk";
const MINUTE = 60_000;
const DAY = 86_400_000;
/** A Monday in the middle of a month. */
const MID_MONTH = Date.parse("2026-11-16T09:00:00Z");
/** The first instant of a month: what is ended then is not owed for it. */
const MONTH_START = Date.parse("2026-11-30T21:00:00Z");
const LINES = 24;
const STEPS = 8;

interface Wish {
  readonly kind: string;
  readonly input: object;
}

const CATALOGUE = buildCatalogue();
const idsOf = (category: ServiceCategory): string[] =>
  CATALOGUE.specifications.filter((each) => each.category === category).map(({ id }) => id);
const PACKAGES = idsOf(ServiceCategory.MOBILE_INTERNET_PACKAGE).slice(0, 3);
const INTERNET = CATALOGUE.specifications.find(
  ({ category }) => category === ServiceCategory.MOBILE_INTERNET,
);
const RULED = CATALOGUE.rules.flatMap(({ specificationId, otherId }) => [specificationId, otherId]);
const EXTRAS = [...new Set(RULED)].slice(0, 6);

/** Numbers that are held for a line of the test: three each. */
const heldFor = (line: number): string[] =>
  [0, 1, 2].map((n) => `+37533${String(6_000_000 + line * 10 + n)}`);

const wish = (kind: string, input: fc.Arbitrary<object> = fc.constant({})): fc.Arbitrary<Wish> =>
  input.map((own) => ({ kind, input: own }));

const condition = fc.constantFrom("unconditional", "busy", "noReply", "notReachable");
const forwardTo = fc.constantFrom("+375291234567", "+375172001122", "112", "0");

/** What may be wished of each slice of a line; much of it is refused now and then. */
const WISHES = {
  mobileInternet: fc.oneof(
    wish("changeMobileInternetPackage", fc.record({ packageId: fc.constantFrom(...PACKAGES, "none") })),
    wish("removeMobileInternetPackage"),
    wish("connectMobileInternet"),
    wish("disconnectMobileInternet"),
  ),
  services: fc.oneof(
    wish("connectService", fc.record({ serviceSpecificationId: fc.constantFrom(...EXTRAS) })),
    wish("disconnectService", fc.record({ serviceSpecificationId: fc.constantFrom(...EXTRAS) })),
  ),
  tariffPlan: wish(
    "changeTariffPlan",
    fc.record({ tariffPlanId: fc.constantFrom(...CATALOGUE.plans.map(({ id }) => id)) }),
  ),
  pause: fc.oneof(
    wish(
      "pauseSubscriber",
      fc.record({ revertAt: fc.constantFrom(40, 50, 300).map((days) => MID_MONTH + days * DAY) }),
    ),
    wish("resumeSubscriber"),
  ),
  voicemail: fc.oneof(
    wish("connectVoicemail", fc.record({ forward: fc.subarray(["busy", "noReply"]) })),
    wish("disconnectVoicemail"),
    wish(
      "setVoicemailEmail",
      fc.record({ email: fc.constantFrom("one@example.com", "two@example.com", "no address") }),
    ),
    wish("removeVoicemailEmail"),
  ),
  callForwarding: fc.oneof(
    wish("setCallForwarding", fc.record({ condition, forwardTo })),
    wish(
      "cancelCallForwarding",
      fc.record({ which: fc.constantFrom("all", "allConditional", "busy", "unconditional") }),
    ),
    wish(
      "replaceCallForwarding",
      fc.record({
        forwardings: fc.uniqueArray(fc.record({ condition, forwardTo: fc.option(forwardTo) }), {
          minLength: 1,
          maxLength: 3,
          selector: (each) => each.condition,
        }),
      }),
    ),
  ),
  name: wish("renameSubscriber", fc.record({ name: fc.constantFrom("Пост № 1", "Пост № 2", "@") })),
  number: wish("changeNumber", fc.record({ number: fc.constantFrom("0", "1", "2", "+375336999999") })),
  deviceSettings: wish(
    "sendDeviceSettings",
    fc.record({ service: fc.constantFrom("internet", "mms"), device: fc.constantFrom("android", "iphone") }),
  ),
} satisfies Record<string, fc.Arbitrary<Wish>>;

/** The demo's catalogue, and lines of companies of their own with numbers held for them. */
async function buildLines(database: Database, now: number): Promise<Subscriber[]> {
  return database.write(async (unit) => {
    await unit.insert(TariffPlan, CATALOGUE.plans);
    await unit.insert(TariffPrice, CATALOGUE.prices);
    await unit.insert(ServiceSpecification, CATALOGUE.specifications);
    await unit.insert(TariffPlanService, CATALOGUE.provided);
    await unit.insert(ServiceRule, CATALOGUE.rules);
    await catalogueChanged(unit);
    const lines: Subscriber[] = [];
    for (let i = 0; i < LINES; i++) {
      const plan = CATALOGUE.plans[i % CATALOGUE.plans.length];
      const line = await buildSubscriber(unit, { tariffPlanId: plan?.id ?? "" });
      const hold = { state: PoolNumberState.RESERVED, stateUntil: now + DAY, heldFor: line.id };
      for (const number of heldFor(i)) await buildPoolNumber(unit, number, hold);
      await buildFact(unit, line);
      if (i % 2 === 0) await buildService(unit, line, INTERNET && { specification: INTERNET });
      // What billing has charged is taken back where it is not owed after all; what an order has brought is not.
      const month = monthIn(ZONE, now);
      if (i % 3 === 0) await buildCharge(unit, line, { month, tariffPlanId: line.tariffPlanId });
      lines.push(line);
    }
    return lines;
  });
}

/** What a judgement says, as far as it must be the same however the scene came about. */
function said({ refusals, warnings, before, after, price, differences }: Evaluation): object {
  const codes = (warnings: readonly { readonly code: string }[]): string[] =>
    warnings.map(({ code }) => code);
  return { refusals: codes(refusals), warnings: codes(warnings), before, after, price, differences };
}

/** One database of lines, on which wishes are carried out by the engine and folded besides. */
class Rehearsal {
  private readonly clock: TestClock;
  /** The scenes of each line by its id, loaded once and moved on ever since. */
  private readonly folded = new Map<string, Scenes>();
  /** The same as they were at first, and what each line was told of each wish. */
  private readonly first = new Map<string, Scenes>();
  private readonly told = new Map<string, { readonly planned: PlannedChange; readonly said: object }[]>();

  constructor(
    private readonly database: Database,
    private readonly lines: readonly Subscriber[],
    private readonly kinds: readonly string[],
    now: number,
  ) {
    this.clock = new TestClock(now);
  }

  /** Loads the scenes of every line, as they are now, for all kinds. */
  private async load(): Promise<Map<string, Scenes>> {
    const now = this.clock.now();
    const occasion = { viewer: null, now, orderId: null, at: now, timeZone: ZONE };
    const found = new Map<string, Scenes>();
    for (const kind of this.kinds) {
      const change = CHANGES.get(kind);
      const inputs = this.lines.map(({ id }) => ({ subscriberId: id }));
      const whole = { ...occasion, bySubscriber: false, lock: false };
      for (const loaded of await loadScenes(this.database, change, inputs, whole)) {
        if (!loaded) throw new Error("a line is gone");
        const { id } = loaded.scene.target;
        found.set(id, new Map([...(found.get(id) ?? []), [kind, { change, ...loaded }]]));
      }
    }
    return found;
  }

  async begin(): Promise<void> {
    for (const [id, scenes] of await this.load()) {
      this.folded.set(id, scenes);
      this.first.set(id, scenes);
    }
  }

  /** Carries out one wish a line; what the fold said of each has to be what the scene of the database says. */
  async step(wishes: readonly (Wish | undefined)[], pass: number): Promise<void> {
    const loaded = await this.load();
    for (const [i, line] of this.lines.entries()) {
      const wished = wishes[i];
      const real = loaded.get(line.id);
      const folded = this.folded.get(line.id);
      if (!wished || !real || !folded) throw new Error("nothing is wished of a line");
      const input = { subscriberId: line.id, ...wished.input };
      const found = this.judged(real, wished.kind, input);
      const expected = this.judged(folded, wished.kind, input);
      expect([line.id, wished, said(expected)]).toEqual([line.id, wished, said(found)]);
      const change = CHANGES.get(wished.kind);
      const told = this.told.get(line.id) ?? [];
      const orderId = `${line.id}-${String(told.length)}`;
      this.told.set(line.id, [...told, { planned: { change, input, orderId }, said: said(found) }]);
      if (found.refusals.length > 0) continue;
      const { order, userErrors } = await placeOrder(this.actingFor(line), {
        change,
        input,
        idempotencyKey: `${line.id}-${String(this.clock.now())}-${wished.kind}`,
      });
      expect([wished, userErrors]).toEqual([wished, []]);
      this.folded.set(line.id, scenesAfter(folded, change, expected, order?.id ?? ""));
    }
    await workUntilIdle(this.database, this.clock);
    const [open] = await this.database.rows<{ n: number }>(
      "select count(*) as n from orders where state not in ('completed', 'pending', 'cancelled')",
    );
    expect(open?.n).toBe(0);
    if (pass > 0) this.later(pass);
  }

  /** Folds all that was wished of each line in one go; it is told what it was told step by step. */
  foldAtOnce(): void {
    for (const [id, told] of this.told) {
      const planned = told.map((each) => each.planned);
      const all = foldChanges(this.first.get(id) ?? new Map(), planned, {
        viewer: null,
        bySubscriber: false,
      });
      expect([id, all.map(said)]).toEqual([id, told.map((each) => each.said)]);
    }
  }

  /** Time goes on: the fold is told of that, as the scenes of the database are. */
  private later(by: number): void {
    this.clock.advance(by);
    const now = this.clock.now();
    for (const [id, scenes] of this.folded)
      this.folded.set(
        id,
        new Map(
          [...scenes].map(([kind, each]) => [kind, { ...each, scene: { ...each.scene, now, at: now } }]),
        ),
      );
  }

  private judged(scenes: Scenes, kind: string, input: object): Evaluation {
    const each = scenes.get(kind);
    if (!each) throw new Error(`there is no scene of ${kind}`);
    return judge({ ...each, input, viewer: null, bySubscriber: false });
  }

  private actingFor({ clientId }: Subscriber): Acting {
    const { database, clock } = this;
    return { viewer: administratorOf(clientId), locale: "ru", timeZone: ZONE, clock, database, proof: null };
  }
}

/** Folds random sequences of wishes beside the engine, a line each. */
async function rehearse(wishes: fc.Arbitrary<Wish>, now: number, pass: number, seed: number): Promise<void> {
  const sequences = fc.sample(fc.array(wishes, { minLength: STEPS, maxLength: STEPS }), {
    seed,
    numRuns: LINES,
  });
  await withTestDatabase(async (database) => {
    const lines = await buildLines(database, now);
    const named = sequences.map((steps, line) => steps.map((each) => withOwnNumber(each, line)));
    const kinds = [...new Set(sequences.flat().map(({ kind }) => kind))];
    const rehearsal = new Rehearsal(database, lines, kinds, now);
    await rehearsal.begin();
    for (let i = 0; i < STEPS; i++)
      await rehearsal.step(
        named.map((steps) => steps[i]),
        pass,
      );
    // Where no time passes, all of it can be judged in one go.
    if (pass === 0) rehearsal.foldAtOnce();
  });
}

/** A wish for one of the numbers that are held for a line names that by its place. */
function withOwnNumber({ kind, input }: Wish, line: number): Wish {
  if (!("number" in input)) return { kind, input };
  const number = heldFor(line)[Number(input.number)] ?? input.number;
  return { kind, input: { ...input, number } };
}

it("is known what may be wished of every slice", () => {
  const slices = new Set(CHANGES.all.map(({ slice }) => slice.name));
  expect(Object.keys(WISHES).sort()).toEqual([...slices].sort());
});

/** Slices that stand on each other: a step of one is news to the others. */
const TOGETHER: readonly (readonly [name: string, wishes: fc.Arbitrary<Wish>])[] = [
  [
    "tariff plan, services and forwardings",
    fc.oneof(
      { weight: 2, arbitrary: WISHES.tariffPlan },
      { weight: 3, arbitrary: WISHES.mobileInternet },
      { weight: 3, arbitrary: WISHES.services },
      { weight: 3, arbitrary: WISHES.voicemail },
      { weight: 2, arbitrary: WISHES.callForwarding },
    ),
  ],
  [
    "pause and everything that does not rest in it",
    fc.oneof(
      { weight: 3, arbitrary: WISHES.pause },
      { weight: 1, arbitrary: WISHES.tariffPlan },
      { weight: 2, arbitrary: WISHES.mobileInternet },
      { weight: 1, arbitrary: WISHES.name },
      { weight: 1, arbitrary: WISHES.number },
      { weight: 1, arbitrary: WISHES.deviceSettings },
      { weight: 1, arbitrary: WISHES.voicemail },
    ),
  ],
];

describe("changes of several slices that are folded say what they would if each had been carried out", () => {
  it.each(TOGETHER)("%s, within a month", (_, wishes) => rehearse(wishes, MID_MONTH, MINUTE, 3), 60_000);
  it.each(TOGETHER)("%s, at its first instant", (_, wishes) => rehearse(wishes, MONTH_START, 0, 4), 60_000);
});

describe("changes of one slice that are folded say what they would if each had been carried out", () => {
  const each = Object.entries(WISHES);
  it.each(each)("%s, within a month", (_, wishes) => rehearse(wishes, MID_MONTH, MINUTE, 1), 60_000);
  it.each(each)("%s, at its first instant", (_, wishes) => rehearse(wishes, MONTH_START, 0, 2), 60_000);
});
