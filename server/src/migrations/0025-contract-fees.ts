import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `create table "contract_fee" (
    "id" varchar not null,
    "client_id" varchar not null,
    "account_id" varchar,
    "name_ru" varchar not null,
    "name_be" varchar not null,
    "name_en" varchar not null,
    "monthly_fee" bigint not null,
    "valid_from" varchar not null,
    "valid_to" varchar,
    primary key ("id")
  )`,
  `create index "contract_fee_client" on "contract_fee" ("client_id")`,
  `alter table "charge" add column "contract_fee_id" varchar
  `,
  // An account's or a company's charges are few among those of its lines.
  `create index "charge_of_no_line" on "charge" ("account_id", "month") where subscriber_id is null`,
];

/** Monthly fees that are an account's or a company's, and the charges that they become. */
export class ContractFees1769299200000 implements MigrationInterface {
  name = "ContractFees1769299200000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
