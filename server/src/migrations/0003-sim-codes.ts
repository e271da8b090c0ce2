import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const TABLES = [
  `create table "sim_code" (
    "iccid" varchar not null,
    "key_id" varchar not null,
    "sealed" varchar not null,
    primary key ("iccid")
  )`,
  `create table "sim_code_view" (
    "id" varchar not null,
    "client_id" varchar not null,
    "subscriber_id" varchar not null,
    "iccid" varchar not null,
    "at" bigint not null,
    "actor_id" varchar not null,
    "actor_name" varchar not null,
    "actor_role" varchar not null,
    "reason" varchar not null,
    "note" varchar,
    primary key ("id")
  )`,
  `create index "sim_code_view_client" on "sim_code_view" ("client_id", "at", "id")`,
  `create index "sim_code_view_subscriber" on "sim_code_view" ("subscriber_id", "at", "id")`,
  `create index "sim_code_view_iccid" on "sim_code_view" ("iccid", "at")`,
  `create index "sim_code_view_actor" on "sim_code_view" ("actor_id", "at")`,
];

/** The secret codes of SIM cards, sealed, and who looked at them. */
export class SimCodes1767398400000 implements MigrationInterface {
  name = "SimCodes1767398400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of TABLES) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
