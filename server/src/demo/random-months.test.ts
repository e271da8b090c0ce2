import fc from "fast-check";
import { addDays, dateIn, startOfDay } from "@kabinet/shared";
import { CHANGES } from "../modules";
import { Account } from "../modules/company/account/account.entity";
import { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import { restingAt } from "../modules/line/pause/pause.store";
import { postPayments } from "../modules/money/balance/payment-posting.task";
import { chargeMonthlyFees, feePayersAfter } from "../modules/money/monthly-fee/monthly-fee.task";
import { PaymentState } from "../modules/money/payment/payment.entity";
import type { Database } from "../platform/database/database";
import { newId } from "../platform/new-id";
import { bills, count, simulatorOf, ZONE } from "../testing/billing-scene";
import { breakingDatabase, Crash } from "../testing/breaking-database";
import { buildContractFee } from "../testing/money-builders";
import { orderOn } from "../testing/order-on";
import { workUntilIdle } from "../testing/order-scene";
import { withTestApp, type TestApp } from "../testing/test-app";
import { findMismatches } from "../testing/tie-out";
import { generateDemo } from "./generate-demo";

const HOUR = 3_600_000;
const ROUBLE = 1_000_000;
const at = (date: string, ms = 0): number => startOfDay(ZONE, date) + ms;

/** From two days before a month ends until all invoices of the month after it are formed. */
const FROM = "2026-11-29";
const TO = "2027-01-05";

/** What happens at some time after the step before it. */
type Step = {
  readonly days: number;
  readonly hours: number;
  /** Which of the lines or accounts it happens to, counted round. */
  readonly whose: number;
} & (
  | { readonly what: "order"; readonly kind: string; readonly nextMonth: boolean }
  | { readonly what: "payment"; readonly roubles: number }
  | {
      readonly what: "fee";
      readonly isCompanys: boolean;
      readonly from: number;
      readonly lasts: number | null;
    }
  | { readonly what: "bills" }
  | { readonly what: "crash"; readonly unit: number; readonly when: "before" | "after" }
);

const KINDS = [
  "changeTariffPlan",
  "changeMobileInternetPackage",
  "removeMobileInternetPackage",
  "connectService",
  "disconnectService",
  "pauseSubscriber",
  "resumeSubscriber",
  "changeNumber",
];

const when = {
  days: fc.integer({ min: 0, max: 7 }),
  // Near midnight more often than not: that is where months meet.
  hours: fc.oneof(fc.constantFrom(0, 1, 23), fc.integer({ min: 0, max: 23 })),
  whose: fc.nat(50),
};
const order = fc.record({
  ...when,
  what: fc.constant("order" as const),
  kind: fc.constantFrom(...KINDS),
  nextMonth: fc.boolean(),
});
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: order },
    fc.record({ ...when, what: fc.constant("payment" as const), roubles: fc.integer({ min: 1, max: 900 }) }),
    fc.record({
      ...when,
      what: fc.constant("fee" as const),
      isCompanys: fc.boolean(),
      from: fc.integer({ min: 1, max: 20 }),
      lasts: fc.option(fc.integer({ min: 0, max: 40 })),
    }),
    fc.record({ ...when, what: fc.constant("bills" as const) }),
    {
      weight: 2,
      arbitrary: fc.record({
        ...when,
        what: fc.constant("crash" as const),
        unit: fc.integer({ min: 1, max: 9 }),
        when: fc.constantFrom("before", "after"),
      }),
    },
  ),
  { minLength: 8, maxLength: 16 },
);

/** Does one step, after whatever was due by then. */
async function take(test: TestApp, step: Step, { lines, accounts }: People): Promise<void> {
  const { database, clock } = test;
  clock.set(Math.min(clock.now() + step.days * 24 * HOUR + step.hours * HOUR, at(TO)));
  await workUntilIdle(database, clock);
  const today = dateIn(ZONE, clock.now());
  const account = accounts[step.whose % accounts.length];
  if (!account) throw new Error("no account");
  switch (step.what) {
    case "order": {
      const runAt = step.nextMonth ? at(`${addDays(today, 32).slice(0, 7)}-01`) : undefined;
      for (const i of lines.keys()) {
        const line = lines[(step.whose + i) % lines.length];
        if (line && (await orderOn(test, step.kind, line, runAt))) break;
      }
      return workUntilIdle(database, clock);
    }
    case "payment": {
      const { id: accountId, clientId } = account;
      const payment = { id: newId("pay", clock.now()), accountId, clientId, paidOn: today };
      const rest = { amount: step.roubles * ROUBLE, state: PaymentState.DONE, reference: "1" };
      return database.write((unit) => postPayments(unit, [{ ...payment, ...rest }]));
    }
    case "fee": {
      const validFrom = addDays(today, step.from);
      const validTo = step.lasts === null ? null : addDays(validFrom, step.lasts);
      await buildContractFee(database, account, step.isCompanys ? null : account, { validFrom, validTo });
      return;
    }
    case "bills":
      await simulatorOf(database, clock).tick();
      return;
    case "crash":
      return simulatorOf(breakingDatabase(database, step.when, step.unit), clock)
        .tick()
        .then(
          () => undefined,
          (error: unknown) => {
            if (!(error instanceof Crash)) throw error;
          },
        );
  }
}

interface People {
  readonly lines: readonly Subscriber[];
  readonly accounts: readonly Account[];
}

/** Goes through the fees of a month once more, from its beginning. */
async function chargeAgain(database: Database, month: string): Promise<void> {
  for (let cursor: string | null = ""; cursor !== null;) {
    const payers = await feePayersAfter(database, cursor, 7);
    await database.write((unit) => chargeMonthlyFees(unit, payers, { month, timeZone: ZONE, restingAt }));
    ({ cursor } = payers);
  }
}

const NOT_INVOICED = `select c.id, c.month, c.kind from charge c
  left join invoice i on i.id = c.invoice_id and i.account_id = c.account_id and i.client_id = c.client_id
  where c.month <= '2026-12' and (i.id is null or i.month < c.month)`;

it("whatever happens in a month, and however bills are made, all is invoiced once and ties out", async () => {
  expect(KINDS.filter((kind) => !CHANGES.all.some((change) => change.kind === kind))).toEqual([]);
  let completed = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000 }), steps, async (seed, all) => {
      await withTestApp(async (test) => {
        const { database, clock } = test;
        const size = { subscribers: 24, months: 2, usageRows: 400 };
        await generateDemo(database, { seed, size, timeZone: ZONE, now: at(FROM, 9 * HOUR) });
        clock.set(at(FROM, 9 * HOUR));
        const lines = await database.read(Subscriber, "where t.state <> 'terminated' order by t.id");
        const accounts = await database.read(Account, "order by t.id");
        for (const step of all) await take(test, step, { lines, accounts });
        clock.set(at(TO, HOUR));
        await workUntilIdle(database, clock);
        await simulatorOf(database, clock).tick();

        completed += await count(database, "select count(*) as n from orders where state = 'completed'");
        expect(await findMismatches(database, ZONE)).toEqual([]);
        expect(await database.rows(NOT_INVOICED)).toEqual([]);
        const before = await bills(database);
        for (const month of ["2026-12", "2027-01"]) await chargeAgain(database, month);
        await simulatorOf(database, clock).tick();
        expect(await bills(database)).toEqual(before);
      });
    }),
    { numRuns: 4 },
  );
  expect(completed).toBeGreaterThan(0);
}, 400_000);
