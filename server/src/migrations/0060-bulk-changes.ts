import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `create table "bulk_change" (
    "id" varchar not null,
    "client_id" varchar not null,
    "state" varchar not null,
    "is_paused" boolean not null,
    "created_at" bigint not null,
    "actor_id" varchar not null,
    "actor_name" varchar not null,
    "actor_role" varchar not null,
    "program" varchar,
    "ip" varchar,
    "kinds" text not null,
    "run_at" bigint,
    "on_closed_window" varchar not null,
    "note" varchar,
    "size" integer not null,
    "judged" integer not null,
    "changing" integer not null,
    "unchanged" integer not null,
    "refused" integer not null,
    "changed_since" integer not null,
    "ordered" integer not null,
    "price_once" bigint not null,
    "monthly_before" bigint not null,
    "monthly_after" bigint not null,
    "digest" varchar,
    "applied_at" bigint,
    "ended_at" bigint,
    "applied_by" text,
    "reverts_id" varchar,
    "retries_id" varchar,
    primary key ("id")
  )`,
  `create index "bulk_change_client" on "bulk_change" ("client_id", "id")`,
  `create index "bulk_change_open" on "bulk_change" ("state") where state in ('planning', 'ordering', 'underWay')`,
  `create table "bulk_change_row" (
    "bulk_change_id" varchar not null,
    "place" integer not null,
    "client_id" varchar not null,
    "subscriber_id" varchar,
    "given" varchar,
    "kind" varchar not null,
    "input" text not null,
    "outcome" varchar,
    "code" varchar,
    "reasons" text not null,
    "changes" text not null,
    "warnings" text not null,
    "price_once" bigint not null,
    "monthly_before" bigint not null,
    "monthly_after" bigint not null,
    "price_from" varchar,
    "runs_at" bigint,
    "digest" varchar,
    "is_changed_since" boolean not null,
    "order_id" varchar,
    "undoes_id" varchar,
    primary key ("bulk_change_id", "place")
  )`,
  `create index "bulk_change_row_outcome" on "bulk_change_row" ("bulk_change_id", "outcome", "code")`,
  `create index "bulk_change_row_order" on "bulk_change_row" ("order_id") where order_id is not null`,
  `create index "orders_plan_row" on "orders" ("plan_id", "plan_row") where plan_id is not null`,
  `create index "orders_plan" on "orders" ("plan_id", "state") where plan_id is not null`,
];

/** Many lines are changed in one act: its rows, what each comes to, and the orders that they lead to. */
export class BulkChanges1772323200000 implements MigrationInterface {
  name = "BulkChanges1772323200000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
