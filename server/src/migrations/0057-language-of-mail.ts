import type { MigrationInterface, QueryRunner } from "typeorm";

/** The language that somebody has chosen for mail to them. */
export class LanguageOfMail1772064000000 implements MigrationInterface {
  name = "LanguageOfMail1772064000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`alter table "viewer" add column "mail_locale" varchar`);
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
