import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `create table "program" (
    "id" varchar not null,
    "client_id" varchar not null,
    "name" varchar not null,
    "name_folded" varchar not null,
    "purpose" text,
    "scopes" varchar not null,
    "account_ids" text,
    "addresses" text,
    "created_at" bigint not null,
    "actor_id" varchar not null,
    "actor_name" varchar not null,
    "blocked_at" bigint,
    "ended_at" bigint,
    primary key ("id")
  )`,
  `create index "program_client" on "program" ("client_id", "name_folded", "id")`,
];

/** Companies have programs of their own, whose tokens are no person's. */
export class Programs1771372800000 implements MigrationInterface {
  name = "Programs1771372800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
