import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./env";
import { buildAccount, buildSubscriber } from "./testing/builders";
import { testAppOfAll } from "./testing/test-app";
import { administratorOf } from "./testing/test-viewer";
import { buildCallDetails } from "./testing/usage-builders";

const [, helpers = "", ...tasks] = readFileSync(join(ROOT, "docs/api/examples.md"), "utf8").split(/^## /m);

/** How the examples of each language are run; `place` tells their lines of the test's data apart. */
const LANGUAGES = [
  { fence: "sh", file: "task.sh", command: "sh", needs: "curl", place: 0 },
  { fence: "python", file: "task.py", command: "python3", needs: "python3", place: 1 },
  { fence: "js", file: "task.mjs", command: process.execPath, needs: process.execPath, place: 2 },
] as const;

/** What each task is to print, whichever language it is done in. */
const PRINTED: Readonly<Record<string, readonly RegExp[]>> = {
  "All lines, page by page": [/\+375291112230\b.*Первая/, /\+375291112232/],
  "A company's charges of a month": [/\+375291112231\b[^\n]*\b0\.00/, /\b0\.00|in all 0/],
  "Call details of all lines since a day": [/\+375291112230\b[^]*\+375291234567[^]*0\.178/],
  "Call details of a line as a file, only where they have changed": [/^200\b[^]*\n304\b/, /\b4\b/],
  "A change, once": [/Front desk/, /\bK-\w{10}/],
};

const isHere = (command: string): boolean => spawnSync(command, ["--version"]).status === 0;

const blockOf = (text: string, fence: string): string =>
  new RegExp(`^\`\`\`${fence}\\n([^]*?)^\`\`\`$`, "m").exec(text)?.[1] ?? "";

const folder = mkdtempSync(join(tmpdir(), "kabinet-examples-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(command: string, file: string, env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(command, [file], { cwd: folder, env: { ...process.env, ...env } });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => (printed += data.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`it ended with ${String(code)}:\n${printed}`);
  return printed;
}

describe("the examples of docs/api/examples.md", () => {
  const env: Record<string, string> = { DAY: "2026-11-09" };
  const lines: string[] = [];
  const app = testAppOfAll(async (test) => {
    const account = await buildAccount(test.database);
    for (const [i, name] of ["Первая", "Вторая", "Третья"].entries()) {
      const line = await buildSubscriber(test.database, {
        account,
        number: `+37529111223${String(i)}`,
        name,
      });
      const records = Array.from({ length: 3 }, (_, hour) => ({
        at: `2026-11-10T0${String(hour + 1)}:00:00+03:00`,
        gross: 178_000,
      }));
      await buildCallDetails(test.database, line, ...records);
      lines.push(line.id);
    }
    const program = { ...administratorOf(account.clientId), scopes: ["read", "order"] as const };
    const { authorization = "" } = await test.headersOf(program);
    env["KABINET_TOKEN"] = authorization.replace("Bearer ", "");
    for (const [, name = "", text = ""] of helpers.matchAll(/^`(kabinet\.\w+)`\n\n```\w+\n([^]*?)^```$/gm))
      writeFileSync(join(folder, name), text);
  });

  it("are those that are looked at here", () => {
    expect(tasks.map((task) => task.split("\n")[0])).toEqual(Object.keys(PRINTED));
  });

  describe.each(LANGUAGES)("in $fence", ({ fence, file, command, needs, place }) => {
    const there = isHere(needs);
    const title = there ? "do what they say: %s" : `are not tried, since ${needs} is not on this machine: %s`;
    (there ? it : it.skip).each(Object.keys(PRINTED))(title, async (heading) => {
      const task = tasks.find((text) => text.startsWith(`${heading}\n`)) ?? "";
      const text = blockOf(task, fence);
      expect(text).not.toBe("");
      writeFileSync(join(folder, file), text);
      const printed = await run(command, file, {
        ...env,
        KABINET_URL: await app().url(),
        LINE: lines[place] ?? "",
        KEY: `a key for ${fence}`,
      });
      for (const expected of PRINTED[heading] ?? []) expect(printed).toMatch(expected);
    });
  });
});
