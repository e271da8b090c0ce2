import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  // What was written before is sealed by the gateway, in the order in which it was written.
  `alter table "audit_record" add column "seal" integer`,
  `create index "audit_record_unsealed" on "audit_record" ("id") where seal is null`,
  `create index "audit_record_seal" on "audit_record" ("seal") where seal is not null`,
  `create table "audit_seal" ("sequence" integer not null, "at" bigint not null, "count" integer not null,
    "records" text not null, "previous_hash" varchar not null, "hash" varchar not null, "key_id" varchar not null,
    "signature" varchar not null, primary key ("sequence"))`,
];

/** Records of the audit are sealed in a chain, so that nobody changes or removes one unnoticed. */
export class AuditSeals1770768000000 implements MigrationInterface {
  name = "AuditSeals1770768000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
