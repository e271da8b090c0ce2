import "reflect-metadata";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { ROOT } from "./env";
import { buildSchema } from "./schema";

/** Writes the contract that the server keeps: to schema.graphql, or to the file named by the first argument. */
const file = process.argv[2] ?? join(ROOT, "schema.graphql");
writeFileSync(file, `${printSchema(lexicographicSortSchema(buildSchema()))}\n`);
