import { buildAccount, buildInternet, buildSubscriber, buildTariffPlan } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import {
  buildCharge,
  buildContractFee,
  buildInstalmentPlan,
  buildInvoice,
} from "../../../testing/money-builders";
import { statementsOf } from "../../../testing/statements";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, withAccess } from "../../../testing/test-viewer";
import { keepPrices } from "../../catalogue/tariff-plan/known-price.store";
import { catalogueChanged } from "../../catalogue/tariff-plan/tariff.store";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import type { Charge } from "../charge/charge.entity";

const CHANGES = graphql(`
  query PriceChangesAsked($id: ID!, $first: Int = 20, $after: String) {
    invoiceForecast(accountId: $id) {
      priceChanges(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          subject change kinds name usageKind zone since lines
          before { amount } after { amount } difference { amount }
        }
      }
    }
  }
`);
const ROUBLE = 1_000_000;

/** An account with an invoice of October, and two services that lines can be charged for. */
async function scene({ database }: TestApp) {
  const { packages } = await buildInternet(database);
  const [small, large] = packages;
  if (!small || !large) throw new Error("there are eight packages");
  const plan = await buildTariffPlan(database);
  const account = await buildAccount(database);
  await buildInvoice(database, account, { month: "2026-10" });
  const line = (): Promise<Subscriber> => buildSubscriber(database, { account, tariffPlan: plan });
  const fee = (
    of: Subscriber,
    month: "2026-10" | "2026-11",
    roubles: number,
    overrides: Partial<Charge> = {},
  ): Promise<Charge> =>
    buildCharge(database, of, {
      ...{ month, kind: "serviceFee", specificationId: small.id, chargedOn: `${month}-01` },
      ...{ gross: roubles * ROUBLE, ...overrides },
    });
  return { account, plan, line, fee, small, large, as: administratorOf(account.clientId) };
}

type Scene = Awaited<ReturnType<typeof scene>>;

/** What has changed, as tests read it. */
async function changes(test: TestApp, { account, as }: Pick<Scene, "account" | "as">): Promise<string[]> {
  const { invoiceForecast } = await test.data(CHANGES, { id: account.id }, { as });
  return (invoiceForecast?.priceChanges.nodes ?? []).map(
    ({ subject, change, before, after, lines, difference }) =>
      `${subject} ${change} ${before?.amount ?? "-"} → ${after?.amount ?? "-"}, ${String(lines)} lines, ${difference?.amount ?? "-"}`,
  );
}

const inScene = (work: (test: TestApp, scene: Scene) => Promise<void>): Promise<void> =>
  withTestApp(async (test) => work(test, await scene(test)));

describe("a monthly fee", () => {
  it("has changed where lines paid for both months in full at another price", () =>
    inScene(async (test, made) => {
      const { line, fee, large, plan, small } = made;
      for (const now of [6, 6, 7]) {
        const one = await line();
        await fee(one, "2026-10", 5);
        await fee(one, "2026-11", now);
      }
      const other = await line();
      for (const [month, gross] of [
        ["2026-10", 20],
        ["2026-11", 18],
      ] as const) {
        await fee(other, month, gross, {
          kind: "tariffPlanFee",
          specificationId: null,
          tariffPlanId: plan.id,
        });
        await fee(other, month, 9, { specificationId: large.id });
      }
      expect(await changes(test, made)).toEqual(
        expect.arrayContaining([
          "MONTHLY_FEE GREW 5.00 → 6.00, 2 lines, 2.00",
          "MONTHLY_FEE GREW 5.00 → 7.00, 1 lines, 2.00",
          "MONTHLY_FEE FELL 20.00 → 18.00, 1 lines, -2.00",
        ]),
      );
      const { invoiceForecast } = await test.data(CHANGES, { id: made.account.id, first: 2 }, made);
      const page = invoiceForecast?.priceChanges;
      expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
      const rest = await test.data(
        CHANGES,
        { id: made.account.id, first: 2, after: page?.pageInfo.endCursor ?? null },
        made,
      );
      expect(rest.invoiceForecast?.priceChanges.nodes).toHaveLength(1);
      const names = [...(page?.nodes ?? []), ...(rest.invoiceForecast?.priceChanges.nodes ?? [])];
      expect(new Set(names.map(({ name }) => name))).toEqual(new Set([small.nameRu, plan.nameRu]));
    }));

  it("has not where the price is the same: of more lines, of fewer, of other ones", () =>
    inScene(async (test, made) => {
      const { line, fee } = made;
      const [stays, goes, comes, alsoComes] = [await line(), await line(), await line(), await line()];
      for (const one of [stays, goes]) await fee(one, "2026-10", 5);
      for (const one of [stays, comes, alsoComes]) await fee(one, "2026-11", 5);
      expect(await changes(test, made)).toEqual([]);
    }));

  it("has changed for the lines that have it still, though there are fewer of them; who comes has no other price", () =>
    inScene(async (test, made) => {
      const { line, fee } = made;
      const [stays, goes, comes] = [await line(), await line(), await line()];
      for (const one of [stays, goes]) await fee(one, "2026-10", 5);
      for (const one of [stays, comes]) await fee(one, "2026-11", 6);
      expect(await changes(test, made)).toEqual(["MONTHLY_FEE GREW 5.00 → 6.00, 1 lines, 1.00"]);
    }));

  it("has not where one of both months was paid for in part: connected within it, or back from a pause", () =>
    inScene(async (test, made) => {
      const { line, fee } = made;
      const [connected, back] = [await line(), await line()];
      await fee(connected, "2026-10", 2, { chargedOn: "2026-10-20" });
      await fee(connected, "2026-11", 5);
      await fee(back, "2026-10", 5);
      await fee(back, "2026-11", 3, { chargedOn: "2026-11-12", orderId: "ord_1" });
      expect(await changes(test, made)).toEqual([]);
    }));

  it("is nothing on another account, in a first month, or to whom the account is not", () =>
    inScene(async (test, made) => {
      const { line, fee, account } = made;
      const one = await line();
      await fee(one, "2026-10", 5);
      await fee(one, "2026-11", 6);
      const other = await buildAccount(test.database, { clientId: account.clientId });
      const some = (id: string) =>
        withAccess({ clientId: account.clientId, role: "observer", accountIds: [id] });
      expect(await changes(test, { account, as: some(account.id) })).toHaveLength(1);
      expect(await changes(test, { account, as: some(other.id) })).toEqual([]);
      expect(await changes(test, { account: other, as: made.as })).toEqual([]);
      await test.database.write((unit) => unit.run("delete from invoice", []));
      expect(await changes(test, made)).toEqual([]);
    }));

  it("takes as many statements for many lines as for one", () =>
    inScene(async (test, made) => {
      const { line, fee } = made;
      const changed = async (): Promise<void> => {
        const one = await line();
        await fee(one, "2026-10", 5);
        await fee(one, "2026-11", 6);
      };
      await changed();
      const forOne = await statementsOf(test.database, () => changes(test, made));
      for (let n = 0; n < 20; n++) await changed();
      expect(await statementsOf(test.database, () => changes(test, made))).toBe(forOne);
      expect(await changes(test, made)).toEqual(["MONTHLY_FEE GREW 5.00 → 6.00, 21 lines, 21.00"]);
    }));
});

it("tells of fees of the account, and of instalments that have begun or ended", () =>
  inScene(async (test, made) => {
    const { account, line } = made;
    const { database } = test;
    const one = await line();
    const charged = async (month: "2026-10" | "2026-11", contractFeeId: string, roubles: number) => {
      const charge = await made.fee(one, month, roubles, {
        kind: "contractFee",
        specificationId: null,
        contractFeeId,
      });
      await database.write((unit) =>
        unit.run("update charge set subscriber_id = null where id = $1", [charge.id]),
      );
    };
    const courier = await buildContractFee(database, account, account, { validTo: "2026-11-01" });
    await charged("2026-10", courier.id, 6);
    const dearer = await buildContractFee(database, account, account, { validFrom: "2026-11-01" });
    await charged("2026-11", dearer.id, 8);
    const manager = await buildContractFee(database, account, null, { nameRu: "Менеджер" });
    await charged("2026-11", manager.id, 90);
    // Three payments each: from November on, until October, and from October until December.
    await buildInstalmentPlan(database, one, { equipment: "Новый", boughtOn: "2026-10-10" });
    await buildInstalmentPlan(database, one, {
      equipment: "Выплаченный",
      boughtOn: "2026-07-10",
      charged: 3,
    });
    await buildInstalmentPlan(database, one, { equipment: "Прежний", boughtOn: "2026-09-10", charged: 1 });
    expect(await changes(test, made)).toEqual([
      "CONTRACT_FEE APPEARED - → 90.00, 0 lines, 90.00",
      "INSTALMENT GONE 33.34 → -, 1 lines, -33.34",
      "INSTALMENT APPEARED - → 33.33, 1 lines, 33.33",
      "CONTRACT_FEE GREW 6.00 → 8.00, 0 lines, 2.00",
    ]);
  }));

it("tells of a price for usage once it was seen to change, to accounts with lines of that plan", () =>
  inScene(async (test, made) => {
    const { database } = test;
    const { plan, line, account } = made;
    await line();
    const priced = (micro: number): Promise<void> =>
      database.write(async (unit) => {
        await unit.run("delete from tariff_price where tariff_plan_id = $1", [plan.id]);
        await unit.run(
          "insert into tariff_price (tariff_plan_id, usage_kind, zone, price, per, step) values ($1, 'voice', 'national', $2, 60, 60)",
          [plan.id, micro],
        );
        await catalogueChanged(unit);
      });
    const looked = (on: string): Promise<void> => database.write((unit) => keepPrices(unit, on));
    await priced(80_000);
    await looked("2026-11-05");
    await priced(95_000);
    expect(await changes(test, made)).toEqual([]);
    await looked("2026-11-12");
    await looked("2026-11-13");
    const { invoiceForecast } = await test.data(CHANGES, { id: account.id }, made);
    expect(invoiceForecast?.priceChanges.nodes).toMatchObject([
      {
        ...{
          subject: "USAGE_PRICE",
          change: "GREW",
          kinds: ["VOICE"],
          name: plan.nameRu,
          usageKind: "VOICE",
        },
        ...{ zone: "NATIONAL", before: { amount: "0.08" }, after: { amount: "0.095" }, since: "2026-11-12" },
        ...{ lines: 1, difference: null },
      },
    ]);
    const other = await buildAccount(database, { clientId: account.clientId });
    await buildInvoice(database, other, { month: "2026-10" });
    expect(await changes(test, { account: other, as: made.as })).toEqual([]);
    // Of two changes of one day the last one stays.
    await priced(99_000);
    await looked("2026-11-13");
    await priced(80_000);
    await looked("2026-11-13");
    expect(await changes(test, made)).toEqual([]);
  }));
