/**
 * Brings a checkout up to date: installs what package.json and the lock file ask for, then builds shared, server and
 * client. Whatever is up to date already (by the content of its sources) is left alone, so that this costs nothing
 * when nothing has changed.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, duration, pnpm, root, run, style } from "./run.mjs";

const stamps = join(root, "node_modules", ".cache", "kabinet");

const workspaces = ["shared", "server", "client", "e2e", "bench"];
const lists = [".", ...workspaces].map((folder) => join(folder, "package.json"));

/** What is made beside the sources of the server. */
const GENERATED = /^server\/src\/testing\/generated$/;

/** What the program runs by. */
const PROGRAM = ["shared", "server", "client"];

/**
 * What is made, from which files and folders, by which command, and the file that proves it is there.
 * `needs` names what must be made before.
 */
const targets = {
  install: {
    title: "Installing packages",
    needs: [],
    // A compiled package serves one version of Node on one kind of machine.
    also: `${process.versions.modules} ${process.platform} ${process.arch}`,
    from: [...lists, "pnpm-lock.yaml", "pnpm-workspace.yaml"],
    makes: ["server/node_modules", "client/node_modules"],
    commands: [[...pnpm, "install", "--frozen-lockfile"]],
  },
  shared: {
    title: "Building shared",
    needs: ["install"],
    from: ["shared/src", "shared/package.json", "shared/tsconfig.json", "tsconfig.base.json"],
    makes: ["shared/dist/index.js"],
    commands: [[bin("tsc"), "-p", "shared", "--noCheck"]],
  },
  server: {
    title: "Building server",
    needs: ["install", "shared"],
    from: ["server/src", "server/package.json", "server/tsconfig.json", "tsconfig.base.json", "shared/src"],
    makes: ["server/dist/main.js"],
    // Types are checked by `npm test`; whoever starts the program need not wait for it.
    commands: [[bin("tsc"), "-p", "server", "--noCheck"]],
    skip: GENERATED,
  },
  // Read by tsc and ESLint, which check the tests; nothing that runs needs it.
  documents: {
    title: "Typing the operations in the server's tests",
    needs: ["install"],
    from: ["schema.graphql", "server/src", "tools/test-documents.mjs"],
    withTests: true,
    skip: GENERATED,
    makes: ["server/src/testing/generated/gql.ts"],
    commands: [[process.execPath, "tools/test-documents.mjs"]],
  },
  client: {
    title: "Building client",
    needs: ["install", "shared"],
    from: [
      ...[
        "client/src",
        "client/public",
        "client/index.html",
        "client/playground.html",
        "client/package.json",
      ],
      ...[
        "client/vite.config.ts",
        "client/early-requests.ts",
        "client/own-documents.ts",
        "client/service-worker-files.ts",
        "client/service-worker.js",
        "client/codegen.ts",
        "client/lingui.config.ts",
        "client/tsconfig.json",
      ],
      ...["schema.graphql", "tsconfig.base.json", "shared/src"],
    ],
    skip: /^client\/src\/generated$|^client\/src\/locales\/.*\.(js|ts)$/,
    makes: ["client/dist/index.html"],
    commands: [[...pnpm, "--filter", "@kabinet/client", "run", "build"]],
  },
};

/** Names of everything that can be brought up to date. */
export const targetNames = Object.keys(targets);

/** What must be up to date before this one can be. */
export const needsOf = (name) => targets[name]?.needs ?? [];

const inProgress = new Map();

/**
 * Brings one target and what it needs up to date; asked twice at once, it is made once.
 * @returns {Promise<{ ok: boolean, made: boolean, output: string, milliseconds: number }>}
 */
export function bringUpToDate(name, announce = () => {}) {
  if (!inProgress.has(name)) inProgress.set(name, make(name, announce));
  return inProgress.get(name);
}

async function make(name, announce) {
  const target = targets[name];
  const before = await Promise.all(target.needs.map((needed) => bringUpToDate(needed, announce)));
  const failed = before.find((result) => !result.ok);
  if (failed) return { ...failed, made: false, milliseconds: 0 };
  // What is installed decides what is built, too.
  const install = name === "install" ? "" : readStamp("install");
  const hash = hashOf(target, install);
  if (hash === readStamp(name) && target.makes.every((file) => existsSync(join(root, file))))
    return { ok: true, made: false, output: "", milliseconds: 0 };
  announce({ name, title: target.title });
  let output = "";
  let milliseconds = 0;
  for (const command of target.commands) {
    const result = await run(command);
    output += result.output;
    milliseconds += result.milliseconds;
    if (result.code !== 0) return { ok: false, made: true, output: output + advice(name), milliseconds };
  }
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), hash);
  announce({ name, title: target.title, milliseconds });
  return { ok: true, made: true, output, milliseconds };
}

function readStamp(name) {
  const file = join(stamps, name);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function hashOf({ from, also = "", skip, withTests = false }, install) {
  const hash = createHash("sha256").update(also).update(install);
  for (const path of from) addTo(hash, path, skip, withTests);
  return hash.digest("hex");
}

function addTo(hash, path, skip, withTests) {
  const full = join(root, path);
  if (skip?.test(path) || !existsSync(full)) return;
  if (statSync(full).isDirectory())
    for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`, skip, withTests);
  else if (withTests || !/\.test\.tsx?$/.test(path)) hash.update(`\0${path}\0`).update(readFileSync(full));
}

/** Where sqlite3 keeps the program that it downloads, or compiles where there is none for this machine. */
const sqliteBinary = "server/node_modules/sqlite3/build/Release/node_sqlite3.node";

/** What is missing on this machine, where a failed installation is explained by it. */
function advice(name) {
  if (name !== "install" || existsSync(join(root, sqliteBinary))) return "";
  const found = (...programs) => programs.some((program) => onPath(program));
  const missing = [
    found("c++", "g++", "clang++", "cl") ? "" : "a C++ compiler",
    found("make", "gmake", "nmake", "msbuild") ? "" : "make",
    found("python3", "python") ? "" : "Python 3",
  ].filter(Boolean);
  if (missing.length === 0) return "";
  return [
    "",
    `SQLite has no ready program for this machine and must be compiled, but ${missing.join(", ")} cannot be found.`,
    "Install it and start again:",
    "  Debian, Ubuntu   apt install build-essential python3",
    "  Fedora, RHEL     dnf install gcc-c++ make python3",
    "  Alpine           apk add build-base python3",
    "  macOS            xcode-select --install",
    "  Windows          winget install Microsoft.VisualStudio.2022.BuildTools Python.Python.3.12",
    "",
  ].join("\n");
}

function onPath(program) {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ".bat"] : [""];
  return (process.env.PATH ?? "")
    .split(process.platform === "win32" ? ";" : ":")
    .some((folder) => endings.some((ending) => folder && existsSync(join(folder, program + ending))));
}

/** Prints one line per thing that is made, when it is made; tells who asked whether all is well. */
export async function prepare(names = PROGRAM) {
  const announce = ({ title, milliseconds }) => {
    if (milliseconds !== undefined)
      console.log(`${style.good("✓")} ${title.padEnd(22)}${style.faint(duration(milliseconds))}`);
    else if (process.stdout.isTTY && title === targets.install.title) console.log(style.faint(`  ${title}…`));
  };
  const results = await Promise.all(names.map((name) => bringUpToDate(name, announce)));
  const failed = results.find((result) => !result.ok);
  if (failed) console.error(`${style.bad("✗")} It did not work out:\n\n${failed.output}`);
  return !failed;
}
