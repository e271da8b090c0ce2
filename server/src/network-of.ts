import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ENVIRONMENT, ROOT, type Settings } from "./env";
import { HttpNetwork } from "./network/http-network";
import { moduleNetwork } from "./network/module-network";
import type { NetworkPort } from "./network/network-port";
import { systemClock } from "./platform/clock";

const clock = systemClock();

/** The network that the settings name; null where that is the simulated one. */
export async function realNetwork({
  NETWORK,
  NETWORK_URL,
  NETWORK_AUTH_FILE,
}: Pick<Settings, "NETWORK" | "NETWORK_URL" | "NETWORK_AUTH_FILE">): Promise<NetworkPort | null> {
  if (NETWORK === "http" && NETWORK_URL !== null)
    return new HttpNetwork({
      url: NETWORK_URL,
      authorization: NETWORK_AUTH_FILE === "" ? null : headerIn(NETWORK_AUTH_FILE),
      now: () => clock.now(),
    });
  if (NETWORK.startsWith("module:"))
    return moduleNetwork(resolve(ROOT, NETWORK.slice("module:".length)), ENVIRONMENT);
  return null;
}

const HEADER = /^([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]*([\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)$/;

/** The header that stands in a file, `Authorization: Bearer …`; what is wrong with it is told without it. */
function headerIn(path: string): readonly [string, string] {
  const [, name, value] = HEADER.exec(readFileSync(resolve(ROOT, path), "utf8").trim()) ?? [];
  if (name === undefined || value === undefined)
    throw new Error(`${path} has to hold one header, e.g. Authorization: Bearer …`);
  return [name, value];
}
