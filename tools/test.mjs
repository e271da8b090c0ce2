/**
 * `npm test`: everything that must hold, on a clean checkout too. Each step is one line; a step that fails shows its
 * whole output at the end, and the others run all the same. Who cannot wait finds it in data/test/ as soon as it failed.
 *
 *   npm test -- --only eslint,jest       some steps only ("jest" stands for all that begin with it), and what they need
 *   npm test -- --list                   the names of the steps
 *   npm run test:long                    long tests prove their full figures (LONG=1)
 */
import { checkNode } from "./node-version.mjs";

checkNode();
const { mkdirSync, rmSync, writeFileSync } = await import("node:fs");
const { availableParallelism } = await import("node:os");
const { join } = await import("node:path");
const { bringUpToDate, needsOf, targetNames } = await import("./build.mjs");
const { duration, root, style } = await import("./run.mjs");
const { performAll } = await import("./schedule.mjs");
const { steps } = await import("./test-steps.mjs");

const asked = process.argv.slice(2);
const at = asked.findIndex((word) => word.startsWith("--only"));
const only = at < 0 ? [""] : (asked[at].split("=")[1] ?? asked[at + 1] ?? "?").split(",");
const long = asked.includes("--long");
const chosen = steps.filter(({ name, longOnly = false }) =>
  only.some((word) => (!word && (long || !longOnly)) || name === word || name.startsWith(`${word}-`)),
);
if (asked.includes("--list") || chosen.length === 0) {
  console.log(steps.map(({ name, title }) => `${name.padEnd(16)} ${title}`).join("\n"));
  process.exit(asked.includes("--list") ? 0 : 2);
}

if (long) process.env.LONG = "1";
// What failed is read in a log as often as in a terminal.
process.env.NO_COLOR = "1";

const started = performance.now();
const cores = Math.max(2, availableParallelism());
const failures = [];

const builds = targetNames.map((name) => ({
  name,
  label: name === "install" ? name : `build-${name}`,
  needs: needsOf(name),
  weight: 1,
  perform: () => bringUpToDate(name),
}));
const checks = chosen.map((step) => ({
  ...step,
  needs: ["install", ...step.needs],
  perform: () => perform(step),
}));

async function perform(step) {
  const began = performance.now();
  const { code, output, note } = await step
    .run({ long, cores })
    .catch((error) => ({ code: 1, output: String(error?.stack ?? error) }));
  return { ok: code === 0, output, note, milliseconds: performance.now() - began };
}

/** Where the output of what has failed is found while other steps run. */
const outputs = join(root, "data/test");
rmSync(outputs, { recursive: true, force: true });
mkdirSync(outputs, { recursive: true });

function finished({ name, label = name }, result) {
  if (!result) return console.log(`${style.faint("–")} ${label.padEnd(16)} not run`);
  if (result.made === false) return;
  console.log(
    `${result.ok ? style.good("✓") : style.bad("✗")} ${label.padEnd(16)} ${duration(result.milliseconds)}`,
  );
  if (!result.ok) {
    failures.push({ name: label, output: result.output });
    writeFileSync(join(outputs, `${label}.txt`), result.output);
  }
  if (result.ok && result.note) console.log(style.faint(result.note.trimEnd()));
}

/** Only what the chosen steps need is built. */
function withNeeds(names, found = new Set()) {
  for (const name of names) if (!found.has(name)) withNeeds(needsOf(name), found.add(name));
  return found;
}
const needed = withNeeds(checks.flatMap(({ needs, after = [] }) => [...needs, ...after]));

await performAll([...builds.filter(({ name }) => needed.has(name)), ...checks], cores, finished);

for (const { name, output } of failures)
  console.log(`\n${style.bad(style.strong(`── ${name} `.padEnd(100, "─")))}\n${output.trimEnd()}`);
const total = duration(performance.now() - started);
if (failures.length === 0) console.log(`\n${style.good("All is well")}, in ${total}.`);
else console.log(`\n${style.bad(`Failed: ${failures.map(({ name }) => name).join(", ")}`)}, after ${total}.`);
process.exit(failures.length === 0 ? 0 : 1);
