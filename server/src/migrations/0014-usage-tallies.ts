import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** A month with more records than this has tallies. */
const HEAVY = 1_000;

const MONTH = `create table "usage_month" (
    "subscriber_id" varchar not null,
    "month" varchar not null,
    "records" integer not null,
    "is_tallied" boolean not null,
    primary key ("subscriber_id", "month")
  )`;

const FIGURES = `"records" integer not null,
    "paid_records" integer not null,
    "quantity" bigint not null,
    "paid_quantity" bigint not null,
    "gross" bigint not null`;

const DAY_TALLY = `create table "usage_day_tally" (
    "subscriber_id" varchar not null,
    "day" integer not null,
    "kind" varchar not null,
    "direction" varchar not null,
    "zone" varchar not null,
    "client_id" varchar not null,
    "vat_rate" integer not null,
    ${FIGURES},
    primary key ("subscriber_id", "day", "kind", "direction", "zone", "vat_rate", "client_id")
  )`;

const PARTY_TALLY = `create table "usage_party_tally" (
    "subscriber_id" varchar not null,
    "other_party" varchar not null,
    "day" integer not null,
    "kind" varchar not null,
    "direction" varchar not null,
    "zone" varchar not null,
    "client_id" varchar not null,
    ${FIGURES},
    primary key ("subscriber_id", "other_party", "day", "kind", "direction", "zone", "client_id")
  )`;

const DAY = "(t.started_at + t.offset_minutes * 60000) / 86400000";

/** Months with many call details are counted by day and by other party: lists of millions stay quick to sum up. */
export class UsageTallies1768348800000 implements MigrationInterface {
  name = "UsageTallies1768348800000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { kind, text } = forDatabase(queryRunner);
    const ending = kind === "sqlite" ? " without rowid" : "";
    for (const table of [MONTH, DAY_TALLY, PARTY_TALLY]) await queryRunner.query(text(table) + ending);
    // What is there already.
    const month =
      kind === "sqlite"
        ? "strftime('%Y-%m', t.started_at / 1000 + t.offset_minutes * 60, 'unixepoch')"
        : "to_char(to_timestamp(t.started_at / 1000 + t.offset_minutes * 60) at time zone 'UTC', 'YYYY-MM')";
    await queryRunner.query(
      `insert into usage_month (subscriber_id, month, records, is_tallied)
        select t.subscriber_id, ${month}, count(*), count(*) > ${String(HEAVY)} from usage_record t group by 1, 2`,
    );
    for (const [table, column] of [
      ["usage_day_tally", "vat_rate"],
      ["usage_party_tally", "other_party"],
    ] as const)
      await queryRunner.query(
        `insert into ${table} (subscriber_id, ${column}, day, kind, direction, zone, client_id,
            records, paid_records, quantity, paid_quantity, gross)
          select t.subscriber_id, t.${column}, ${DAY}, t.kind, t.direction, t.zone, t.client_id,
            count(*), sum(case when t.gross <> 0 then 1 else 0 end), sum(t.quantity),
            sum(case when t.gross <> 0 then t.quantity else 0 end), sum(t.gross)
          from usage_record t
          join usage_month m on m.subscriber_id = t.subscriber_id and m.month = ${month} and m.is_tallied
          group by 1, 2, 3, 4, 5, 6, 7`,
      );
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
