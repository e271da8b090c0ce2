import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `alter table "subscriber" add column "suspension_reason" varchar\n`,
  // Who suspended a line was not written down before; the operator knows.
  `update "subscriber" set "suspension_reason" = 'operator' where "state" = 'suspended'`,
  `create table "pause" (
    "id" varchar not null,
    "client_id" varchar not null,
    "subscriber_id" varchar not null,
    "started_at" bigint not null,
    "resumes_at" bigint not null,
    "ended_at" bigint,
    "order_id" varchar,
    "ending_order_id" varchar,
    primary key ("id")
  )`,
  `create index "pause_subscriber" on "pause" ("subscriber_id", "started_at", "id")`,
];

/** Lines that their company has paused, and why lines are suspended. */
export class Pause1767830400000 implements MigrationInterface {
  name = "Pause1767830400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
