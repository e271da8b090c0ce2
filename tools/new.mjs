/**
 * `pnpm new change <word>` and `pnpm new page <word>`: write what a new kind of change of a line, or a new page of the
 * subscriber's menu, begins with, put its lines into the lists that name each of them, and say what is left to do.
 * The stubs compile and do something simple: a switch of the line that is on or off, and a page that orders it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as prettier from "prettier";
import { changeStubs } from "./new-change.mjs";
import { pageStubs } from "./new-page.mjs";
import { root } from "./run.mjs";

const WORD = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A word in the ways in which it is written: `call-barring`, `callBarring`, `CallBarring`, `call_barring`, `CALL_BARRING`. */
export function formsOf(word) {
  const parts = word.split("-");
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const Pascal = parts.map(capital).join("");
  return {
    word,
    Pascal,
    camel: Pascal.charAt(0).toLowerCase() + Pascal.slice(1),
    snake: parts.join("_"),
    UPPER: parts.join("_").toUpperCase(),
  };
}

/** A text with a line put in before or after the one line that holds a mark; throws where there is no such line, or several. */
export function withLine(text, { before, after, line }) {
  const mark = before ?? after;
  const lines = text.split("\n");
  const places = lines.flatMap((one, i) => (one.includes(mark) ? [i] : []));
  const [place, another] = after === undefined ? places : places.slice(-1);
  if (place === undefined || another !== undefined)
    throw new Error(`expected one line with ${JSON.stringify(mark)}, found ${String(places.length)}`);
  lines.splice(before === undefined ? place + 1 : place, 0, line);
  return lines.join("\n");
}

/** Number and time of the next migration: a day later than the last. */
export function nextMigration(names, index) {
  const number = Math.max(...names.map((name) => Number(/^\d{4}/.exec(name)?.[0] ?? 0))) + 1;
  const times = [...index.matchAll(/^ {2}\w+?(\d{13}),$/gm)].map(([, time]) => Number(time));
  return { number: String(number).padStart(4, "0"), time: Math.max(...times) + 86_400_000 };
}

/** Writes new files, and lines into old ones; refuses to write over anything, before it has written something. */
function write(base, { files, lines }) {
  const there = Object.keys(files).filter((path) => existsSync(join(base, path)));
  if (there.length > 0) throw new Error(`there is already ${there.join(", ")}`);
  const changed = new Map();
  for (const { file, ...rest } of lines)
    changed.set(file, withLine(changed.get(file) ?? readFileSync(join(base, file), "utf8"), rest));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
  for (const [path, text] of changed) writeFileSync(join(base, path), text);
  return [...Object.keys(files), ...[...changed.keys()].map((path) => `${path} (a line)`)];
}

/** Makes what a change or a page begins with below a checkout; answers what was written and what is left to do. */
export function make(what, word, base = root) {
  if (!WORD.test(word)) throw new Error("the word is small letters and hyphens, e.g. call-barring");
  const forms = formsOf(word);
  const migrations = "server/src/migrations";
  const stubs =
    what === "change"
      ? changeStubs(
          forms,
          nextMigration(
            readdirSync(join(base, migrations)),
            readFileSync(join(base, migrations, "index.ts"), "utf8"),
          ),
        )
      : pageStubs(forms);
  return { written: write(base, stubs), left: stubs.left };
}

/** Breaks the lines of a file as all others are broken: that hangs on how long the word is. */
async function format(path) {
  const options = await prettier.resolveConfig(path);
  const formatted = await prettier.format(readFileSync(path, "utf8"), { ...options, filepath: path });
  writeFileSync(path, formatted);
}

if (process.argv[1] === import.meta.filename) {
  const [, , what = "", word = ""] = process.argv;
  if ((what !== "change" && what !== "page") || word === "") {
    console.error("pnpm new change <word> | pnpm new page <word>, e.g. pnpm new change call-barring");
    process.exit(2);
  }
  try {
    const { written, left } = make(what, word);
    for (const path of written) await format(join(root, path.replace(" (a line)", "")));
    console.log(`Written:\n${written.map((path) => `  ${path}`).join("\n")}\n\nLeft to do:`);
    for (const [i, step] of left.entries()) console.log(`  ${String(i + 1)}. ${step}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
