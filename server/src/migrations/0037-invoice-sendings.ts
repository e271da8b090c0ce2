import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `create table "invoice_sending" (
    "id" varchar not null,
    "ordering_id" varchar not null,
    "client_id" varchar not null,
    "account_id" varchar not null,
    "invoice_id" varchar not null,
    "email" varchar not null,
    "formats" varchar not null,
    "locale" varchar not null,
    "ordered_at" bigint not null,
    "ordered_by_id" varchar not null,
    "ordered_by_name" varchar not null,
    "state" varchar not null,
    "due_at" bigint,
    "attempts" integer not null,
    "settled_at" bigint,
    "failure" varchar,
    "refusal" integer,
    primary key ("id")
  )`,
  `create index "invoice_sending_invoice" on "invoice_sending" ("invoice_id", "id")`,
  `create index "invoice_sending_client" on "invoice_sending" ("client_id", "ordered_at")`,
  `create index "invoice_sending_email" on "invoice_sending" ("email", "ordered_at")`,
  `create index "invoice_sending_ordering" on "invoice_sending" ("ordering_id")`,
];

/** Invoices that were ordered to e-mail addresses, and what became of each. */
export class InvoiceSendings1770336000000 implements MigrationInterface {
  name = "InvoiceSendings1770336000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
