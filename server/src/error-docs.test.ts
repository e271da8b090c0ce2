import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ERROR_CODES, USER_ERROR_CODES } from "@kabinet/shared";
import { ROOT } from "./env";

const page = readFileSync(join(ROOT, "docs/api/errors.md"), "utf8");

/** The codes and meanings in the table below a heading. */
function told(heading: string): Record<string, string> {
  const [, below = ""] = page.split(`## ${heading}\n`);
  const [table = ""] = below.split("\n## ");
  return Object.fromEntries(
    [...table.matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\|/gm)].map(([, code = "", meaning = ""]) => [
      code,
      meaning,
    ]),
  );
}

describe("docs/api/errors.md", () => {
  it.each([
    ["Of a whole request", ERROR_CODES],
    ["Of a write", USER_ERROR_CODES],
  ])("lists every code with its meaning, as shared/src/error-codes.ts has them: %s", (heading, codes) => {
    expect(told(heading)).toEqual(codes);
  });
});
