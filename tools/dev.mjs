/**
 * `npm run dev`: the server starts again when its source changes, the web app changes under your eyes.
 * The web app is at http://localhost:5173 and passes /graphql (its socket, too), /downloads, /health and /playground on.
 */
import { checkNode } from "./node-version.mjs";

checkNode();
const { spawn } = await import("node:child_process");
const { join } = await import("node:path");
const { prepare } = await import("./build.mjs");
const { bin, root, run } = await import("./run.mjs");

if (!(await prepare(["install", "shared"]))) process.exit(1);
const client = join(root, "client");
const codegen = [bin("graphql-codegen", "client"), "--config", "codegen.ts"];
const generated = await run(codegen, { cwd: client });
// Types of the operations are for the editor; the web app runs without those that are wrong just now.
if (generated.code !== 0) console.error(generated.output);

const port = process.env.PORT ?? "4000";
const programs = [
  {
    // Decorators need the server's own compiler options; the source of shared/ is watched, too.
    command: [bin("tsx"), "watch", "--clear-screen=false", "--tsconfig", "server/tsconfig.json"].concat([
      "--conditions=source",
      "server/src/main.ts",
    ]),
    env: { PORT: port, ERROR_DETAILS: process.env.ERROR_DETAILS ?? "true" },
  },
  {
    command: [bin("vite", "client"), "--clearScreen", "false"],
    cwd: client,
    env: { KABINET_URL: `http://localhost:${port}` },
  },
  { command: [...codegen, "--watch"], cwd: client, quiet: true },
];

const children = programs.map(({ command, cwd = root, env = {}, quiet = false }) =>
  spawn(command[0], command.slice(1), {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? "ignore" : ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  }),
);

const stop = () => children.forEach((child) => child.kill("SIGTERM"));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
// One alone is of no use.
for (const child of children.slice(0, 2)) child.once("exit", stop);
await Promise.all(children.map((child) => new Promise((resolve) => child.once("exit", resolve))));
