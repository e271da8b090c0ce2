import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** From which account a payment was made, and with which reading of a bank statement it was registered. */
export class BankStatements1770508800000 implements MigrationInterface {
  name = "BankStatements1770508800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    // With a line's end behind it each column is recognized as text.
    for (const column of [`"payer_account" varchar`, `"statement_id" varchar`])
      await queryRunner.query(text(`alter table "payment" add ${column}\n`));
    await queryRunner.query(`create index "payment_statement" on "payment" ("statement_id")`);
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
