import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** Who registered a payment in the cabinet, and what the operator decided; those that are there were all posted by the operator. */
export class RegisteredPayments1770076800000 implements MigrationInterface {
  name = "RegisteredPayments1770076800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    const columns = [
      ...[`"comment" text`, `"registered_at" bigint`, `"registered_by_id" varchar`],
      ...[`"registered_by_name" varchar`, `"decided_at" bigint`, `"decided_by_name" varchar`],
      ...[`"reason" text`, `"same_as_id" varchar`, `"version" integer not null default 1`],
    ];
    // With a line's end behind it each column is recognized as text.
    for (const column of columns) await queryRunner.query(text(`alter table "payment" add ${column}\n`));
    await queryRunner.query(`create index "payment_waiting" on "payment" ("state", "registered_at", "id")`);
    await queryRunner.query(`create index "payment_same_as" on "payment" ("same_as_id")`);
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
