import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const TABLES = [
  `create table "viewer" (
    "id" varchar not null,
    "role" varchar not null,
    "name" varchar not null,
    "login" varchar,
    "password_hash" varchar,
    "subscriber_id" varchar,
    "state" varchar not null,
    primary key ("id")
  )`,
  `create unique index "viewer_login" on "viewer" ("login")`,
  `create unique index "viewer_subscriber" on "viewer" ("subscriber_id")`,
  `create table "viewer_client" (
    "viewer_id" varchar not null,
    "client_id" varchar not null,
    primary key ("viewer_id", "client_id")
  )`,
  `create index "viewer_client_client" on "viewer_client" ("client_id")`,
  `create table "session" (
    "id" varchar not null,
    "viewer_id" varchar not null,
    "created_at" bigint not null,
    "expires_at" bigint not null,
    "last_seen_at" bigint not null,
    primary key ("id")
  )`,
  `create index "session_viewer" on "session" ("viewer_id")`,
  `create table "sign_in_place" (
    "viewer_id" varchar not null,
    "place" varchar not null,
    "last_sign_in_at" bigint not null,
    primary key ("viewer_id", "place")
  )`,
  `create table "sign_in_code" (
    "number" varchar not null,
    "id" varchar not null,
    "subscriber_id" varchar,
    "code_hash" varchar not null,
    "tries_left" integer not null,
    "expires_at" bigint not null,
    primary key ("number")
  )`,
  `create table "sign_in_throttle" (
    "key" varchar not null,
    "attempts" text not null,
    "expires_at" bigint not null,
    primary key ("key")
  )`,
  `create index "sign_in_throttle_expiry" on "sign_in_throttle" ("expires_at")`,
  `create table "api_token" (
    "id" varchar not null,
    "viewer_id" varchar not null,
    "hash" varchar not null,
    "name" varchar not null,
    "prefix" varchar not null,
    "scopes" varchar not null,
    "client_id" varchar,
    "subscriber_id" varchar,
    "created_at" bigint not null,
    "expires_at" bigint not null,
    "last_used_at" bigint,
    "revoked_at" bigint,
    primary key ("id")
  )`,
  `create unique index "api_token_hash" on "api_token" ("hash")`,
  `create index "api_token_viewer" on "api_token" ("viewer_id", "id")`,
];

/** Who signs in, by what, and what keeps guessing slow. */
export class SigningIn1767312000000 implements MigrationInterface {
  name = "SigningIn1767312000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of TABLES) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
