import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const TABLES = [
  `create table "usage_view" (
    "id" varchar not null,
    "client_id" varchar not null,
    "subscriber_id" varchar not null,
    "at" bigint not null,
    "actor_id" varchar not null,
    "actor_name" varchar not null,
    "actor_role" varchar not null,
    "act" varchar not null,
    "from_day" varchar not null,
    "through_day" varchar not null,
    primary key ("id")
  )`,
  `create index "usage_view_subscriber" on "usage_view" ("subscriber_id", "at", "id")`,
];

/** Who has looked at whose call details. */
export class UsageViews1767484800000 implements MigrationInterface {
  name = "UsageViews1767484800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of TABLES) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
