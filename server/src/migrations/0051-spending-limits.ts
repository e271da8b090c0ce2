import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `create table "spending_limit" (
    "id" varchar not null,
    "client_id" varchar not null,
    "scope" varchar not null,
    "subject_id" varchar not null,
    "subscriber_id" varchar,
    "kind" varchar not null,
    "limited_to" bigint not null,
    "set_at" bigint not null,
    "set_by_id" varchar not null,
    "set_by_name" varchar not null,
    "told_month" varchar,
    "told_level" integer not null,
    primary key ("id")
  )`,
  `create unique index "spending_limit_subject" on "spending_limit" ("subject_id", "kind")`,
  `create index "spending_limit_client" on "spending_limit" ("client_id", "id")`,
  `create table "unusual_day" (
    "id" varchar not null,
    "client_id" varchar not null,
    "subscriber_id" varchar not null,
    "day" varchar not null,
    "kind" varchar not null,
    "used" bigint not null,
    "usual" bigint not null,
    "found_at" bigint not null,
    "told_at" bigint,
    primary key ("id")
  )`,
  `create unique index "unusual_day_line" on "unusual_day" ("subscriber_id", "day", "kind")`,
  `create index "unusual_day_client" on "unusual_day" ("client_id", "day", "id")`,
  `create index "unusual_day_found" on "unusual_day" ("found_at")`,
  `create index "unusual_day_untold" on "unusual_day" ("client_id") where told_at is null`,
  `create table "unusual_day_progress" (
    "through" varchar not null,
    primary key ("through")
  )`,
];

/** Companies set how much a month may come to, and are shown days far above the habit of a line. */
export class SpendingLimits1771545600000 implements MigrationInterface {
  name = "SpendingLimits1771545600000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
