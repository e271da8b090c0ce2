import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  // By which program, from where, and what became of what: null in rows of before, and where there is none.
  `alter table "audit_record" add column "program" varchar`,
  `alter table "audit_record" add column "ip" varchar`,
  `alter table "audit_record" add column "before" text`,
  `alter table "audit_record" add column "after" text`,
  `alter table "usage_view" add column "program" varchar`,
];

/** The audit says by which program, from where, and what was before and after; a look names its program. */
export class AuditOrigin1769126400000 implements MigrationInterface {
  name = "AuditOrigin1769126400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
