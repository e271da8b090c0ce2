import type { MigrationInterface, QueryRunner } from "typeorm";

/** Mail about decisions on payments can be stopped as other notices can; until somebody does, it comes as before. */
export class MailOfPayments1771113600000 implements MigrationInterface {
  name = "MailOfPayments1771113600000";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table "mail_notice_setting" add column "payment_decisions" boolean not null default true`,
    );
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
