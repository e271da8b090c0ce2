import type { QueryRunner } from "typeorm";

/** Which database a migration runs on, and how its statements are written there. */
export interface Portable {
  readonly kind: "sqlite" | "postgres";
  /** On PostgreSQL text is compared by bytes, as SQLite does: lists are in the same order on both. */
  readonly text: (statement: string) => string;
}

/** Statements are written once, with types that both databases know. */
export function forDatabase(queryRunner: QueryRunner): Portable {
  return queryRunner.connection.options.type === "sqlite"
    ? { kind: "sqlite", text: (statement) => statement }
    : {
        kind: "postgres",
        text: (statement) => statement.replace(/ (varchar|text)(?= not null|,|\n)/g, ' $1 collate "C"'),
      };
}
