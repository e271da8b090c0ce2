import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** What prices for usage were is kept when they change. The present ones are the first that are known. */
export class KnownPrices1771891200000 implements MigrationInterface {
  name = "KnownPrices1771891200000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    await queryRunner.query(
      text(`create table "known_price" (
        "tariff_plan_id" varchar not null,
        "usage_kind" varchar not null,
        "zone" varchar not null,
        "valid_from" varchar not null,
        "price" bigint not null,
        "per" integer not null,
        primary key ("tariff_plan_id", "usage_kind", "zone", "valid_from")
      )`),
    );
    await queryRunner.query(
      `insert into known_price (tariff_plan_id, usage_kind, zone, valid_from, price, per)
        select tariff_plan_id, usage_kind, zone, '0001-01-01', price, per from tariff_price`,
    );
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
