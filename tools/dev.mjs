/**
 * `npm run dev`: the server starts again when its source changes, the web app changes under your eyes.
 * The web app is at http://localhost:5173 and passes /graphql (its socket, too), /downloads, /schema.graphql and /health on.
 * schema.graphql and the types of the operations are written anew whenever what they are made of changes.
 */
import { checkNode } from "./node-version.mjs";

checkNode();
const { spawn } = await import("node:child_process");
const { watch } = await import("node:fs");
const { join } = await import("node:path");
const { createInterface } = await import("node:readline");
const { prepare } = await import("./build.mjs");
const { bin, root, run, style } = await import("./run.mjs");

if (!(await prepare(["install", "shared"]))) process.exit(1);
const client = join(root, "client");
const codegen = [bin("graphql-codegen", "client"), "--config", "codegen.ts"];
/** Makes the types of the operations. They are for the editor; the web app runs without those that are wrong just now. */
async function makeTypes() {
  const { code, output } = await run(codegen, { cwd: client });
  if (code !== 0) console.error(`${style.bad("The operations do not fit schema.graphql:")}\n${output}`);
}
await makeTypes();

const port = process.env.PORT ?? "4000";
// Decorators need the server's own compiler options; the source of shared/ is watched, too.
const watched = [bin("tsx"), "watch", "--clear-screen=false", "--tsconfig", "server/tsconfig.json"].concat([
  "--conditions=source",
]);
const programs = [
  {
    command: [...watched, "server/src/main.ts"],
    env: {
      PORT: port,
      ERROR_DETAILS: process.env.ERROR_DETAILS ?? "true",
      // The address that reloads; the server's own serves the web app as it was built last.
      PUBLIC_URL: process.env.PUBLIC_URL ?? "http://localhost:5173",
    },
    output: sayOnce(),
    errors: readable,
  },
  {
    command: [bin("vite", "client"), "--clearScreen", "false"],
    cwd: client,
    env: { KABINET_URL: `http://localhost:${port}` },
  },
  // What is wrong with the source is told by the server.
  { command: [...watched, "server/src/emit-schema.ts"], output: nothing, errors: nothing },
];

/** Passes on what was not said before: after each restart the server greets again. */
function sayOnce() {
  const said = new Set();
  return (line) => {
    if (said.has(line)) return;
    if (!line.startsWith("SMS ")) said.add(line);
    console.log(line);
  };
}

/** A line of the log as a person reads it: the time, how bad, what, and the stack on lines of its own. */
function readable(line) {
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    return console.error(line);
  }
  const { level, time, msg, err, ...rest } = entry;
  // Which process on which machine is no question here.
  const named = Object.entries(rest).filter(([name]) => name !== "pid" && name !== "hostname");
  const more = named.map(([name, value]) => style.faint(`${name}=${JSON.stringify(value)}`));
  const bad = level >= 50 ? style.bad("error") : level >= 40 ? style.strong("warn") : "info";
  console.error([new Date(time).toLocaleTimeString("en-GB"), bad, msg ?? "", ...more].join(" "));
  if (err) console.error(err.stack ?? JSON.stringify(err));
}

function nothing() {}

function passOn(stream, take) {
  if (stream) createInterface({ input: stream }).on("line", take);
}

const children = programs.map(({ command, cwd = root, env = {}, output, errors }) => {
  const child = spawn(command[0], command.slice(1), {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", output ? "pipe" : "inherit", errors ? "pipe" : "inherit"],
    shell: process.platform === "win32",
  });
  passOn(child.stdout, output);
  passOn(child.stderr, errors);
  return child;
});

/** Calls `work` some moments after the last of some changes, once at a time. */
function afterChanges(work) {
  let timer;
  let last = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => (last = last.then(work)), 300);
  };
}

// graphql-codegen has a watcher of its own, which does not notice changes everywhere.
const remake = afterChanges(makeTypes);
const watchers = [
  watch(join(client, "src"), { recursive: true }, (_event, file) => {
    if (/\.tsx?$/.test(file ?? "") && !/^(generated|locales|playground)[/\\]/.test(file)) remake();
  }),
  // Editors and git replace a file: the folder is watched, not the file.
  watch(root, (_event, file) => file === "schema.graphql" && remake()),
];

const stop = () => {
  for (const watcher of watchers) watcher.close();
  for (const child of children) child.kill("SIGTERM");
};
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
// One alone is of no use.
for (const child of children.slice(0, 2)) child.once("exit", stop);
await Promise.all(children.map((child) => new Promise((resolve) => child.once("exit", resolve))));
