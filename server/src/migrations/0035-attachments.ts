import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `create table "attachment" (
    "id" varchar not null,
    "uploader_id" varchar not null,
    "uploader_role" varchar not null,
    "name" varchar not null,
    "type" varchar not null,
    "bytes" integer not null,
    "sha256" varchar not null,
    "holder_kind" varchar,
    "holder_id" varchar,
    "client_id" varchar,
    "created_at" bigint not null,
    "whole_at" bigint,
    primary key ("id")
  )`,
  `create index "attachment_uploader" on "attachment" ("uploader_id", "created_at")`,
  `create index "attachment_holder" on "attachment" ("holder_kind", "holder_id")`,
  `create index "attachment_client" on "attachment" ("client_id", "created_at")`,
  `create table "attachment_part" (
    "attachment_id" varchar not null,
    "seq" integer not null,
    "content" text not null,
    primary key ("attachment_id", "seq")
  )`,
  `alter table "appeal_message" add column "attachment_count" integer not null default 0`,
];

/** Files that people attach to what they write, and how many each message has. */
export class Attachments1770163200000 implements MigrationInterface {
  name = "Attachments1770163200000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
