import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const root = join(import.meta.dirname, "../..");
const program = join(root, "server/dist/main.js");

/** How long the program may take from its start to its first healthy answer, demo data included; milliseconds. */
const patience = 90_000;

/** The built program, running on data of its own. */
export interface RunningApp {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** What it has printed up to now. */
  printed(): string;
  /** Stops it as an operator would, and removes its data; fails if it does not stop by itself. */
  stop(): Promise<void>;
}

/** What a journey may want otherwise. */
export interface AppOptions {
  /**
   * The instant from which the program lives on, RFC 3339. A Monday in the middle of a month where none is named, so
   * that no journey depends on the day on which it is taken; journeys that meet a window of the calendar name theirs.
   */
  readonly clock?: string;
  /** Further settings (docs/configuration.md). */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts the built program as a user would, on a free port, with a fresh database and little demo data, and waits
 * until it is healthy.
 */
export async function startApp({
  clock = "2026-11-16T09:00:00Z",
  env = {},
}: AppOptions = {}): Promise<RunningApp> {
  if (!existsSync(program))
    throw new Error("The server is not built: npm test -- --only e2e builds what it needs.");
  const data = mkdtempSync(join(tmpdir(), "kabinet-e2e-"));
  const port = await freePort();
  // Session cookies without TLS are for this name alone.
  const url = `http://localhost:${String(port)}`;
  const child = spawn(process.execPath, ["--enable-source-maps", program], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: `sqlite:${join(data, "kabinet.sqlite")}`,
      DEMO_SIZE: "small",
      // Who answers appeals in a journey is the journey itself.
      DEMO_OPERATOR: "off",
      LOG_LEVEL: "warn",
      // No balancer has to hear that it stops.
      DRAIN_NOTICE_SECONDS: "0",
      NETWORK_SIMULATOR_LATENCY_MIN_MS: "20",
      NETWORK_SIMULATOR_LATENCY_MAX_MS: "100",
      CLOCK_START: clock,
      ...env,
    },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => (printed += text));
  }
  const ended = once(child, "exit");
  // A test that breaks down leaves no program behind.
  const kill = (): void => void child.kill("SIGKILL");
  process.once("exit", kill);

  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    const stopped = await Promise.race([ended.then(() => true), wait(20_000, false, { ref: false })]);
    kill();
    process.off("exit", kill);
    rmSync(data, { recursive: true, force: true, maxRetries: 10 });
    if (!stopped) throw new Error(`The program did not stop within 20 s of SIGTERM.\n${printed}`);
  };

  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  const deadline = Date.now() + patience;
  while (running() && Date.now() < deadline) {
    if (await healthy(url)) return { url, printed: () => printed, stop };
    await wait(100);
  }
  const reason = running()
    ? "was not healthy in time"
    : `ended with ${String(child.exitCode ?? child.signalCode)}`;
  await stop();
  throw new Error(`The program ${reason}.\n${printed}`);
}

async function healthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

/** A port on which nobody listens now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No free port was found.");
  return address.port;
}
