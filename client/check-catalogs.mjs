/**
 * Fails when a text of the source is missing from the catalogs, has no Belarusian or English translation, or says a word
 * of Russian otherwise than the others do (wording.mjs); so do the server's texts. Run by `pnpm i18n:check`; `npm run i18n` brings the catalogs up to date.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { wordingProblems } from "./wording.mjs";

const client = fileURLToPath(new URL(".", import.meta.url));
const folder = join(client, "src/locales");
const catalogs = readdirSync(folder)
  .filter((name) => name.endsWith(".po"))
  .map((name) => join(folder, name));

/** The messages of a catalog, without its header, whose date changes by itself. */
const messages = (text) => text.slice(text.indexOf("\n\n"));

const before = new Map(catalogs.map((path) => [path, readFileSync(path, "utf8")]));
const lingui = join(client, "node_modules/.bin/lingui");
execFileSync(lingui, ["extract", "--clean"], { cwd: client, stdio: "pipe" });

const problems = [];
for (const [path, old] of before) {
  const now = readFileSync(path, "utf8");
  if (messages(now) !== messages(old)) problems.push(`${path} is not up to date: run "npm run i18n"`);
  // The check leaves what it checked as it was.
  if (now !== old) writeFileSync(path, old);
  const missing = path.endsWith("ru.po") ? [] : untranslated(now);
  for (const id of missing) problems.push(`${path} has no translation of ${JSON.stringify(id)}`);
}

const server = join(client, "../server/src");
const texts = readdirSync(server, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".texts.ts"),
);
for (const [path, text] of [
  [join(folder, "ru.po"), readFileSync(join(folder, "ru.po"), "utf8")],
  ...texts.map((name) => [join(server, name), readFileSync(join(server, name), "utf8")]),
])
  for (const problem of wordingProblems(text)) problems.push(`${path}: ${problem}`);

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** Source texts of a catalog whose translation is empty; a text may run over several lines. */
function untranslated(text) {
  return text
    .split("\n\n")
    .map((entry) => ({ id: value(entry, "msgid"), translation: value(entry, "msgstr") }))
    .filter(({ id, translation }) => id !== "" && translation === "")
    .map(({ id }) => id);
}

/** The text after a keyword of a .po entry, its lines joined. */
function value(entry, keyword) {
  const match = new RegExp(`^${keyword} ((?:"(?:[^"\\\\]|\\\\.)*"\\n?)+)`, "m").exec(entry);
  if (!match) return "";
  return match[1]
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .join("");
}
