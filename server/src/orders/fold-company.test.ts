import fc from "fast-check";
import { buildCatalogue } from "../demo/catalogue";
import { operatorProfile } from "../modules/catalogue/operator/operator-profile.policy";
import { ServiceSpecification } from "../modules/catalogue/service-specification/service-specification.entity";
import {
  TariffPlan,
  TariffPlanService,
  TariffPrice,
} from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import { catalogueChanged } from "../modules/catalogue/tariff-plan/tariff.store";
import type { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import { PoolNumberState } from "../modules/line/number-pool/pool-number.entity";
import { MAILS_PER_ADDRESS, MAILS_PER_COMPANY } from "../modules/line/voicemail/voicemail.policy";
import { CONFIRMATION_MAIL } from "../modules/line/voicemail/voicemail.store";
import type { Database } from "../platform/database/database";
import { postMail } from "../platform/mail/outbox.store";
import { buildFact, buildService, buildSubscriber } from "../testing/builders";
import { buildPoolNumber } from "../testing/number-builders";
import { Rehearsal, type Wish } from "../testing/rehearsal";
import { withTestDatabase } from "../testing/test-database";

const NOW = Date.parse("2026-11-16T09:00:00Z");
const DAY = 86_400_000;
const MINUTE = 60_000;
const LINES = 5;
const CATALOGUE = buildCatalogue();
/** A plan that provides voicemail. */
const PLAN = CATALOGUE.plans.find(({ code }) => code === "business-maxi")?.id ?? "";
const VOICEMAIL = CATALOGUE.specifications.find(({ code }) => code === operatorProfile().voicemail.service);
const FULL = "full@example.com";
const ADDRESSES = [FULL, FULL, "one@example.com", "two@example.com"];

const own = (line: number): string => `+37529${String(5_000_000 + line)}`;
/** Numbers that are held for a line: two each. */
const held = (line: number, n: number): string => `+37533${String(6_000_000 + line * 10 + n)}`;
const lineNumber = fc.nat(LINES - 1);
const heldNumber = fc.tuple(lineNumber, fc.nat(1)).map(([line, n]) => held(line, n));
const number = fc.oneof(
  { weight: 3, arbitrary: lineNumber.map(own) },
  { weight: 2, arbitrary: heldNumber },
  { weight: 1, arbitrary: fc.constantFrom("+375290000086", "+375172001122") },
);
const condition = fc.constantFrom("unconditional", "busy", "noReply");

const wish = (kind: string, input: fc.Arbitrary<object>): fc.Arbitrary<Wish> =>
  input.map((each) => ({ kind, input: each }));
const WISHES = fc.oneof(
  { weight: 5, arbitrary: wish("setCallForwarding", fc.record({ condition, forwardTo: number })) },
  {
    weight: 1,
    arbitrary: wish("cancelCallForwarding", fc.record({ which: fc.constantFrom("all", "busy") })),
  },
  { weight: 3, arbitrary: wish("changeNumber", fc.record({ number: heldNumber })) },
  {
    weight: 1,
    arbitrary: wish("connectVoicemail", fc.record({ forward: fc.subarray(["busy", "noReply"]) })),
  },
  { weight: 1, arbitrary: wish("disconnectVoicemail", fc.constant({})) },
  { weight: 3, arbitrary: wish("setVoicemailEmail", fc.record({ email: fc.constantFrom(...ADDRESSES) })) },
);
const KINDS = [
  "setCallForwarding",
  "cancelCallForwarding",
  "changeNumber",
  "connectVoicemail",
  "disconnectVoicemail",
  "setVoicemailEmail",
];

/** The lines of one company, which has nearly reached its limits of mails. */
async function buildCompany(database: Database): Promise<Subscriber[]> {
  return database.write(async (unit) => {
    await unit.insert(TariffPlan, CATALOGUE.plans);
    await unit.insert(TariffPrice, CATALOGUE.prices);
    await unit.insert(ServiceSpecification, CATALOGUE.specifications);
    await unit.insert(TariffPlanService, CATALOGUE.provided);
    await catalogueChanged(unit);
    const lines: Subscriber[] = [];
    for (let i = 0; i < LINES; i++) {
      const [first] = lines;
      const company = first && { clientId: first.clientId, accountId: first.accountId };
      const line = await buildSubscriber(unit, { tariffPlanId: PLAN, number: own(i), ...company });
      const hold = { state: PoolNumberState.RESERVED, stateUntil: NOW + DAY, heldFor: line.id };
      for (const n of [0, 1]) await buildPoolNumber(unit, held(i, n), hold);
      await buildFact(unit, line);
      await buildService(unit, line, VOICEMAIL && { specification: VOICEMAIL });
      lines.push(line);
    }
    const [line] = lines;
    for (let n = 0; n < MAILS_PER_COMPANY - 6; n++) {
      // As many to one address as it may get but for one, and of no line that is still there.
      const address = n < MAILS_PER_ADDRESS - 1 ? FULL : `other${String(n)}@example.com`;
      const mail = { clientId: line?.clientId ?? "", subscriberId: "sub_gone", address };
      await postMail(unit, { ...mail, kind: CONFIRMATION_MAIL, locale: "ru" }, NOW - 5 * MINUTE);
    }
    return lines;
  });
}

it("lines of one company that compete are folded as the engine would carry their orders out, one after another", async () => {
  const refused = new Set<string>();
  const steps = fc.array(fc.tuple(lineNumber, WISHES), { minLength: 50, maxLength: 50 });
  await fc.assert(
    fc.asyncProperty(steps, (wishes) =>
      withTestDatabase(async (database) => {
        const lines = await buildCompany(database);
        const rehearsal = new Rehearsal(database, NOW);
        await rehearsal.begin(lines, KINDS);
        for (const [at, wished] of wishes) {
          const line = lines[at];
          if (line) await rehearsal.step([[line, wished]]);
        }
        rehearsal.foldAtOnce();
        for (const code of rehearsal.refused) refused.add(code);
      }),
    ),
    { numRuns: 3, seed: 7, endOnFailure: true },
  );
  // What they compete for was competed for.
  expect([...refused]).toEqual(
    expect.arrayContaining([
      "FORWARDING_LOOP",
      "NUMBER_NOT_HELD",
      "TOO_MANY_EMAILS_TO_ADDRESS",
      "TOO_MANY_EMAILS_OF_COMPANY",
    ]),
  );
}, 120_000);
