import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `create table "invoice_corridor" (
    "account_id" varchar not null,
    "client_id" varchar not null,
    "at_least" bigint,
    "at_most" bigint,
    "set_at" bigint not null,
    "set_by_id" varchar not null,
    "set_by_name" varchar not null,
    "told_month" varchar,
    "told_side" varchar,
    primary key ("account_id")
  )`,
];

/** Companies say between which sums they expect the invoices of an account. */
export class InvoiceCorridors1771286400000 implements MigrationInterface {
  name = "InvoiceCorridors1771286400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
