import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const TABLES = [
  `create table "service_rule" (
    "specification_id" varchar not null,
    "other_id" varchar not null,
    "kind" varchar not null,
    primary key ("specification_id", "other_id")
  )`,
];

/** Which services of the catalogue need others, and which exclude one another. */
export class Services1767744000000 implements MigrationInterface {
  name = "Services1767744000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of TABLES) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
