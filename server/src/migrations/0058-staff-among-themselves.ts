import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the staff have among themselves in an appeal, and mail about appeals that they give to each other. */
export class StaffAmongThemselves1772150400000 implements MigrationInterface {
  name = "StaffAmongThemselves1772150400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      `alter table "appeal_message" add column "is_staff_only" boolean not null default false`,
      `alter table "appeal_message" add column "staff_note" text`,
      `alter table "mail_notice_setting" add column "appeal_assignments" boolean not null default true`,
    ])
      await queryRunner.query(statement);
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
