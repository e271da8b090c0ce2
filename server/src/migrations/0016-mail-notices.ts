import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  // The language in which somebody last used the cabinet: in it they are written to.
  `alter table "viewer" add column "locale" varchar`,
  // How much somebody has written lately is counted.
  `create index "appeal_message_author" on "appeal_message" ("author_id", "at")`,
  `create table "mail_notice_setting" (
    "viewer_id" varchar not null,
    "appeal_answers" boolean not null,
    "order_outcomes" boolean not null,
    primary key ("viewer_id")
  )`,
  // Not all mail is about a line any more; SQLite makes a column nullable only in a new table.
  `create table "outbox_mail_next" (
    "id" varchar not null,
    "client_id" varchar not null,
    "subscriber_id" varchar,
    "viewer_id" varchar,
    "kind" varchar not null,
    "address" varchar not null,
    "locale" varchar not null,
    "created_at" bigint not null,
    "due_at" bigint,
    "attempts" integer not null,
    "sent_at" bigint,
    primary key ("id")
  )`,
  `insert into "outbox_mail_next" ("id", "client_id", "subscriber_id", "viewer_id", "kind", "address", "locale",
      "created_at", "due_at", "attempts", "sent_at")
    select "id", "client_id", "subscriber_id", null, "kind", "address", "locale", "created_at", "due_at", "attempts",
      "sent_at" from "outbox_mail"`,
  `drop table "outbox_mail"`,
  `alter table "outbox_mail_next" rename to "outbox_mail"`,
  `create index "outbox_mail_due" on "outbox_mail" ("due_at")`,
  `create index "outbox_mail_created" on "outbox_mail" ("created_at")`,
  `create index "outbox_mail_subscriber" on "outbox_mail" ("subscriber_id", "kind", "created_at")`,
  `create index "outbox_mail_viewer" on "outbox_mail" ("viewer_id", "kind", "created_at")`,
  `create table "outbox_mail_about" (
    "mail_id" varchar not null,
    "about_id" varchar not null,
    primary key ("mail_id", "about_id")
  )`,
];

/** Mail that tells people of answers to their appeals and of orders that were not done. */
export class MailNotices1768521600000 implements MigrationInterface {
  name = "MailNotices1768521600000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
