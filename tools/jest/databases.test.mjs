import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { testsWithoutDatabase } from "./databases.mjs";

const folder = mkdtempSync(join(tmpdir(), "kabinet-databases-"));
after(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(join(folder, "scene"));
const files = {
  "database.ts": `export const kind = process.env["TEST_DATABASE"];`,
  "scene/index.ts": `export * from "../database";`,
  "rule.ts": `import { rule } from "./rule";\nexport const other = rule;`,
  "direct.test.ts": `import { kind } from "./database";`,
  "far.test.ts": `import {\n  kind,\n} from './scene';`,
  "late.test.ts": `const { kind } = await import("./database.js");`,
  "real.test.ts": `const { kind } = jest.requireActual<typeof import("./scene")>("./scene");`,
  "types.test.ts": `import type { kind } from "./database";`,
  "effect.test.ts": `import "./database";`,
  "own.test.ts": `const url = process.env["TEST_DATABASE"];`,
  "only.postgres.test.ts": `import { rule } from "./rule";`,
  "rule.test.ts": `import { rule } from "./rule";\nimport pg from "pg";`,
};
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

test("a test asks no database when nothing that it imports does, in whatever way", () => {
  assert.deepEqual(
    testsWithoutDatabase(folder).map((path) => basename(path)),
    ["rule.test.ts"],
  );
});
