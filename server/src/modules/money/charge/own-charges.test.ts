import { graphql } from "../../../testing/graphql";
import { buildAccount, buildClient, buildSubscriber } from "../../../testing/builders";
import { buildCharge, buildContractFee } from "../../../testing/money-builders";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { administratorOf, personOf, withAccess, type TestViewer } from "../../../testing/test-viewer";
import type { Account } from "../../company/account/account.entity";
import type { Client } from "../../company/client/client.entity";
import { Charge } from "./charge.entity";
import { contractFee } from "../monthly-fee/monthly-fee.policy";

const OWN = `fragment Own on OwnCharges {
  month isCurrent isInvoiced total { amount } vat { amount }
  groups { kind vatRates total { amount } usage { kind }
    lines { name since chargedOn isInvoiced charged { amount } account { number } order { id } } }
  months { month isCurrent total { amount } }
}`;
const QUERY = `query Own($clientId: ID, $month: Month) {
  client(id: $clientId) {
    ownCharges(month: $month) { ...Own }
    accounts(first: 10) { nodes { number ownCharges(month: $month) { ...Own } } }
  }
} ${OWN}`;

interface Own {
  readonly month: string;
  readonly isInvoiced: boolean;
  readonly total: { readonly amount: string };
  readonly groups: readonly {
    readonly lines: readonly { readonly name: string | null; readonly account: { number: string } | null }[];
  }[];
  readonly months: readonly { readonly month: string; readonly total: { readonly amount: string } }[];
}
interface Answer {
  readonly client: {
    readonly ownCharges: Own;
    readonly accounts: { readonly nodes: readonly { readonly number: string; readonly ownCharges: Own }[] };
  };
}

const DAYS = {
  october: { month: "2026-10", date: "2026-10-01", at: Date.UTC(2026, 8, 30, 21) },
  november: { month: "2026-11", date: "2026-11-01", at: Date.UTC(2026, 9, 31, 21) },
};

/** A company whose fee is on its account 1, and whose account 2 has a fee of its own; a line besides. */
async function scene(
  work: (
    test: TestApp,
    of: { client: Client; first: Account; second: Account; line: string },
  ) => Promise<void>,
): Promise<void> {
  await withTestApp(async (test) => {
    const { database } = test;
    const client = await buildClient(database);
    const first = await buildAccount(database, { client, number: "1" });
    const second = await buildAccount(database, { client, number: "2" });
    const ofCompany = await buildContractFee(database, first, null, {
      nameRu: "Персональный менеджер",
      monthlyFee: 90_000_000,
    });
    const ofAccount = await buildContractFee(database, first, second);
    const payer = (account: Account) => ({ clientId: client.id, accountId: account.id });
    const charges = [
      ...contractFee(payer(first), DAYS.november, ofCompany),
      ...contractFee(payer(second), DAYS.november, ofAccount),
      ...contractFee(payer(second), DAYS.october, ofAccount).map((charge) => ({
        ...charge,
        invoiceId: "inv_1",
      })),
    ];
    await database.write((unit) => unit.insert(Charge, charges));
    const line = await buildSubscriber(database, { account: first });
    await buildCharge(database, line);
    await work(test, { client, first, second, line: line.id });
  });
}

const ask = (test: TestApp, as: TestViewer, clientId: string, month?: string): Promise<Answer> =>
  test.data<Answer>(QUERY, { clientId, month }, { as });

const namesOf = ({ groups }: Own): (string | null)[] =>
  groups.flatMap(({ lines }) => lines.map(({ name }) => name));

describe("charges of no line", () => {
  it("are named, with the account that pays them, and leave out those of lines", () =>
    scene(async (test, { client }) => {
      const { ownCharges, accounts } = (await ask(test, administratorOf(client.id), client.id)).client;
      expect(ownCharges).toMatchObject({
        month: "2026-11",
        isCurrent: true,
        isInvoiced: false,
        total: { amount: "96.00" },
        vat: { amount: "19.20" },
        groups: [
          {
            kind: "CONTRACT_FEE",
            vatRates: [25],
            total: { amount: "96.00" },
            usage: [],
            lines: expect.arrayContaining([
              {
                name: "Персональный менеджер",
                since: "2024-01-09T21:00:00.000Z",
                chargedOn: "2026-11-01",
                isInvoiced: false,
                charged: { amount: "90.00" },
                account: { number: "1" },
                order: null,
              },
            ]) as unknown,
          },
        ],
        months: [
          { month: "2026-11", total: { amount: "96.00" } },
          { month: "2026-10", total: { amount: "6.00" } },
          { month: "2026-09", total: { amount: "0.00" } },
        ],
      });
      expect(accounts.nodes.map((each) => [each.number, namesOf(each.ownCharges)])).toEqual([
        ["1", ["Персональный менеджер"]],
        ["2", ["Счета курьером"]],
      ]);
    }));

  it("are those of the month that is asked for, which has to be one of the three that are shown", () =>
    scene(async (test, { client }) => {
      const admin = administratorOf(client.id);
      const { ownCharges } = (await ask(test, admin, client.id, "2026-10")).client;
      expect(ownCharges).toMatchObject({ month: "2026-10", isInvoiced: true, total: { amount: "6.00" } });
      expect((await ask(test, admin, client.id, "2026-09")).client.ownCharges).toMatchObject({
        isInvoiced: false,
        groups: [],
      });
      const { errors } = await test.ask(QUERY, { clientId: client.id, month: "2026-08" }, { as: admin });
      expect(errors?.[0]?.extensions.code).toBe("CHARGES_MONTH_NOT_SHOWN");
    }));

  it("are those of the accounts that the viewer looks after, the company's with its first account", () =>
    scene(async (test, { client, first, second }) => {
      const of = async (account: Account): Promise<(string | null)[]> => {
        const viewer = withAccess({ clientId: client.id, role: "administrator", accountIds: [account.id] });
        return namesOf((await ask(test, viewer, client.id)).client.ownCharges);
      };
      expect(await of(first)).toEqual(["Персональный менеджер"]);
      expect(await of(second)).toEqual(["Счета курьером"]);
    }));

  it("are not among those of a line, which names its account to who may see it", () =>
    scene(async (test, { client, line }) => {
      const query = graphql(`
        query OwnChargesCharges($id: ID!) {
          charges(subscriberId: $id) { groups { kind lines { account { number } } } }
        }
      `);
      const asked = (as: TestViewer): Promise<unknown> => test.data(query, { id: line }, { as });
      expect(await asked(administratorOf(client.id))).toEqual({
        charges: { groups: [{ kind: "TARIFF_PLAN_FEE", lines: [{ account: { number: "1" } }] }] },
      });
      expect(await asked(personOf(line))).toEqual({
        charges: { groups: [{ kind: "TARIFF_PLAN_FEE", lines: [{ account: null }] }] },
      });
    }));
});
