import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = [
  `create index "idempotency_key_created" on "idempotency_key" ("created_at")`,
  `create index "outbox_mail_created" on "outbox_mail" ("created_at")`,
  `create index "pool_number_until" on "pool_number" ("state_until")`,
  `create index "network_effect_sms" on "network_effect" ("done_at") where "kind" = 'sms'`,
  `create index "orders_open" on "orders" ("state") where "state" in ('acknowledged', 'pending', 'held', 'inProgress')`,
];

/** What is cleared away, and what is counted each time somebody looks how the gateway does, is found by an index. */
export class ClearingAndWatching1768435200000 implements MigrationInterface {
  name = "ClearingAndWatching1768435200000";

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of INDEXES) await queryRunner.query(statement);
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
