import { setTimeout } from "node:timers/promises";
import type { Subjects } from "./data.ts";
import { QUESTIONS, withoutRepetition, type Question } from "./questions.ts";
import { requestOf, type Server } from "./servers.ts";
import { Sqlite, type Row } from "./sqlite.ts";

/** Tables in which an order leaves rows. */
const WRITTEN = ["idempotency_key", "orders", "order_event", "audit_record"] as const;

/** Ours alone writes down who looks at whose call details; once in ten minutes, which does not change a round. */
const LOOKS: Readonly<Record<string, string>> = { audit_record: "where action not like 'usage.%'" };

/** Throws unless all servers give the same bytes, and write the same rows, for questions about subjects drawn by chance. */
export async function checkSame(
  servers: readonly Server[],
  subjects: Subjects,
  times: number,
): Promise<void> {
  for (const question of QUESTIONS) {
    const draw = withoutRepetition(0);
    for (let i = 0; i < Math.min(times, subjects.accounts.length); i++) {
      const variables = question.variables(subjects, draw);
      const answers: string[] = [];
      for (const server of servers) answers.push(masked(await ask(server, question, variables)));
      requireSame(question.name, servers, answers);
    }
  }
  requireSame("rows of an order", servers, await Promise.all(servers.map(({ file }) => writtenRows(file))));
  for (const { file } of servers) await forgetOrders(file);
}

/** Takes every order back out of the data, so that each round begins with the same. */
export async function forgetOrders(file: string): Promise<void> {
  const database = await Sqlite.open(file);
  const count = database.prepare<{ n: number }>("select count(*) as n from orders");
  const counted = async (): Promise<number> => (await count())[0]?.n ?? 0;
  // What was under way when the round ended may still be written, on a busy machine a good while after it.
  for (let left = Infinity; left > 0; left = await counted()) {
    for (let before = -1, now = 0; now !== before; [before, now] = [now, await counted()])
      await setTimeout(1_000);
    await database.exec(WRITTEN.map((table) => `delete from ${table};`).join(" "));
    await setTimeout(1_000);
  }
  await database.exec("pragma wal_checkpoint(truncate)");
  await database.close();
}

async function ask(server: Server, question: Question, variables: object): Promise<string> {
  const { path, ...request } = requestOf(server, question, variables);
  const response = await fetch(server.url + path, request);
  // Apollo ends its answers with a line feed.
  return (await response.text()).trimEnd();
}

async function writtenRows(file: string): Promise<string> {
  const database = await Sqlite.open(file);
  const lines: string[] = [];
  for (const table of WRITTEN)
    for (const row of await database.prepare(`select * from ${table} ${LOOKS[table] ?? ""} order by rowid`)())
      lines.push(masked(JSON.stringify(withoutHashes(row))));
  await database.close();
  return lines.join("\n");
}

/** Each program sums up what it has seen in its own way. */
function withoutHashes(row: Row): Row {
  const { digest: _digest, request_hash: _requestHash, ...rest } = row;
  return rest;
}

/** New ids and the present time differ; all else must not. */
function masked(text: string): string {
  return text.replace(/\b(ord|aud)_[0-9A-Z]{26}/g, "$1_…").replace(/\b1[0-9]{12}\b/g, "now");
}

function requireSame(what: string, servers: readonly Server[], answers: readonly string[]): void {
  const [first = "", ...others] = answers;
  others.forEach((other, i) => {
    if (other === first) return;
    const place = Array.from(first).findIndex((character, at) => character !== other[at]);
    const excerpt = (text: string): string => text.slice(Math.max(0, place - 80), place + 120);
    const name = servers[i + 1]?.name ?? "";
    throw new Error(
      `${what}: ${name} differs from ${servers[0]?.name ?? ""}:\n${excerpt(first)}\n${excerpt(other)}`,
    );
  });
}
