import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const TABLES = [
  `create table "call_forwarding" (
    "subscriber_id" varchar not null,
    "condition" varchar not null,
    "client_id" varchar not null,
    "forward_to" varchar not null,
    "no_reply_seconds" integer,
    "set_at" bigint not null,
    primary key ("subscriber_id", "condition")
  )`,
  `create index "call_forwarding_target" on "call_forwarding" ("client_id", "forward_to")`,
];

/** Where lines forward their calls. */
export class CallForwarding1768003200000 implements MigrationInterface {
  name = "CallForwarding1768003200000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of TABLES) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
