import { graphql, type AnswerTo } from "../../../testing/graphql";
import { startOfDay } from "@kabinet/shared";
import {
  buildFact,
  buildService,
  buildSpecification,
  buildSubscriber,
  buildTariffPlan,
} from "../../../testing/builders";
import { buildCharge, buildInvoice, buildUsage, usageIsRated } from "../../../testing/money-builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, oneOfStaff, personOf } from "../../../testing/test-viewer";
import { Account } from "../../company/account/account.entity";
import { SubscriberAspect, type Subscriber } from "../../company/subscriber/subscriber.entity";
import { usageWasRated } from "../../usage/rating/rating-progress.store";

graphql(`
  fragment Comparison on ChargeComparison {
    month through total { amount } difference { amount }
    groups { kind before { amount } difference { amount } }
    differences {
      kind name usageKind zone reason since before { amount } now { amount } difference { amount }
      recordsBefore recordsNow paidRecordsBefore paidRecordsNow
    }
  }
`);
const CHARGES = graphql(`
  query ChargeCharges($subscriberId: ID!, $month: Month) {
    charges(subscriberId: $subscriberId, month: $month) {
      month asOf isCurrent isInvoiced subscriber { id } charged { amount } total { amount } vat { amount }
      net { amount }
      groups {
        kind vatRates charged { amount } total { amount } vat { amount } net { amount }
        lines { name since chargedOn vatRate charged { amount } isInvoiced order { id } }
        usage { kind zone records paidRecords quantity countedQuantity charged { amount } }
      }
      months { month isCurrent total { amount } } comparedToMonth { ...Comparison }
      comparedToSameDays { ...Comparison }
    }
  }
`);

const money = (amount: string): object => ({ amount });
const ask = (test: TestApp, line: Subscriber, month?: string): Promise<AnswerTo<typeof CHARGES>> =>
  test.data(CHARGES, { subscriberId: line.id, month }, { as: personOf(line.id) });

describe("charges", () => {
  it("holds a month by kind, with fees, VAT, the total and what each fee is for", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const tariffPlan = await buildTariffPlan(database, { code: "optimum", nameRu: "Оптимум" });
      const line = await buildSubscriber(database, { tariffPlan });
      await buildFact(database, line, { aspect: SubscriberAspect.TARIFF_PLAN, value: "optimum" });
      const voicemail = await buildSpecification(database, { nameRu: "Голосовая почта" });
      await buildService(database, line, { specification: voicemail });
      await buildCharge(database, line, { gross: 18_500_000 });
      await buildCharge(database, line, {
        kind: "serviceFee",
        specificationId: voicemail.id,
        gross: 2_900_000,
        chargedOn: "2026-11-12",
      });
      await buildCharge(database, line, { kind: "voice", gross: 123_400, chargedOn: "2026-11-05" });
      await buildCharge(database, line, { kind: "instalment", gross: 12_000_000, vatRate: 20 });
      await buildUsage(database, line);
      await buildUsage(database, line, { quantity: 30, countedQuantity: 60, gross: 34_400 });
      await buildUsage(database, line, { gross: 0, included: true });
      await buildUsage(database, line, { kind: "sms", quantity: 1, gross: 0, included: true });

      const { charges } = await ask(test, line);
      expect(charges).toMatchObject({
        month: "2026-11",
        asOf: "2026-11-15",
        isCurrent: true,
        isInvoiced: false,
        subscriber: { id: line.id },
        charged: money("33.5234"),
        total: money("33.52"),
        vat: money("6.30"),
        net: money("27.22"),
        groups: [
          {
            kind: "TARIFF_PLAN_FEE",
            vatRates: [25],
            total: money("18.50"),
            vat: money("3.70"),
            lines: [
              {
                name: "Оптимум",
                since: "2024-01-09T21:00:00.000Z",
                chargedOn: "2026-11-01",
                charged: money("18.50"),
                order: null,
              },
            ],
            usage: [],
          },
          {
            kind: "SERVICE_FEE",
            lines: [{ name: "Голосовая почта", since: "2024-01-09T21:00:00.000Z", chargedOn: "2026-11-12" }],
          },
          {
            kind: "VOICE",
            charged: money("0.1234"),
            total: money("0.12"),
            vat: money("0.02"),
            net: money("0.10"),
            lines: [{ name: null, since: null, chargedOn: "2026-11-05" }],
            usage: [
              {
                kind: "VOICE",
                zone: "NATIONAL",
                records: 3,
                paidRecords: 2,
                quantity: 150,
                countedQuantity: 180,
                charged: money("0.1234"),
              },
            ],
          },
          // Nothing to pay, and yet it was used.
          {
            kind: "MESSAGES",
            vatRates: [],
            total: money("0.00"),
            lines: [],
            usage: [{ kind: "SMS", records: 1, paidRecords: 0 }],
          },
          { kind: "INSTALMENT", vatRates: [20], total: money("12.00"), vat: money("2.00") },
        ],
        months: [
          { month: "2026-11", isCurrent: true, total: money("33.52") },
          { month: "2026-10", isCurrent: false, total: money("0.00") },
          { month: "2026-09", isCurrent: false, total: money("0.00") },
        ],
      });
    });
  });

  it("equals the invoice of an account that has this subscriber alone", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      await usageIsRated(database);
      const line = await buildSubscriber(database);
      const [account] = await database.read(Account, "where t.id = $1", [line.accountId]);
      const invoice = await buildInvoice(database, account!, { total: 10_010_000 });
      const month = { month: "2026-10", chargedOn: "2026-10-01", invoiceId: invoice.id };
      await buildCharge(database, line, month);
      await buildCharge(database, line, { ...month, kind: "voice", gross: 5_000 });
      const { charges } = await ask(test, line, "2026-10");
      expect(charges).toMatchObject({
        isCurrent: false,
        isInvoiced: true,
        asOf: "2026-10-31",
        total: money("10.01"),
        vat: money("2.00"),
        comparedToSameDays: null,
      });
      // What comes after the invoice was formed will be on the next.
      await buildCharge(database, line, { ...month, kind: "connectionFee", invoiceId: null });
      expect((await ask(test, line, "2026-10")).charges).toMatchObject({ isInvoiced: false });
    });
  });

  it("compares a running month with the same days of the month before, and with the whole of it", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const line = await buildSubscriber(database);
      const added = await buildSpecification(database, { nameRu: "Пакет 1500" });
      await buildCharge(database, line);
      await buildCharge(database, line, { kind: "voice", gross: 178_000 });
      await buildCharge(database, line, {
        ...{ kind: "serviceFee", specificationId: added.id, gross: 9_000_000, chargedOn: "2026-11-09" },
      });
      const october = { month: "2026-10", chargedOn: "2026-10-01" };
      await buildCharge(database, line, october);
      await buildCharge(database, line, { ...october, kind: "voice", gross: 1_089_000 });
      // Paid once on the 20th: not within the same days.
      await buildCharge(database, line, {
        ...{ ...october, kind: "connectionFee", gross: 5_000_000, chargedOn: "2026-10-20" },
      });
      await buildUsage(database, line);
      await buildUsage(database, line);
      const end = startOfDay("Europe/Minsk", "2026-10-16");
      await buildUsage(database, line, { startedAt: end - 1 });
      await buildUsage(database, line, { startedAt: end, gross: 1_000_000 });

      const { charges } = await ask(test, line);
      expect(charges).toMatchObject({
        total: money("19.18"),
        comparedToSameDays: {
          month: "2026-10",
          through: "2026-10-15",
          total: money("10.09"),
          difference: money("9.09"),
          groups: [
            { kind: "TARIFF_PLAN_FEE", before: money("10.00"), difference: money("0.00") },
            { kind: "SERVICE_FEE", before: money("0.00"), difference: money("9.00") },
            { kind: "VOICE", before: money("0.09"), difference: money("0.09") },
          ],
          differences: [
            {
              kind: "SERVICE_FEE",
              name: "Пакет 1500",
              reason: "NEW",
              since: "2026-11-09",
              difference: money("9.00"),
            },
            {
              ...{ kind: "VOICE", name: null, usageKind: "VOICE", zone: "NATIONAL", reason: "MORE_USED" },
              ...{ recordsBefore: 1, recordsNow: 2, paidRecordsBefore: 1, paidRecordsNow: 2 },
              difference: money("0.089"),
            },
          ],
        },
        comparedToMonth: {
          month: "2026-10",
          through: "2026-10-31",
          total: money("16.09"),
          difference: money("3.09"),
          differences: [
            { kind: "SERVICE_FEE", difference: money("9.00") },
            { kind: "VOICE", reason: "COST_CHANGED", recordsBefore: 2, difference: money("-0.911") },
            { kind: "CONNECTION_FEE", reason: "ENDED", difference: money("-5.00") },
          ],
        },
      });
    });
  });

  it("tells one tariff plan from another, also where a fee of former times names none", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const start = await buildTariffPlan(database, { code: "start", nameRu: "Старт" });
      const maxi = await buildTariffPlan(database, { code: "maxi", nameRu: "Макси" });
      const line = await buildSubscriber(database, { tariffPlan: maxi });
      const changed = Date.parse("2026-11-12T09:00:00Z");
      const aspect = SubscriberAspect.TARIFF_PLAN;
      await buildFact(database, line, { aspect, value: "start", validTo: changed });
      await buildFact(database, line, { aspect, value: "maxi", validFrom: changed });
      await buildCharge(database, line, { month: "2026-10", chargedOn: "2026-10-01" });
      await buildCharge(database, line, { tariffPlanId: start.id });
      await buildCharge(database, line, {
        tariffPlanId: maxi.id,
        gross: 32_900_000,
        chargedOn: "2026-11-12",
      });
      const { charges } = await ask(test, line);
      expect(charges).toMatchObject({
        groups: [{ lines: [{ name: "Старт" }, { name: "Макси", since: "2026-11-12T09:00:00.000Z" }] }],
        comparedToSameDays: {
          differences: [{ name: "Макси", reason: "NEW", since: "2026-11-12", difference: money("32.90") }],
        },
      });
    });
  });

  it("shows the month as it stands where billing lags behind", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const line = await buildSubscriber(database);
      await database.write((unit) => usageWasRated(unit, "import", "2026-11-13"));
      expect((await ask(test, line)).charges?.asOf).toBe("2026-11-13");
      await database.write((unit) => usageWasRated(unit, "import", "2026-11-15"));
      expect((await ask(test, line)).charges?.asOf).toBe("2026-11-15");
    });
  });

  it("claims nothing where no usage has been rated, and owes nothing where nothing was charged", async () => {
    await withTestApp(async (test) => {
      const { database } = test;
      const line = await buildSubscriber(database);
      expect((await ask(test, line)).charges).toMatchObject({
        ...{ asOf: null, total: money("0.00"), groups: [] },
        comparedToMonth: { through: null, total: money("0.00") },
      });
      await buildCharge(database, line);
      expect((await ask(test, line)).charges).toMatchObject({ asOf: null, total: money("10.00") });
    });
  });

  it("answers who may not see the subscriber as though there were none", async () => {
    await withTestApp(async ({ data, database }) => {
      const line = await buildSubscriber(database);
      const other = await buildSubscriber(database);
      await buildCharge(database, line);
      const variables = { subscriberId: line.id };
      for (const as of [personOf(other.id), administratorOf(other.clientId)])
        expect(await data(CHARGES, variables, { as })).toEqual({ charges: null });
      for (const as of [personOf(line.id), administratorOf(line.clientId), oneOfStaff()])
        expect(await data(CHARGES, variables, { as })).toMatchObject({ charges: { total: money("10.00") } });
    });
  });
});
