import "reflect-metadata";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./env";
import { contractText } from "./http/public-files";
import { buildSchema } from "./schema";

/** Writes the contract that the server keeps: to schema.graphql, or to the file named by the first argument. */
const file = process.argv[2] ?? join(ROOT, "schema.graphql");
const schema = contractText(buildSchema());
// Whoever watches the file is not to be told of a change that is none.
if (!existsSync(file) || readFileSync(file, "utf8") !== schema) writeFileSync(file, schema);
