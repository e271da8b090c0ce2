import type { MigrationInterface, QueryRunner } from "typeorm";

/** Mail about limits and unusual days can be stopped as other notices can. */
export class MailOfLimits1771632000000 implements MigrationInterface {
  name = "MailOfLimits1771632000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table "mail_notice_setting" add column "limit_alerts" boolean not null default true`,
    );
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
