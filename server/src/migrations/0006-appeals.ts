import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const TABLES = [
  `create table "appeal" (
    "id" varchar not null,
    "number" varchar not null,
    "client_id" varchar not null,
    "subscriber_id" varchar,
    "party_subscriber_id" varchar,
    "topic" varchar not null,
    "subject" varchar not null,
    "state" varchar not null,
    "wishes" text,
    "assignee_id" varchar,
    "assignee_name" varchar,
    "created_at" bigint not null,
    "updated_at" bigint not null,
    "turn_since" bigint not null,
    "author_name" varchar not null,
    "author_role" varchar not null,
    "version" integer not null,
    "last_text_seq" integer not null,
    "answered_seq" integer not null,
    primary key ("id")
  )`,
  `create unique index "appeal_number" on "appeal" ("number")`,
  `create index "appeal_client" on "appeal" ("client_id", "updated_at", "id")`,
  `create index "appeal_subscriber" on "appeal" ("subscriber_id", "updated_at", "id")`,
  `create index "appeal_state" on "appeal" ("state", "turn_since", "id")`,
  `create table "appeal_message" (
    "id" varchar not null,
    "appeal_id" varchar not null,
    "seq" integer not null,
    "at" bigint not null,
    "author_id" varchar not null,
    "author_name" varchar not null,
    "author_role" varchar not null,
    "text" text,
    "state" varchar,
    "assignee_name" varchar,
    primary key ("id")
  )`,
  `create unique index "appeal_message_appeal" on "appeal_message" ("appeal_id", "seq")`,
  `create table "appeal_read" (
    "appeal_id" varchar not null,
    "viewer_id" varchar not null,
    "seq" integer not null,
    primary key ("appeal_id", "viewer_id")
  )`,
];

/** Appeals to the operator's specialists, what was said in them, and who has read it. */
export class Appeals1767657600000 implements MigrationInterface {
  name = "Appeals1767657600000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of TABLES) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
