import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { copyOfData, DATA, ROOT, TOKEN } from "./data.ts";
import type { Question } from "./questions.ts";

/** Who can answer the questions; `other` is ours with other settings. */
export type ServerName = "ceiling" | "naive" | "joined" | "other" | "ours";

/** Requests that are under way at any moment. */
export const CONNECTIONS = 50;

/** Settings of the program, as the environment holds them. */
export type ProgramSettings = Readonly<Record<string, string>>;

/** A server that runs as a process of its own on data of its own. */
export interface Server {
  readonly name: ServerName;
  readonly url: string;
  readonly file: string;
  /** From the start of the process to the first answer, milliseconds. */
  readonly readyAfter: number;
  /** Resident memory now, megabytes. */
  memory(): number;
  /** Sends a signal to the process. */
  signal(name: NodeJS.Signals): void;
  /** Processor time spent so far, milliseconds; not a number where the system does not tell. */
  spent(): number;
  stop(): Promise<void>;
}

/**
 * Starts a server and waits for its first answer; `flags` are Node's, `settings` those in which it differs, and `data` a
 * file of its own where it is not to be asked about the usual data.
 */
export async function startServer(
  name: ServerName,
  flags: readonly string[] = [],
  settings: ProgramSettings = {},
  data: string | null = null,
): Promise<Server> {
  const file = data ?? (await copyOfData(name));
  const port = await freePort();
  const own = join(ROOT, "bench", "dist", name === "ceiling" ? "ceiling.js" : "naive.js");
  const command = isOurs(name) ? [join(ROOT, "server/dist/main.js")] : [own, file, String(port), name];
  const began = performance.now();
  const child = spawn(process.execPath, [...flags, ...command], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: `sqlite:${file}`,
      HOST: "127.0.0.1",
      PORT: String(port),
      DEMO: "false",
      NETWORK: "simulator",
      WORKER_CONCURRENCY: "0",
      LOG_LEVEL: "error",
      // The one token asks in the place of many people: for more in a second than it may in a minute, on all connections.
      LIMIT_COST_PER_MINUTE: "0",
      LIMIT_VIEWER_OPERATIONS: String(CONNECTIONS),
      ...settings,
    },
  });
  process.once("exit", () => child.kill());
  const url = `http://127.0.0.1:${String(port)}`;
  await firstAnswer(url, child);
  return {
    name,
    url,
    file,
    readyAfter: performance.now() - began,
    memory: () => residentMegabytes(child),
    signal: (what) => void child.kill(what),
    spent: () => processorMilliseconds(child),
    stop: () => ended(child),
  };
}

function isOurs(name: ServerName): boolean {
  return name === "ours" || name === "other";
}

/** How a question is put to a server: the ceiling has an address for each, the others know GraphQL. */
export function requestOf(server: Server, question: Question, variables: object) {
  return {
    method: "POST" as const,
    path: server.name === "ceiling" ? `/${question.name}` : "/graphql",
    headers: {
      "content-type": "application/json",
      ...(isOurs(server.name) && { authorization: `Bearer ${TOKEN}` }),
    },
    body: JSON.stringify(server.name === "ceiling" ? variables : { query: question.document, variables }),
  };
}

async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  for (let i = 0; i < 3_000 && child.exitCode === null; i++) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  throw new Error(`${child.spawnargs.join(" ")} does not answer`);
}

function residentMegabytes({ pid }: ChildProcess): number {
  const said = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return Math.round(Number(said.stdout) / 1024);
}

/** Linux counts in hundredths of a second: user and system time are the 14th and 15th words (proc(5)). */
function processorMilliseconds({ pid }: ChildProcess): number {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return NaN;
  const [user, system] = readFileSync(file, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const end = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await end;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Where profiles are put. */
export const PROFILES = join(DATA, "profiles");
