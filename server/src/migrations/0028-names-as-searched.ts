import { foldName } from "@kabinet/shared";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const PAGE = 5_000;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly name_folded: string;
}

/** Names are found by each of the apostrophes, quotes and dashes that people write: the folded names are made anew. */
export class NamesAsSearched1769558400000 implements MigrationInterface {
  name = "NamesAsSearched1769558400000";

  async up(queryRunner: QueryRunner): Promise<void> {
    const marks = forDatabase(queryRunner).kind === "sqlite" ? ["?", "?"] : ["$1", "$2"];
    let after = "";
    for (;;) {
      const rows = (await queryRunner.query(
        `select id, name, name_folded from subscriber where id > ${marks[0] ?? ""} order by id limit ${String(PAGE)}`,
        [after],
      )) as Row[];
      for (const { id, name, name_folded } of rows) {
        const folded = foldName(name);
        if (folded === name_folded) continue;
        await queryRunner.query(
          `update subscriber set name_folded = ${marks[0] ?? ""} where id = ${marks[1] ?? ""}`,
          [folded, id],
        );
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      after = last.id;
    }
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
