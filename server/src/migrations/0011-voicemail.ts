import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const TABLES = [
  `create table "voicemail_email" (
    "subscriber_id" varchar not null,
    "address" varchar not null,
    "client_id" varchar not null,
    "is_current" boolean not null,
    "language" varchar not null,
    "requested_at" bigint not null,
    "confirmed_at" bigint,
    primary key ("subscriber_id", "address")
  )`,
  `create table "voicemail_email_link" (
    "hash" varchar not null,
    "client_id" varchar not null,
    "subscriber_id" varchar not null,
    "address" varchar not null,
    "expires_at" bigint not null,
    primary key ("hash")
  )`,
  `create index "voicemail_email_link_expiry" on "voicemail_email_link" ("expires_at")`,
  `create table "outbox_mail" (
    "id" varchar not null,
    "client_id" varchar not null,
    "subscriber_id" varchar not null,
    "kind" varchar not null,
    "address" varchar not null,
    "locale" varchar not null,
    "created_at" bigint not null,
    "due_at" bigint,
    "attempts" integer not null,
    "sent_at" bigint,
    primary key ("id")
  )`,
  `create index "outbox_mail_due" on "outbox_mail" ("due_at")`,
  `create index "outbox_mail_subscriber" on "outbox_mail" ("subscriber_id", "kind", "created_at")`,
];

/** Who gets copies of voice messages, and mail that is to be sent. */
export class Voicemail1768089600000 implements MigrationInterface {
  name = "Voicemail1768089600000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of TABLES) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
