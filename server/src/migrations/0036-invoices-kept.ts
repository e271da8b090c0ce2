import type { MigrationInterface, QueryRunner } from "typeorm";
import { operatorProfile } from "../modules/catalogue/operator/operator-profile.policy";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `alter table "invoice" add column "paid" bigint not null default 0`,
  `create table "invoice_subscriber" (
    "id" varchar not null primary key,
    "invoice_id" varchar not null,
    "subscriber_id" varchar not null,
    "number" varchar not null,
    "name" varchar not null,
    "charged" bigint not null
  )`,
  `create index "invoice_subscriber_number" on "invoice_subscriber" ("invoice_id", "number", "id")`,
  `create table "invoice_requisites" (
    "invoice_id" varchar not null primary key,
    "seller" text not null,
    "buyer" text not null
  )`,
];

/** What is left of an account's money for an invoice after the older ones: it may be more than its total, or below zero. */
const REACHES = `update invoice set paid =
  coalesce((select sum(p.amount) from payment p where p.account_id = invoice.account_id and p.state = 'done'), 0)
  - coalesce((select sum(n.total) from invoice n where n.account_id = invoice.account_id and n.total < 0), 0)
  - coalesce((select sum(o.total) from invoice o where o.account_id = invoice.account_id and o.total > 0
      and o.month < invoice.month), 0)`;

const CLAMPED = `update invoice set paid = case when total <= 0 or paid < 0 then 0 when paid > total then total else paid end`;

/** Crockford's base 32, as ids are written in. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DAY = 86_400_000;

/**
 * An invoice keeps what it says: its lines' names and numbers of the month, the requisites of both sides, and how far it is
 * covered. Those of before get the last names and numbers that held before their month ended, which are known, and the
 * requisites as they are now, since those of then are not.
 */
export class InvoicesKept1770249600000 implements MigrationInterface {
  name = "InvoicesKept1770249600000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
    await queryRunner.query(REACHES);
    await queryRunner.query(CLAMPED);
    await keepSubscribers(queryRunner);
    await keepRequisites(queryRunner);
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}

async function keepSubscribers(queryRunner: QueryRunner): Promise<void> {
  const days = (await queryRunner.query(
    "select i.month, i.formed_on, min(i.id) as id from invoice i group by i.month, i.formed_on",
  )) as readonly { readonly month: string; readonly formed_on: string; readonly id: string }[];
  if (days.length === 0) return;
  const cases = days.map(
    ({ month, formed_on, id }) =>
      `when i.month = '${month}' and i.formed_on = '${formed_on}' then ${String(monthEnd(formed_on, id))}`,
  );
  const end = `(case ${cases.join(" ")} end)`;
  const last = (aspect: string): string =>
    `(select f.value from subscriber_fact f where f.subscriber_id = s.id and f.aspect = '${aspect}' and f.valid_from < ${end}
      order by f.valid_from desc, f.id desc limit 1)`;
  await queryRunner.query(
    `insert into invoice_subscriber (id, invoice_id, subscriber_id, number, name, charged)
      select i.id || '_' || s.id, i.id, s.id, coalesce(${last("number")}, s.number), coalesce(${last("name")}, s.name), m.charged
      from (select c.invoice_id, c.subscriber_id, cast(sum(c.gross) as bigint) as charged from charge c
          where c.invoice_id is not null and c.subscriber_id is not null group by c.invoice_id, c.subscriber_id) m
        join invoice i on i.id = m.invoice_id join subscriber s on s.id = m.subscriber_id`,
  );
}

/**
 * The instant at which the month of an invoice was over: its id holds the first instant of the day on which it was formed,
 * in the operator's zone, whichever that was.
 */
function monthEnd(formedOn: string, id: string): number {
  const formedAt = Array.from(id.slice(id.indexOf("_") + 1).slice(0, 10)).reduce(
    (at, digit) => at * 32 + DIGITS.indexOf(digit),
    0,
  );
  return formedAt - (Number(formedOn.slice(8)) - 1) * DAY;
}

interface AccountRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly client_id: string;
  readonly client_name: string;
  readonly unp: string;
  readonly contract_number: string;
  readonly contract_date: string;
  readonly invoice_delivery_address: string;
}

interface BankRow {
  readonly client_id: string;
  readonly iban: string;
  readonly bank_name: string;
  readonly bic: string;
}

async function keepRequisites(queryRunner: QueryRunner): Promise<void> {
  const accounts = (await queryRunner.query(
    `select a.id, a.number, a.name, c.id as client_id, c.name as client_name, c.unp, c.contract_number, c.contract_date,
        c.invoice_delivery_address from account a join client c on c.id = a.client_id
      where exists (select 1 from invoice i where i.account_id = a.id)`,
  )) as readonly AccountRow[];
  if (accounts.length === 0) return;
  const banks = (await queryRunner.query(
    "select * from client_bank_account order by iban",
  )) as readonly BankRow[];
  const marks = forDatabase(queryRunner).kind === "sqlite" ? "?, ?" : "cast($1 as text), cast($2 as text)";
  const third = forDatabase(queryRunner).kind === "sqlite" ? "?" : "$3";
  const seller = JSON.stringify(sellerNow());
  for (const account of accounts)
    await queryRunner.query(
      `insert into invoice_requisites (invoice_id, seller, buyer) select i.id, ${marks} from invoice i where i.account_id = ${third}`,
      [seller, JSON.stringify(buyerNow(account, banks)), account.id],
    );
}

function sellerNow(): object {
  const { name, requisites, support } = operatorProfile();
  return {
    name: requisites?.legalName ?? name,
    unp: requisites?.unp ?? null,
    address: requisites?.address ?? null,
    bankAccount: requisites && {
      iban: requisites.bank.iban,
      bankName: requisites.bank.name,
      bic: requisites.bank.bic,
    },
    phone: support.phone,
    email: support.email,
  };
}

function buyerNow(account: AccountRow, banks: readonly BankRow[]): object {
  return {
    name: account.client_name,
    unp: account.unp,
    contractNumber: account.contract_number,
    contractDate: account.contract_date,
    deliveryAddress: account.invoice_delivery_address,
    bankAccounts: banks
      .filter(({ client_id }) => client_id === account.client_id)
      .map(({ iban, bank_name, bic }) => ({ iban, bankName: bank_name, bic })),
    accountNumber: account.number,
    accountName: account.name,
  };
}
