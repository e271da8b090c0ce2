import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** The tariff plan that a record was rated by: the one of its time; of before the first that is known, the first. */
const FACT = `select p.id from subscriber_fact f join tariff_plan p on p.code = f.value
    where f.subscriber_id = usage_record.subscriber_id and f.aspect = 'tariffPlan'`;
const PLAN = `coalesce(
    (${FACT} and f.valid_from <= usage_record.started_at
        and (f.valid_to is null or f.valid_to > usage_record.started_at)
      order by f.valid_from desc, f.id desc limit 1),
    (${FACT} order by f.valid_from, f.id limit 1),
    (select s.tariff_plan_id from subscriber s where s.id = usage_record.subscriber_id))`;

/** What is free of charge, and what has no price yet, is counted nowhere. */
const COUNT = `update usage_record set counted_quantity = quantity + coalesce(
      (select (t.step - usage_record.quantity % t.step) % t.step from tariff_price t
        where t.usage_kind = usage_record.kind and t.zone = usage_record.zone and t.tariff_plan_id = ${PLAN}), 0)
    where (direction = 'outgoing' or (kind = 'voice' and zone = 'roaming')) and state in ('rated', 'rerated', 'billed')`;

const DAY = "(t.started_at + t.offset_minutes * 60000) / 86400000";

/** What was counted of each record, in steps of the tariff plan that it was rated by, stands beside what was used. */
export class CountedUsage1771200000000 implements MigrationInterface {
  name = "CountedUsage1771200000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const add = (table: string, column: string): Promise<unknown> =>
      queryRunner.query(`alter table "${table}" add column "${column}" bigint not null default 0`);
    await add("usage_record", "counted_quantity");
    for (const table of ["usage_day_tally", "usage_party_tally"]) {
      await add(table, "counted_quantity");
      await add(table, "paid_counted_quantity");
    }
    await queryRunner.query(COUNT);
    // Tallies are counted anew, as when they began; those of months that are cleared count nothing any more.
    const month =
      forDatabase(queryRunner).kind === "sqlite"
        ? "strftime('%Y-%m', t.started_at / 1000 + t.offset_minutes * 60, 'unixepoch')"
        : "to_char(to_timestamp(t.started_at / 1000 + t.offset_minutes * 60) at time zone 'UTC', 'YYYY-MM')";
    for (const [table, column] of [
      ["usage_day_tally", "vat_rate"],
      ["usage_party_tally", "other_party"],
    ] as const) {
      await queryRunner.query(`delete from ${table}`);
      await queryRunner.query(
        `insert into ${table} (subscriber_id, ${column}, day, kind, direction, zone, client_id, records, paid_records,
            quantity, paid_quantity, counted_quantity, paid_counted_quantity, gross)
          select t.subscriber_id, t.${column}, ${DAY}, t.kind, t.direction, t.zone, t.client_id,
            count(*), sum(case when t.gross <> 0 then 1 else 0 end),
            sum(t.quantity), sum(case when t.gross <> 0 then t.quantity else 0 end),
            sum(t.counted_quantity), sum(case when t.gross <> 0 then t.counted_quantity else 0 end), sum(t.gross)
          from usage_record t
          join usage_month m on m.subscriber_id = t.subscriber_id and m.month = ${month} and m.is_tallied
          group by 1, 2, 3, 4, 5, 6, 7`,
      );
    }
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
