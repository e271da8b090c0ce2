import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** Invitations by mail, accesses that rest, companies that want a second factor, and sessions that a passkey opened. */
export class PeopleAndAccess1770681600000 implements MigrationInterface {
  name = "PeopleAndAccess1770681600000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    const statements = [
      `alter table "viewer_client" add column "blocked_at" bigint`,
      `alter table "session" add column "by_passkey" boolean not null default false`,
      `create table "access_policy" ("client_id" varchar not null, "needs_second_factor" boolean not null,
        primary key ("client_id"))`,
      `create table "invitation" ("id" varchar not null, "client_id" varchar not null, "email" varchar not null,
        "role" varchar not null, "account_ids" text, "actor_id" varchar not null, "actor_name" varchar not null,
        "locale" varchar not null, "hash" varchar, "sent_at" bigint not null, "expires_at" bigint not null,
        "ended_at" bigint, primary key ("id"))`,
      `create index "invitation_client" on "invitation" ("client_id", "id")`,
      `create unique index "invitation_hash" on "invitation" ("hash")`,
      `create index "invitation_expiry" on "invitation" ("expires_at")`,
    ];
    for (const statement of statements) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
