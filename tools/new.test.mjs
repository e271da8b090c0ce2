import assert from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { formsOf, make, nextMigration, withLine } from "./new.mjs";
import { root } from "./run.mjs";

/** What the stubs put lines into. */
const LISTS = [
  "server/src/modules.ts",
  "server/src/migrations",
  "server/src/testing/change-samples.ts",
  "server/src/orders/advance.test.ts",
  "client/src/playground/examples/line-changes.ts",
  "shared/src/permissions.ts",
  "client/src/app/menu/subscriber.ts",
  "docs/guide/README.md",
];

function withCheckout(work) {
  const base = mkdtempSync(join(tmpdir(), "kabinet-new-"));
  try {
    for (const path of LISTS) cpSync(join(root, path), join(base, path), { recursive: true });
    work(base, (path) => readFileSync(join(base, path), "utf8"));
  } finally {
    rmSync(base, { recursive: true });
  }
}

test("a word is written in all ways", () => {
  assert.deepEqual(formsOf("call-barring"), {
    ...{ word: "call-barring", Pascal: "CallBarring", camel: "callBarring" },
    ...{ snake: "call_barring", UPPER: "CALL_BARRING" },
  });
});

test("a line is put at its one place, or nowhere", () => {
  assert.equal(withLine("a\nb\nc", { before: "b", line: "x" }), "a\nx\nb\nc");
  assert.equal(withLine("a1\nb\na2\nc", { after: "a", line: "x" }), "a1\nb\na2\nx\nc");
  assert.throws(() => withLine("a\nb", { before: "c", line: "x" }), /found 0/);
  assert.throws(() => withLine("a\na", { before: "a", line: "x" }), /found 2/);
});

test("the next migration is a day later than the last", () => {
  const index = "export const MIGRATIONS = [\n  One1767225600000,\n  Two1767398400000,\n] as const;";
  const next = nextMigration(["0001-one.ts", "0007-two.ts", "index.ts"], index);
  assert.deepEqual(next, { number: "0008", time: 1767398400000 + 86_400_000 });
});

test("a change and its page are written whole, named in each list, and never over another", () => {
  withCheckout((base, read) => {
    const files = [
      ...make("change", "call-barring", base).written,
      ...make("page", "call-barring", base).written,
    ];
    for (const file of files.filter((path) => !path.includes(" "))) {
      assert.ok(existsSync(join(base, file)), file);
      if (!/\.tsx?$/.test(file)) continue;
      const { diagnostics } = ts.transpileModule(read(file), {
        fileName: file,
        reportDiagnostics: true,
        compilerOptions: { experimentalDecorators: true, jsx: ts.JsxEmit.Preserve },
      });
      assert.deepEqual(
        diagnostics?.map(({ messageText }) => messageText),
        [],
        file,
      );
    }
    assert.match(read("server/src/modules.ts"), /^ {2}callBarringModule,$/m);
    assert.match(read("shared/src/permissions.ts"), /"callBarring\.order": LINE,/);
    assert.match(read("server/src/testing/change-samples.ts"), /setCallBarring:/);
    assert.match(read("server/src/orders/advance.test.ts"), /callBarring: wish\("setCallBarring"/);
    assert.match(read("client/src/playground/examples/line-changes.ts"), /file: "set-call-barring"/);
    assert.match(read("client/src/app/menu/subscriber.ts"), /pages\/subscriber\/call-barring-page/);
    assert.match(read("docs/guide/README.md"), /\(call-barring\.md\)/);
    const [migration = ""] = files.filter((path) => path.startsWith("server/src/migrations/0"));
    const index = read("server/src/migrations/index.ts");
    assert.ok(index.includes(`"./${migration.split("/").at(-1)?.replace(".ts", "") ?? ""}"`));
    assert.throws(() => make("change", "call-barring", base), /already/);
    assert.throws(() => make("change", "Call", base), /small letters/);
    assert.ok(!existsSync(join(base, dirname("server/src/modules/line/Call/x"))));
  });
});
