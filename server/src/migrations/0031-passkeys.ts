import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** Passkeys of people, and the questions that wait for an answer by one. */
export class Passkeys1769817600000 implements MigrationInterface {
  name = "Passkeys1769817600000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    const statements = [
      `create table "passkey" ("id" varchar not null, "viewer_id" varchar not null, "credential_id" varchar not null,
        "public_key" varchar not null, "counter" bigint not null, "transports" varchar not null, "name" varchar not null,
        "created_at" bigint not null, "last_used_at" bigint,
        primary key ("id"))`,
      `create unique index "passkey_credential" on "passkey" ("credential_id")`,
      `create index "passkey_viewer" on "passkey" ("viewer_id", "id")`,
      `create table "passkey_challenge" ("key" varchar not null, "challenge" varchar not null, "expires_at" bigint not null,
        primary key ("key"))`,
      `create index "passkey_challenge_expiry" on "passkey_challenge" ("expires_at")`,
    ];
    for (const statement of statements) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
