import type { MigrationInterface, QueryRunner } from "typeorm";

/** By what mail is known again that comes back, what became of invoices then, and by which mailbox they are counted. */
export class ReturnedMail1772236800000 implements MigrationInterface {
  name = "ReturnedMail1772236800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [
      `alter table "outbox_mail" add column "return_token" varchar`,
      `alter table "outbox_mail" add column "returned" varchar`,
      `create index "outbox_mail_return" on "outbox_mail" ("return_token")`,
      `alter table "invoice_sending" add column "mailbox" varchar not null default ''`,
      `alter table "invoice_sending" add column "reported_at" bigint`,
      `alter table "invoice_sending" add column "report" varchar`,
      `update "invoice_sending" set "mailbox" = lower("email")`,
      `drop index "invoice_sending_email"`,
      `create index "invoice_sending_mailbox" on "invoice_sending" ("mailbox", "ordered_at")`,
      `alter table "mail_notice_setting" add column "invoice_returns" boolean not null default true`,
    ])
      await queryRunner.query(statement);
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
