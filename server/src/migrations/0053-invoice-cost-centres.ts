import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

/** What a line is labelled with; nothing where it has no cost centre. */
const labelled = (column: "name" | "code"): string =>
  `(select k.${column} from subscriber s join cost_centre k on k.id = s.cost_centre_id
      where s.id = invoice_subscriber.subscriber_id)`;

/**
 * An invoice keeps with its lines the cost centres that it is broken down by. Those of before have today's labels: what
 * lines were labelled with then is not known.
 */
export class InvoiceCostCentres1771718400000 implements MigrationInterface {
  name = "InvoiceCostCentres1771718400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const column of ["cost_centre_name", "cost_centre_code"])
      await queryRunner.query(text(`alter table "invoice_subscriber" add column "${column}" varchar\n`));
    await queryRunner.query(
      `update invoice_subscriber set cost_centre_name = ${labelled("name")}, cost_centre_code = ${labelled("code")}`,
    );
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
