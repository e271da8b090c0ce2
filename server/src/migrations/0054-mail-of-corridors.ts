import type { MigrationInterface, QueryRunner } from "typeorm";

/** Mail about corridors of invoices can be stopped as other notices can. */
export class MailOfCorridors1771804800000 implements MigrationInterface {
  name = "MailOfCorridors1771804800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `alter table "mail_notice_setting" add column "invoice_corridors" boolean not null default true`,
    );
    await queryRunner.query(
      `update "outbox_mail" set "kind" = 'invoiceCorridors' where "kind" = 'invoiceCorridor'`,
    );
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
