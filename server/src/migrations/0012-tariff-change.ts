import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  `alter table "charge" add column "tariff_plan_id" varchar
`,
  // Plans of one line are told apart by their fees; of two that cost the same the later one is meant.
  `update "charge" set "tariff_plan_id" = (
      select p."id" from "subscriber_fact" f join "tariff_plan" p on p."code" = f."value"
        where f."subscriber_id" = "charge"."subscriber_id" and f."aspect" = 'tariffPlan'
          and p."monthly_fee" = "charge"."gross"
        order by f."valid_from" desc limit 1)
    where "kind" = 'tariffPlanFee'`,
];

/** A tariff plan's fee names its plan, so that a line that changes to and fro pays each plan once a month. */
export class TariffChange1768176000000 implements MigrationInterface {
  name = "TariffChange1768176000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
