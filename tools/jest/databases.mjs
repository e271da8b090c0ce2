/**
 * Which of the server's tests ask a database: those from which a file can be reached by imports that reads TEST_DATABASE.
 * The others say the same whatever it names and run once, on SQLite (docs/decisions/0041). What asks a database in a way
 * that is not seen here fails there: runtime.mjs lets no such file into a test that is said to ask none.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Whether the text is that of a file which chooses by the database of the tests. */
export const asksDatabase = (text) => text.includes("TEST_DATABASE");

/** Every kind of import, that of types too: rather one test too many on both than one too few. */
const IMPORT = /(?:\bfrom|\bimport|\(|,)\s*["'`](\.{1,2}\/[^"'`\n]+)["'`]/g;

/** The test files below a folder that ask no database. */
export function testsWithoutDatabase(folder) {
  const imports = new Map();
  const importsOf = (file) => {
    if (!imports.has(file)) imports.set(file, read(file));
    return imports.get(file);
  };
  return readdirSync(folder, { recursive: true })
    .filter((path) => path.endsWith(".test.ts") && !path.endsWith(".postgres.test.ts"))
    .map((path) => join(folder, path))
    .filter((test) => {
      const reached = new Set([test]);
      for (const file of reached) {
        const { asks, files } = importsOf(file);
        if (asks) return false;
        for (const next of files) reached.add(next);
      }
      return true;
    });
}

function read(file) {
  const text = readFileSync(file, "utf8");
  const named = [...text.matchAll(IMPORT)].map(([, path]) => join(dirname(file), path.replace(/\.js$/, "")));
  const files = named.map((path) =>
    [`${path}.ts`, join(path, "index.ts")].find((found) => existsSync(found)),
  );
  return { asks: asksDatabase(text), files: files.filter((found) => found !== undefined) };
}
