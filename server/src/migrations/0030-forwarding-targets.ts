import type { MigrationInterface, QueryRunner } from "typeorm";

/** Chains of forwardings are followed backwards over all companies: from a number to the lines that forward to it. */
export class ForwardingTargets1769731200000 implements MigrationInterface {
  name = "ForwardingTargets1769731200000";

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create index "call_forwarding_to" on "call_forwarding" ("forward_to")`);
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
