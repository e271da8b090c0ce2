import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { Charge } from "../modules/money/charge/charge.entity";
import {
  CallForwardingCondition,
  CallForwardingRow,
} from "../modules/line/call-forwarding/call-forwarding.entity";
import { NetworkEffect } from "../network/network-effect.entity";
import { AuditRecord } from "../platform/audit/audit-record.entity";
import type { SignedIn } from "../platform/authorization/viewer";
import { systemClock } from "../platform/clock";
import type { Database } from "../platform/database/database";
import type { Acting } from "../platform/authorization/acting";
import { CHANGES } from "../modules";
import { orderScene } from "../testing/order-scene";
import { createTestDatabase, openTestDatabase } from "../testing/test-database";
import { OrderEventRecord, OrderRecord } from "./order.entity";
import { placeOrder } from "./place-order";

const LONG = process.env["LONG"] === "1";
const LINES = LONG ? 2_500 : 125;
const KILLS = LONG ? 50 : 6;
/** On PostgreSQL several gateways share the work; one process owns a SQLite file. */
const WORKERS = process.env["TEST_DATABASE"] === "postgres" ? 2 : 1;

/** The clocks of all processes go on from a Monday in the middle of a month, whatever day it is. */
const SHIFT = Date.parse("2026-11-16T09:00:00Z") - Date.now();

type Worker = ChildProcessByStdio<Writable, Readable, null>;

const admin: SignedIn = {
  id: "vwr_1",
  name: "А",
  role: "administrator",
  accesses: [{ clientId: "cl_a", role: "administrator", accountIds: null }],
  subscriberId: null,
  scopes: null,
};

function actingOn(database: Database): Acting {
  const clock = systemClock(Date.now() + SHIFT);
  return { database, clock, viewer: admin, locale: "ru", timeZone: "Europe/Minsk", proof: null };
}

/** What is ordered of each line: one order of every part of a line that the scene has. */
const KINDS: readonly (readonly [kind: string, input: (i: number) => object])[] = [
  ["changeMobileInternetPackage", () => ({ packageId: "spec_large" })],
  ["renameSubscriber", (i) => ({ name: `Новое имя ${String(i)}` })],
  ["sendDeviceSettings", () => ({ service: "internet", device: "android" })],
  ["setCallForwarding", () => ({ condition: CallForwardingCondition.BUSY, forwardTo: "+375291234567" })],
];

/** One order of each kind a line. */
async function placeOrders(database: Database): Promise<void> {
  const acting = actingOn(database);
  const place = async (kind: string, input: object, key: string): Promise<void> => {
    const { userErrors } = await placeOrder(acting, CHANGES, {
      change: CHANGES.get(kind),
      input,
      idempotencyKey: key,
    });
    expect(userErrors).toEqual([]);
  };
  await Promise.all(
    Array.from({ length: LINES }, async (_, i) => {
      const subscriberId = `sub_${String(i + 1)}`;
      for (const [kind, input] of KINDS)
        await place(kind, { subscriberId, ...input(i) }, `${kind}${String(i)}`);
    }),
  );
}

/** A worker that waits for its beginning: `begin` gives it. It owns nothing of the database until then. */
async function startWorker(url: string): Promise<Worker> {
  const script = join(__dirname, "../testing/order-worker-process.ts");
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions", "source", script], {
    cwd: join(__dirname, "../.."),
    env: { ...process.env, DATABASE: url, CLOCK_SHIFT: String(SHIFT) },
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

const begin = (worker: Worker): void => void worker.stdin.write("begin\n");

async function kill(child: Worker): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Kills workers one after another, each at a random moment of its share of the work, then lets them finish. */
async function workAndKill(url: string, open: () => Promise<number>): Promise<number> {
  let inTheMidst = 0;
  // All are started beforehand: the others would finish the work while one starts on a busy machine.
  const waiting = await Promise.all(Array.from({ length: WORKERS + KILLS }, () => startWorker(url)));
  let workers = waiting.splice(0, WORKERS);
  workers.forEach(begin);
  for (let i = 0; i < KILLS; i++) {
    const left = LINES * KINDS.length * (1 - (i + Math.random()) / (KILLS + 1));
    while ((await open()) > left) await new Promise((resolve) => setTimeout(resolve, 10));
    const [victim, ...others] = workers;
    if (victim) await kill(victim);
    if ((await open()) > 0) inTheMidst++;
    const next = waiting.splice(0, 1);
    next.forEach(begin);
    workers = [...others, ...next];
  }
  while ((await open()) > 0) await new Promise((resolve) => setTimeout(resolve, 200));
  await Promise.all(workers.map(kill));
  return inTheMidst;
}

const byCount = (ids: readonly string[]): Set<number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set(counts.values());
};

describe("workers that are killed", () => {
  it(
    `lose nothing and double nothing: ${String(LINES * KINDS.length)} orders, ${String(KILLS)} kills`,
    async () => {
      const test = await createTestDatabase();
      const database = await openTestDatabase(test.url);
      try {
        await orderScene(database, LINES);
        await placeOrders(database);
        const inTheMidst = await workAndKill(test.url, async () => {
          const [row] = await database.rows<{ n: number }>(
            "select count(*) as n from orders where due_at is not null",
          );
          return row?.n ?? 0;
        });
        // A kill after the last order would prove nothing.
        expect(inTheMidst).toBeGreaterThanOrEqual(KILLS / 2);
        const orders = await database.read(OrderRecord, "order by t.id");
        expect(new Set(orders.map(({ state }) => state))).toEqual(new Set(["completed"]));
        expect(orders).toHaveLength(LINES * KINDS.length);
        const ids = orders.map(({ id }) => id);

        const effects = await database.read(NetworkEffect, "order by t.command_key");
        expect(effects.map(({ commandKey }) => commandKey)).toEqual(ids);
        const audit = await database.read(
          AuditRecord,
          "where t.action = 'order.completed' order by t.order_id",
        );
        expect(audit.map(({ orderId }) => orderId)).toEqual(ids);
        const events = await database.read(
          OrderEventRecord,
          "where t.state = 'completed' order by t.order_id",
        );
        expect(events.map(({ orderId }) => orderId)).toEqual(ids);
        const charges = await database.read(Charge, "");
        expect(byCount(charges.map(({ orderId }) => orderId ?? ""))).toEqual(new Set([1]));
        expect(charges).toHaveLength(LINES);
        const [packages] = await database.rows<{ n: number; lines: number }>(
          `select count(*) as n, count(distinct subscriber_id) as lines from service
            where specification_id = 'spec_large' and state = 'active'`,
        );
        expect(packages).toEqual({ n: LINES, lines: LINES });
        const [named] = await database.rows<{ n: number }>(
          "select count(*) as n from subscriber where name like 'Новое имя %'",
        );
        expect(named?.n).toBe(LINES);
        const forwardings = await database.read(CallForwardingRow, "");
        expect(byCount(forwardings.map(({ subscriberId }) => subscriberId))).toEqual(new Set([1]));
        expect(forwardings).toHaveLength(LINES);
      } finally {
        await database.close();
        await test.drop();
      }
    },
    LONG ? 1_800_000 : 180_000,
  );
});
