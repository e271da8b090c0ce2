import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  // Whoever looked after a company until now was its administrator, with all its accounts.
  `alter table "viewer_client" add column "role" varchar not null default 'administrator'`,
  `alter table "viewer_client" add column "all_accounts" boolean not null default true`,
  `create table "viewer_account" (
    "viewer_id" varchar not null,
    "client_id" varchar not null,
    "account_id" varchar not null,
    primary key ("viewer_id", "client_id", "account_id")
  )`,
  `create index "viewer_account_account" on "viewer_account" ("account_id")`,
];

/** What somebody has of a company: a role, and all accounts or some. */
export class Access1768780800000 implements MigrationInterface {
  name = "Access1768780800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
