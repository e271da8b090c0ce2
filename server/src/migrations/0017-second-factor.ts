import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** Sessions are copied to a table with the new columns: neither database adds one that may not be null. */
const STATEMENTS = [
  `create table "session_new" (
    "id" varchar not null,
    "public_id" varchar not null,
    "viewer_id" varchar not null,
    "user_agent" varchar,
    "created_at" bigint not null,
    "expires_at" bigint not null,
    "last_seen_at" bigint not null,
    "proved_at" bigint not null,
    primary key ("id")
  )`,
  `insert into "session_new" ("id", "public_id", "viewer_id", "user_agent", "created_at", "expires_at", "last_seen_at", "proved_at")
    select "id", 'ses_' || substr("id", 1, 26), "viewer_id", null, "created_at", "expires_at", "last_seen_at", "created_at" from "session"`,
  `drop table "session"`,
  `alter table "session_new" rename to "session"`,
  `create index "session_viewer" on "session" ("viewer_id", "public_id")`,
  `create table "second_factor" (
    "viewer_id" varchar not null,
    "key_id" varchar not null,
    "sealed" varchar not null,
    "begun_at" bigint not null,
    "confirmed_at" bigint,
    "last_step" bigint not null,
    primary key ("viewer_id")
  )`,
  `create table "recovery_code" (
    "viewer_id" varchar not null,
    "hash" varchar not null,
    "used_at" bigint,
    primary key ("viewer_id", "hash")
  )`,
];

/** The second factor, and sessions that know when their holder last proved who they are. */
export class SecondFactor1768608000000 implements MigrationInterface {
  name = "SecondFactor1768608000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
