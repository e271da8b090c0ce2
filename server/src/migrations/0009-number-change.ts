import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const COLUMNS = [
  `alter table "pool_number" add column "offer_place" integer not null default 0`,
  `alter table "pool_number" add column "held_for" varchar\n`,
  `alter table "pool_number" add column "held_by" varchar\n`,
  `alter table "pool_number" add column "held_since" bigint`,
  `alter table "pool_number" add column "order_id" varchar\n`,
];

/** Categories take turns in the offered list; within one, numbers that look alike do not stand side by side. */
const PLACES = `update "pool_number" set "offer_place" = r."place" from (
    select p."number", (row_number() over (
        partition by p."category" order by substr(p."national_number", 7, 3), p."number") - 1) * 6
      + case p."category" when 'platinum' then 0 when 'diamond' then 1 when 'gold' then 2
          when 'silver' then 3 when 'bronze' then 4 else 5 end as "place"
    from "pool_number" p
  ) r where r."number" = "pool_number"."number"`;

const INDEXES = [
  `create index "pool_number_offer" on "pool_number" ("offer_place", "number")`,
  `create index "pool_number_category_offer" on "pool_number" ("category", "offer_place", "number")`,
  `create index "pool_number_national" on "pool_number" ("national_number")`,
  `create index "pool_number_held_for" on "pool_number" ("held_for")`,
  `create index "pool_number_held_by" on "pool_number" ("held_by")`,
  `drop index "pool_number_category"`,
];

/** Numbers of the pool can be held for a subscriber, rest, and stand in a list in which categories take turns. */
export class NumberChange1767916800000 implements MigrationInterface {
  name = "NumberChange1767916800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of [...COLUMNS, PLACES, ...INDEXES]) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
