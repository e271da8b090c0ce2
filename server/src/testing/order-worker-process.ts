import "reflect-metadata";
import "./default-operator";
import { once } from "node:events";
import { releaseLeases } from "../orders/claim.store";
import { systemClock } from "../platform/clock";
import { NetworkSimulator } from "../network/network-simulator";
import { sceneWorker } from "./order-scene";
import { openTestDatabase } from "./test-database";

/**
 * A worker in a process of its own, to be killed: DATABASE says where the orders are. It says "ready", and begins when
 * a line comes in: reading its sources takes longer than all the orders, and who kills it starts it beforehand.
 */
async function main(): Promise<void> {
  process.stdout.write("ready\n");
  await once(process.stdin, "data");
  const database = await openTestDatabase(process.env["DATABASE"] ?? "");
  const clock = systemClock(Date.now() + Number(process.env["CLOCK_SHIFT"]));
  const network = new NetworkSimulator(database, clock, {
    latencyMin: 0,
    latencyMax: 30,
    failureRate: 0.03,
    silenceRate: 0.03,
    deliver: () => undefined,
    random: Math.random,
  });
  if (database.kind === "sqlite") await releaseLeases(database, clock.now());
  // A few at a time: on a busy machine all would be done between two looks of who kills it.
  sceneWorker(database, clock, { network, networkTimeout: 250, lease: 2_000, concurrency: 6 }).start();
}

void main();
