import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** Links by which people who have forgotten their password set a new one. */
export class PasswordResets1769904000000 implements MigrationInterface {
  name = "PasswordResets1769904000000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    const statements = [
      `create table "password_reset" ("viewer_id" varchar not null, "hash" varchar, "expires_at" bigint not null,
        primary key ("viewer_id"))`,
      `create unique index "password_reset_hash" on "password_reset" ("hash")`,
    ];
    for (const statement of statements) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
