/*
 * A connection of `node:sqlite` on a thread of its own. It imports nothing at run time, so that Node reads this very
 * file in tests too, without its types.
 */
import type { NodeDatabase, NodeSqlite, NodeStatement } from "./node-sqlite";
import type { SqliteFile, SqliteValue } from "./sqlite-connection";

/** One call: what is done, its text and, by position, its values. */
export type WorkerCall = readonly ["exec" | "all" | "run" | "close", string, readonly SqliteValue[]];

/** What a call is answered. */
export interface WorkerAnswer {
  readonly rows?: readonly unknown[];
  readonly changes?: number;
  readonly failure?: { readonly message: string; readonly errcode: number };
}

/** What the thread is started with. */
export interface WorkerStart extends SqliteFile {
  /** Statements that it keeps prepared. */
  readonly kept: number;
}

const threads = process.getBuiltinModule("node:worker_threads");
const { parentPort } = threads;
const { DatabaseSync } = process.getBuiltinModule("node:sqlite") as NodeSqlite;
const { file, readOnly, kept } = threads.workerData as WorkerStart;

/** In the order in which they were used: the first one gives way. */
const statements = new Map<string, NodeStatement>();

function statement(database: NodeDatabase, sql: string): NodeStatement {
  const prepared = statements.get(sql) ?? database.prepare(sql);
  statements.delete(sql);
  statements.set(sql, prepared);
  const [oldest] = statements.keys();
  if (statements.size > kept && oldest !== undefined) statements.delete(oldest);
  return prepared;
}

/** By name: Node's first releases of the module take `?1` for one. */
function named(values: readonly SqliteValue[]): Record<string, SqliteValue> {
  return Object.fromEntries(values.map((value, i) => [`?${String(i + 1)}`, value]));
}

function answer(database: NodeDatabase, [what, sql, values]: WorkerCall): WorkerAnswer {
  if (what === "all") return { rows: statement(database, sql).all(named(values)) };
  if (what === "run") return { changes: Number(statement(database, sql).run(named(values)).changes) };
  if (what === "exec") database.exec(sql);
  else database.close();
  return {};
}

function attempt(work: () => WorkerAnswer): void {
  let answered: WorkerAnswer;
  try {
    answered = work();
  } catch (error) {
    const { message, errcode = 1 } = error as { readonly message: string; readonly errcode?: number };
    answered = { failure: { message, errcode } };
  }
  parentPort?.postMessage(answered);
}

attempt(() => {
  const database = new DatabaseSync(file, { readOnly });
  parentPort?.on("message", (call: WorkerCall) => {
    attempt(() => answer(database, call));
    if (call[0] === "close") parentPort.close();
  });
  return {};
});
