import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const TABLE = `create table "subscriber_permission" (
    "client_id" varchar not null,
    "kind" varchar not null,
    "is_allowed" boolean not null,
    primary key ("client_id", "kind")
  )`;

/** What companies let their subscribers order by themselves. */
export class SubscriberPermissions1768262400000 implements MigrationInterface {
  name = "SubscriberPermissions1768262400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(forDatabase(queryRunner).text(TABLE));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
