import { accessSync, constants } from "node:fs";
import { resolve } from "node:path";
import { isLoopbackName, ROOT } from "./env-values";
import type { OperatorProfile } from "./modules/catalogue/operator/operator-profile.policy";
import { readOperatorFile } from "./operator-file";
import { nodeSqlite } from "./platform/database/node-sqlite";

/** What hangs together; a value that is wrong by itself is left out, and told by itself. */
interface Together {
  readonly PORT?: number;
  readonly PUBLIC_URL?: URL | null;
  readonly SQLITE_DRIVER?: string;
  readonly DEMO?: boolean;
  readonly OPERATOR_FILE?: string;
  readonly NETWORK?: string;
  readonly NETWORK_URL?: URL | null;
  readonly NETWORK_AUTH_FILE?: string;
  readonly NETWORK_SIMULATOR_LATENCY_MIN_MS?: number;
  readonly NETWORK_SIMULATOR_LATENCY_MAX_MS?: number;
  readonly SESSION_IDLE_MINUTES?: number;
  readonly SESSION_MAX_MINUTES?: number;
}

/** The country of the demonstration's numbers. */
const DEMO_COUNTRY_CODE = "375";

/** What one setting cannot decide alone: everything that is wrong, and the operator where its file is right. */
export function together(values: Together): {
  readonly problems: readonly string[];
  readonly operator: OperatorProfile | null;
} {
  const { operator, problems } = operatorOf(values);
  return {
    operator,
    problems: [...bounds(values), ...publicAddress(values), ...network(values), ...problems],
  };
}

/** By which address browsers come. */
export function publicUrlOf({ PUBLIC_URL, PORT }: Together): URL {
  return PUBLIC_URL ?? new URL(`http://localhost:${String(PORT)}`);
}

function bounds(values: Together): string[] {
  const problems: string[] = [];
  const isAbove = (least: number | undefined, most: number | undefined): boolean =>
    least !== undefined && most !== undefined && least > most;
  if (isAbove(values.NETWORK_SIMULATOR_LATENCY_MIN_MS, values.NETWORK_SIMULATOR_LATENCY_MAX_MS))
    problems.push("NETWORK_SIMULATOR_LATENCY_MIN_MS is greater than NETWORK_SIMULATOR_LATENCY_MAX_MS");
  if (isAbove(values.SESSION_IDLE_MINUTES, values.SESSION_MAX_MINUTES))
    problems.push("SESSION_IDLE_MINUTES is greater than SESSION_MAX_MINUTES");
  if (values.SQLITE_DRIVER === "node" && nodeSqlite() === null)
    problems.push(`SQLITE_DRIVER=node needs Node 22.13 or newer, and this is ${process.versions.node}`);
  return problems;
}

function publicAddress({ PUBLIC_URL, PORT = 0 }: Together): string[] {
  const url = publicUrlOf({ PUBLIC_URL: PUBLIC_URL ?? null, PORT });
  return isSafe(url)
    ? []
    : [`PUBLIC_URL=${url.href}: only https keeps a session safe; http serves for localhost alone`];
}

/** Without a demonstration nothing is left to chance: a simulated network would tell people that their orders are done. */
function network({ NETWORK, NETWORK_URL, NETWORK_AUTH_FILE, DEMO }: Together): string[] {
  if (NETWORK === "" && DEMO === false)
    return [
      "NETWORK is not set, and there is no demonstration (DEMO=false): say what carries orders out, NETWORK=http with NETWORK_URL=https://network.example/kabinet, NETWORK=module:network/adapter.js, or NETWORK=simulator to try things out (docs/network-port.md)",
    ];
  if (NETWORK !== "http") return [];
  const problems: string[] = [];
  if (NETWORK_URL === null)
    problems.push(
      "NETWORK_URL is not set, and NETWORK=http needs it, e.g. NETWORK_URL=https://network.example/kabinet",
    );
  else if (NETWORK_URL !== undefined && !isSafe(NETWORK_URL))
    problems.push(`NETWORK_URL=${NETWORK_URL.href}: expected https, or http on this very machine`);
  if (NETWORK_AUTH_FILE !== undefined && NETWORK_AUTH_FILE !== "" && !isReadable(NETWORK_AUTH_FILE))
    problems.push(`NETWORK_AUTH_FILE=${NETWORK_AUTH_FILE}: expected a file that can be read`);
  return problems;
}

function operatorOf({ OPERATOR_FILE, DEMO }: Together): {
  readonly operator: OperatorProfile | null;
  readonly problems: readonly string[];
} {
  if (OPERATOR_FILE === undefined) return { operator: null, problems: [] };
  const read = readOperatorFile(resolve(ROOT, OPERATOR_FILE));
  if ("problems" in read)
    return {
      operator: null,
      problems: read.problems.map((problem) => `OPERATOR_FILE=${OPERATOR_FILE}: ${problem}`),
    };
  const isForeign = DEMO === true && read.operator.numbers.countryCode !== DEMO_COUNTRY_CODE;
  return {
    operator: read.operator,
    problems: isForeign
      ? [
          `DEMO=true: the demonstration's numbers are of +${DEMO_COUNTRY_CODE}, and OPERATOR_FILE has other ones; set DEMO=false`,
        ]
      : [],
  };
}

function isSafe(url: URL): boolean {
  return url.protocol === "https:" || isLoopbackName(url.hostname);
}

function isReadable(path: string): boolean {
  try {
    accessSync(resolve(ROOT, path), constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Beginnings that nobody else's variables have. */
const OURS =
  /^(KABINET|LIMIT|NETWORK_SIMULATOR|NETWORK_URL|NETWORK_AUTH|DEMO|OPERATOR|KEEP|DRAIN|STEP_UP|WORKER)_?/;
/** Shorter names are too like everybody's. */
const NAME_MIN = 7;

/** Names that are none of ours and look as if they were meant to be. */
export function strangersIn(written: readonly string[], known: readonly string[]): readonly string[] {
  return written
    .filter((name) => /^[A-Z][A-Z0-9_]+$/.test(name) && !known.includes(name))
    .flatMap((name) => {
      const near = known.find((one) => name.length >= NAME_MIN && isNear(name, one));
      if (near !== undefined) return [`${name} is no setting: is ${near} meant?`];
      return OURS.test(name) ? [`${name} is no setting (docs/configuration.md)`] : [];
    });
}

/** Whether one becomes the other by one sign more, less or otherwise, or two that changed places. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = Math.max(a.length, b.length) - start - end;
  if (left <= 1) return true;
  return left === 2 && a.length === b.length && a[start] === b[start + 1] && a[start + 1] === b[start];
}
