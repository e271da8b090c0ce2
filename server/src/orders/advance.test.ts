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
import type { Database } from "../platform/database/database";
import { buildFact, buildService, buildSubscriber } from "../testing/builders";
import { buildCharge } from "../testing/money-builders";
import { buildPoolNumber } from "../testing/number-builders";
import { Rehearsal, type Wish, type Wished } from "../testing/rehearsal";
import { withTestDatabase } from "../testing/test-database";

const ZONE = "Europe/Minsk";
const MINUTE = 60_000;
const DAY = 86_400_000;
/** A Monday in the middle of a month. */
const MID_MONTH = Date.parse("2026-11-16T09:00:00Z");
/** The first instant of a month: what is ended then is not owed for it. */
const MONTH_START = Date.parse("2026-11-30T21:00:00Z");
const LINES = 24;
const STEPS = 8;

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
    const rehearsal = new Rehearsal(database, now);
    await rehearsal.begin(lines, kinds);
    for (let i = 0; i < STEPS; i++)
      await rehearsal.step(
        lines.flatMap((line, n): Wished[] => {
          const wished = named[n]?.[i];
          return wished ? [[line, wished]] : [];
        }),
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
