import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** An order keeps what the months that it touches were to cost; of those of before it is not known. */
export class OrderMonths1769644800000 implements MigrationInterface {
  name = "OrderMonths1769644800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    await queryRunner.query(text(`alter table "orders" add column "months" text\n`));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
