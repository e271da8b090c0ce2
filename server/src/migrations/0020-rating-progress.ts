import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const CHARGE_COLUMNS = `"id", "client_id", "account_id", "subscriber_id", "month", "kind", "specification_id",
  "tariff_plan_id", "gross", "vat_rate", "charged_on", "order_id", "invoice_id"`;

const STATEMENTS = [
  `create table "rating_progress" (
    "source" varchar not null,
    "through" varchar not null,
    primary key ("source")
  )`,
  // Until now the diary of the simulator told how far usage is rated: an existing demo keeps its figures.
  `insert into "rating_progress" ("source", "through")
    select 'simulator', max("day") from "billing_day" where "step" not in ('generating', 'usage')
    having max("day") is not null`,
];

/** An account's or a company's fee is no line's; SQLite makes a column nullable only in a new table. */
const NULLABLE = {
  postgres: [`alter table "charge" alter column "subscriber_id" drop not null`],
  sqlite: [
    `create table "charge_next" (
      "id" varchar not null,
      "client_id" varchar not null,
      "account_id" varchar not null,
      "subscriber_id" varchar,
      "month" varchar not null,
      "kind" varchar not null,
      "specification_id" varchar,
      "tariff_plan_id" varchar,
      "gross" bigint not null,
      "vat_rate" integer not null,
      "charged_on" varchar not null,
      "order_id" varchar,
      "invoice_id" varchar,
      primary key ("id")
    )`,
    `insert into "charge_next" (${CHARGE_COLUMNS}) select ${CHARGE_COLUMNS} from "charge"`,
    `drop table "charge"`,
    `alter table "charge_next" rename to "charge"`,
    `create index "charge_account_month" on "charge" ("account_id", "month", "kind")`,
    `create index "charge_subscriber_month" on "charge" ("subscriber_id", "month")`,
  ],
} as const;

/** How far usage is rated is the product's own knowledge; a charge may be an account's. */
export class RatingProgress1768867200000 implements MigrationInterface {
  name = "RatingProgress1768867200000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { kind, text } = forDatabase(queryRunner);
    for (const statement of [...STATEMENTS, ...NULLABLE[kind]]) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
