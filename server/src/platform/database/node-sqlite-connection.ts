import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { sqliteError } from "./node-sqlite";
import type { WorkerAnswer, WorkerCall, WorkerStart } from "./node-sqlite-worker";
import {
  KEPT_STATEMENTS,
  type SqliteConnection,
  type SqliteFile,
  type SqliteValue,
} from "./sqlite-connection";

/** Beside this file; in tests it is not compiled, and Node leaves its types out. */
const WORKER = join(__dirname, `node-sqlite-worker${extname(__filename)}`);
const FLAGS = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];

/** Who waits for the answer of the call that is under way. */
interface Waiting {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A connection by `node:sqlite` on a thread of its own, since its calls hold the thread that makes them.
 *
 * `node:sqlite` cannot break a statement off. What is given up is computed to its end by its thread, which nobody waits
 * for any more and which ends then; another thread opens the file anew for the next call.
 */
export class NodeSqliteConnection implements SqliteConnection {
  ready: Promise<unknown>;
  private thread: Worker;
  /** What every connection is told first, and so the next one too. */
  private readonly told: string[] = [];
  private waiting: Waiting | null = null;

  private constructor(private readonly file: SqliteFile) {
    this.thread = this.start();
    this.ready = this.answered();
  }

  static async open(file: SqliteFile): Promise<NodeSqliteConnection> {
    const connection = new NodeSqliteConnection(file);
    await connection.ready;
    return connection;
  }

  async exec(sql: string): Promise<void> {
    await this.call(["exec", sql, []]);
    if (this.file.readOnly) this.told.push(sql);
  }

  async all<T>(sql: string, values: readonly SqliteValue[]): Promise<T[]> {
    const { rows = [] } = await this.call(["all", sql, values]);
    return rows as T[];
  }

  async run(sql: string, values: readonly SqliteValue[]): Promise<number> {
    const { changes = 0 } = await this.call(["run", sql, values]);
    return changes;
  }

  interrupt(): void {
    const { waiting, thread } = this;
    if (!waiting) return;
    this.waiting = null;
    // It may be computing: nobody waits for its end.
    thread.removeAllListeners();
    thread.on("error", () => undefined);
    void thread.terminate();
    thread.unref();
    this.thread = this.start();
    this.ready = this.answered().then(() => this.send(["exec", this.told.join(";"), []]));
    // Told to whoever makes the next call.
    this.ready.catch(() => undefined);
    waiting.reject(sqliteError("interrupted", 9));
  }

  async close(): Promise<void> {
    await this.call(["close", "", []]);
    await this.thread.terminate();
  }

  private start(): Worker {
    const workerData: WorkerStart = { ...this.file, kept: KEPT_STATEMENTS };
    const thread = new Worker(WORKER, { workerData, execArgv: FLAGS });
    thread.on("message", (answer: WorkerAnswer) => {
      const { waiting } = this;
      this.waiting = null;
      // Like a connection of any other driver, it keeps no process alive by itself.
      thread.unref();
      if (answer.failure) waiting?.reject(sqliteError(answer.failure.message, answer.failure.errcode));
      else waiting?.resolve(answer);
    });
    thread.on("error", (error) => {
      this.waiting?.reject(error);
      this.waiting = null;
    });
    return thread;
  }

  private async call(call: WorkerCall): Promise<WorkerAnswer> {
    await this.ready;
    return this.send(call);
  }

  private send(call: WorkerCall): Promise<WorkerAnswer> {
    const answered = this.answered();
    this.thread.postMessage(call);
    return answered;
  }

  private answered(): Promise<WorkerAnswer> {
    this.thread.ref();
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
    });
  }
}
