import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** When people last used the cabinet, which outlives their sessions; what is known of it from those is kept. */
export class LastSeen1770595200000 implements MigrationInterface {
  name = "LastSeen1770595200000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    const statements = [
      `alter table "viewer" add column "last_seen_at" bigint`,
      `update "viewer" set "last_seen_at" =
        (select max(s."last_seen_at") from "session" s where s."viewer_id" = "viewer"."id")`,
    ];
    for (const statement of statements) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
