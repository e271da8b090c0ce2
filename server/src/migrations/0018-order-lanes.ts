import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  // Version 0: terms as they were written before they had one.
  `alter table "orders" add column "terms_version" integer not null default 0`,
  `alter table "orders" add column "lane" integer not null default 0`,
  `alter table "orders" add column "plan_id" varchar
`,
  `alter table "orders" add column "plan_row" integer`,
  `alter table "orders" add column "after_id" varchar
`,
  `create index "orders_single_due" on "orders" ("due_at", "id") where lane = 0 and due_at is not null`,
  `create index "orders_plan_due" on "orders" ("client_id", "due_at", "id") where lane = 1 and due_at is not null`,
];

/** Orders stand in lanes, can be rows of a plan and follow one another; their stored terms have a version. */
export class OrderLanes1768694400000 implements MigrationInterface {
  name = "OrderLanes1768694400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
