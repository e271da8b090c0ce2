import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `create table "invoice_delivery_change" (
    "id" varchar not null,
    "client_id" varchar not null,
    "changed_at" bigint not null,
    "changed_by_id" varchar not null,
    "changed_by_name" varchar not null,
    "method_before" varchar not null,
    "address_before" varchar not null,
    "method" varchar not null,
    "address" varchar not null,
    "holds_from" varchar not null,
    primary key ("id")
  )`,
  `create index "invoice_delivery_change_client" on "invoice_delivery_change" ("client_id", "id")`,
];

/** What was changed of how companies get their invoices. */
export class InvoiceDelivery1770422400000 implements MigrationInterface {
  name = "InvoiceDelivery1770422400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
