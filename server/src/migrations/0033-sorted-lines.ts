import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const DATA_MONTH = `create table "usage_data_month" (
    "subscriber_id" varchar not null,
    "month" varchar not null,
    "client_id" varchar not null,
    "bytes" bigint not null,
    primary key ("subscriber_id", "month", "client_id")
  )`;

const INDEX = [
  `drop index "charge_subscriber_month"`,
  `create index "charge_subscriber_month" on "charge"
    ("subscriber_id", "month", "client_id", "kind", "vat_rate", "gross")`,
];

/** A list of many lines is sorted by what they cost and use this month: both are read from an index or a small table. */
export class SortedLines1769990400000 implements MigrationInterface {
  name = "SortedLines1769990400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { kind, text } = forDatabase(queryRunner);
    await queryRunner.query(text(DATA_MONTH) + (kind === "sqlite" ? " without rowid" : ""));
    const month =
      kind === "sqlite"
        ? "strftime('%Y-%m', t.started_at / 1000 + t.offset_minutes * 60, 'unixepoch')"
        : "to_char(to_timestamp(t.started_at / 1000 + t.offset_minutes * 60) at time zone 'UTC', 'YYYY-MM')";
    // What is there already.
    await queryRunner.query(
      `insert into usage_data_month (subscriber_id, month, client_id, bytes)
        select t.subscriber_id, ${month}, t.client_id, sum(t.quantity) from usage_record t
        where t.kind = 'data' group by 1, 2, 3`,
    );
    for (const statement of INDEX) await queryRunner.query(statement);
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
