import type { MigrationInterface, QueryRunner } from "typeorm";

const STATEMENTS = [
  `drop index "audit_record_client"`,
  `create index "audit_record_client" on "audit_record" ("client_id", "at", "id")`,
  `create index "audit_record_actor" on "audit_record" ("actor_id", "at", "id")`,
];

/** The audit is shown: of a company and of a person, by the time of each act. */
export class AuditLists1771027200000 implements MigrationInterface {
  name = "AuditLists1771027200000";

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
