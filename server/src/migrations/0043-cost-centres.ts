import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `create table "cost_centre" (
    "id" varchar not null,
    "client_id" varchar not null,
    "name" varchar not null,
    "name_folded" varchar not null,
    "code" varchar,
    "code_folded" varchar,
    primary key ("id")
  )`,
  `create unique index "cost_centre_name" on "cost_centre" ("client_id", "name_folded")`,
  `create unique index "cost_centre_code" on "cost_centre" ("client_id", "code_folded")`,
  `alter table "subscriber" add column "cost_centre_id" varchar\n`,
  `create index "subscriber_cost_centre" on "subscriber" ("client_id", "cost_centre_id")`,
  `alter table "client" add column "okpo" varchar\n`,
];

/** Companies give their lines labels of their own, and are known by their number of the register of organizations. */
export class CostCentres1770854400000 implements MigrationInterface {
  name = "CostCentres1770854400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
