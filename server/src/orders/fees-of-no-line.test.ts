import { Account, AccountState } from "../modules/company/account/account.entity";
import { Client } from "../modules/company/client/client.entity";
import { NOTHING_ALLOWED } from "../modules/company/subscriber-permission/subscriber-permission.store";
import { Charge } from "../modules/money/charge/charge.entity";
import { chargeOrderFees } from "../modules/money/charge/charge.store";
import { formInvoice } from "../modules/money/invoice/invoice-forming.store";
import { renameText } from "../modules/line/rename/rename.texts";
import type { Acting } from "../platform/authorization/acting";
import type { Database } from "../platform/database/database";
import { orderScene, workUntilIdle } from "../testing/order-scene";
import { TestClock } from "../testing/test-clock";
import { withTestDatabase } from "../testing/test-database";
import { administratorOf } from "../testing/test-viewer";
import { defineChange, type AnyChange, type OrderTarget, type Slice, type TargetKind } from "./change";
import { ChangeList } from "./change-list";
import { placeOrder } from "./place-order";

const NOW = Date.parse("2026-11-16T09:00:00Z");
const FEE = 4_500_000;

interface Named extends OrderTarget {
  readonly called: string;
}
interface Renaming {
  readonly id: string;
  readonly name: string;
}
class RenamingInput implements Renaming {
  id!: string;
  name!: string;
}

/** Renaming an account, or a company: the product has no such changes yet, but the engine carries them out. */
function renaming(name: "account" | "client"): AnyChange {
  const target: TargetKind<Named> = {
    name,
    type: name === "account" ? Account : Client,
    subscriberPermissions: () => Promise.resolve(null),
    async load(reader, viewer, ids) {
      const entity = name === "account" ? Account : Client;
      const rows = await reader.read<Account | Client>(entity, "where t.id among($1)", [ids]);
      const found = rows.map((row): [string, Named] => {
        const clientId = row instanceof Account ? row.clientId : row.id;
        const { id } = row;
        return [
          id,
          { id, clientId, networkName: id, called: row.name, subscriberPermissions: NOTHING_ALLOWED },
        ];
      });
      return new Map(found.filter(([, { clientId }]) => viewer === null || clientId === "cl_a"));
    },
  };
  const slice: Slice<Named, { readonly name: string }, { readonly name: string }> = {
    name: `${name}Name`,
    load: (_, targets) => Promise.resolve(new Map(targets.map(({ id, called }) => [id, { name: called }]))),
    moved: ({ name: called }) => ({ name: called }),
    advance: (_, { after }) => after,
    characteristics: (_, moved) => [
      {
        label: renameText("title.renameSubscriber"),
        value: { ru: moved.name, be: moved.name, en: moved.name },
      },
    ],
    async save(unit, { scene, after }) {
      await unit.run(`update ${name} set name = $2 where id = $1`, [scene.target.id, after.name]);
    },
  };
  return defineChange({
    ...{ kind: `${name}Renaming`, description: "", errors: [], title: renameText("title.renameSubscriber") },
    ...({ may: "rename.order", isOpenToSubscribers: false, needsStepUp: false, target, slice } as const),
    inputType: RenamingInput,
    targetId: ({ id }) => id,
    own: ({ id, name: wanted }) => ({ id, name: wanted }),
    check: () => ({ refusals: [], warnings: [] }),
    price: () => ({ fees: [{ kind: "connectionFee", gross: FEE }], monthlyBefore: 0, monthlyAfter: 0 }),
    apply: (_, { name: wanted }) => ({ name: wanted }),
    inverse: () => null,
  });
}

/** Has an account or a company renamed by an order of its own; answers the order's id. */
async function rename(
  database: Database,
  clock: TestClock,
  name: "account" | "client",
  id: string,
): Promise<string> {
  const changes = new ChangeList([renaming(name)]);
  const acting: Acting = {
    ...{ viewer: administratorOf("cl_a"), locale: "ru", timeZone: "Europe/Minsk" },
    ...{ clock, database, proof: null },
  };
  const input: object = { id, name: "Новое имя" };
  const [change] = changes.all;
  if (!change) throw new Error("there is no change");
  const { order, userErrors } = await placeOrder(acting, changes, { change, input, idempotencyKey: name });
  expect(userErrors).toEqual([]);
  await workUntilIdle(database, clock, { changes });
  const rows = await database.rows<{ name: string }>(`select name from ${name} where id = $1`, [id]);
  expect(rows).toEqual([{ name: "Новое имя" }]);
  return order?.id ?? "";
}

const charged = (database: Database): Promise<object[]> =>
  database.rows(
    `select account_id as account, subscriber_id as line, kind, gross, month, order_id as "order", invoice_id as invoice from charge`,
  );

describe("the fee of an order that is about no line", () => {
  it("is the account's, once, and its invoice has it", () =>
    withTestDatabase(async (database) => {
      await orderScene(database);
      const clock = new TestClock(NOW);
      const order = await rename(database, clock, "account", "acc_a");
      const row = {
        account: "acc_a",
        line: null,
        kind: "connectionFee",
        gross: FEE,
        month: "2026-11",
        order,
      };
      expect(await charged(database)).toEqual([{ ...row, invoice: null }]);
      const paid = {
        id: order,
        clientId: "cl_a",
        subjectId: "acc_a",
        priceFrom: "2026-11-16",
        target: "account",
      } as const;
      await database.write((unit) =>
        chargeOrderFees(unit, paid, [{ kind: "connectionFee", gross: FEE }], NOW + 1),
      );
      expect(await database.read(Charge, "")).toHaveLength(1);
      const account = { id: "acc_a", clientId: "cl_a", number: "1", name: "Офис" };
      const invoice = await database.write((unit) =>
        formInvoice(unit, account, "2026-11", { date: "2026-12-03", at: NOW, timeZone: "Europe/Minsk" }),
      );
      expect(invoice?.total).toBe(FEE);
      expect(await charged(database)).toEqual([{ ...row, invoice: invoice?.id }]);
    }));

  it("is the company's on its first account by number that is not closed", () =>
    withTestDatabase(async (database) => {
      await orderScene(database);
      await database.write(async (unit) => {
        const [account] = await unit.read(Account, "where t.id = 'acc_a'");
        await unit.insert(Account, [
          { ...account, id: "acc_closed", number: "0", state: AccountState.CLOSED },
          { ...account, id: "acc_later", number: "2" },
        ]);
      });
      const order = await rename(database, new TestClock(NOW), "client", "cl_a");
      const row = {
        account: "acc_a",
        line: null,
        kind: "connectionFee",
        gross: FEE,
        month: "2026-11",
        order,
      };
      expect(await charged(database)).toEqual([{ ...row, invoice: null }]);
    }));
});
