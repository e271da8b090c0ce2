import { LRUCache } from "lru-cache";
import sqlite3 from "sqlite3";
import type { Param, Params } from "./database";

/** Statements that a connection keeps prepared; those that were not used for longest give way. */
const KEPT = 300;
/** How many waiting reads go together in one call: more would keep the others waiting for too long. */
const TOGETHER = 16;
/** SQLite wants to know a limit before it looks at any row, so that it cannot differ from one read to the next. */
const OWN_LIMIT = / limit \$/;
const AMONG = / among\(\$(\d+)\)/g;

/** Calls of one text that wait to be made together, and what each of them is answered. */
interface Gathered {
  readonly params: Params[];
  readonly answers: Promise<readonly unknown[]>;
}

/**
 * One connection to a SQLite file. To hand a call to the driver's thread and take it back costs more than most
 * queries do. So a handle makes one call at a time, and reads of the same text that come to wait meanwhile go
 * together in one. Statements are kept.
 */
export class SqliteHandle {
  private readonly alone = keptStatements();
  private readonly together = keptStatements();
  private readonly gathering = new Map<string, Gathered>();
  private last: Promise<unknown> = Promise.resolve();
  /** Calls that wait or are under way: the least busy handle gets the next read. */
  busy = 0;

  private constructor(
    private readonly connection: sqlite3.Database,
    private readonly patience: number | null,
  ) {}

  /** A call that takes longer than `patience` (milliseconds) is given up, if that is not null. */
  static open(file: string, readOnly: boolean, patience: number | null = null): Promise<SqliteHandle> {
    const mode = readOnly ? sqlite3.OPEN_READONLY : sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE;
    return new Promise((resolve, reject) => {
      const connection = new sqlite3.Database(file, mode, (error) => {
        if (error) reject(error);
        else resolve(new SqliteHandle(connection, patience));
      });
    });
  }

  exec(sql: string): Promise<void> {
    return this.inTurn(
      () =>
        new Promise((resolve, reject) => {
          this.connection.exec(sql, (error) => {
            if (error) reject(error);
            else resolve();
          });
        }),
    );
  }

  /** All rows. Never the driver's `get`: it leaves the statement open on an old snapshot. */
  all<T>(sql: string, params: Params): Promise<T[]> {
    return this.inTurn(async () => allOf<T>(await this.statement(sql), params.map(bound)));
  }

  /** The one cell, named `cell`, that a select answers. */
  async cell(sql: string, params: Params): Promise<string> {
    if (OWN_LIMIT.test(sql)) return this.cellAlone(sql, params);
    const gathered = this.gather(sql, (all) => this.cells(sql, all));
    const place = gathered.params.push(params) - 1;
    try {
      return (await gathered.answers)[place] as string;
    } catch (error) {
      // What one has asked for is not to fail another.
      if (gathered.params.length === 1) throw error;
      return this.cellAlone(sql, params);
    }
  }

  /** Inserts a row by `one`, or all rows that have gathered by `many`: then either each of them, or none. */
  async insert(one: string, many: string, row: Params): Promise<number> {
    const gathered = this.gather(one, async (rows) => {
      const [only] = rows;
      if (rows.length === 1 && only) return [await this.runNow(one, only)];
      const changes = await this.runNow(many, [JSON.stringify(rows)]);
      if (changes < rows.length)
        throw new Error("some of the rows that were inserted together exist already");
      return rows.map(() => 1);
    });
    const place = gathered.params.push(row) - 1;
    return (await gathered.answers)[place] as number;
  }

  run(sql: string, params: Params): Promise<number> {
    return this.inTurn(() => this.runNow(sql, params));
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    while (this.busy > 0) await this.last;
    for (const statement of [...this.alone.values(), ...this.together.values()]) (await statement).finalize();
    await new Promise<void>((resolve, reject) => {
      this.connection.close((error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  private async cellAlone(sql: string, params: Params): Promise<string> {
    const [row] = await this.all<{ cell: string }>(sql, params);
    return row?.cell ?? "[]";
  }

  /** What waits for the next call of a text; `call` makes it, once its turn has come. */
  private gather(key: string, call: (all: readonly Params[]) => Promise<readonly unknown[]>): Gathered {
    const waiting = this.gathering.get(key);
    if (waiting && waiting.params.length < TOGETHER) return waiting;
    const params: Params[] = [];
    const answers = this.inTurn(() => {
      if (this.gathering.get(key)?.params === params) this.gathering.delete(key);
      return call(params);
    });
    const gathered = { params, answers };
    this.gathering.set(key, gathered);
    return gathered;
  }

  /** The cells of all reads that have gathered, in their order. */
  private async cells(sql: string, gathered: readonly Params[]): Promise<readonly string[]> {
    const [only] = gathered;
    const alone = gathered.length === 1 && only !== undefined;
    const statement = await (alone ? this.statement(sql) : this.statement(sql, this.together, togetherText));
    const params = alone ? only.map(bound) : [JSON.stringify(gathered)];
    const rows = await allOf<{ place?: number; cell: string }>(statement, params);
    const cells = new Array<string>(gathered.length).fill("[]");
    for (const { place, cell } of rows) cells[place ?? 0] = cell;
    return cells;
  }

  private async runNow(sql: string, params: Params): Promise<number> {
    const statement = await this.statement(sql);
    return new Promise((resolve, reject) => {
      statement.run(params.map(bound), function (this: sqlite3.RunResult, error: Error | null) {
        if (error) reject(error);
        else resolve(this.changes);
      });
    });
  }

  private inTurn<T>(call: () => Promise<T>): Promise<T> {
    this.busy++;
    const turn = this.last.then(this.patience === null ? call : () => this.inTime(call, this.patience ?? 0));
    const over = (): void => {
      this.busy--;
    };
    this.last = turn.then(over, over);
    return turn;
  }

  /** A handle makes one call at a time, so that nobody else's is broken off. */
  private async inTime<T>(call: () => Promise<T>, patience: number): Promise<T> {
    const timer = setTimeout(() => {
      this.connection.interrupt();
    }, patience);
    try {
      return await call();
    } finally {
      clearTimeout(timer);
    }
  }

  private statement(sql: string, kept = this.alone, textOf = aloneText): Promise<sqlite3.Statement> {
    let statement = kept.get(sql);
    if (!statement) {
      statement = new Promise((resolve, reject) => {
        const prepared = this.connection.prepare(textOf(sql), (error: Error | null) => {
          if (error) reject(error);
          else resolve(prepared);
        });
      });
      kept.set(sql, statement);
      void statement.catch(() => kept.delete(sql));
    }
    return statement;
  }
}

/** One call is made at a time: what gives way to another statement is not in use. */
function keptStatements(): LRUCache<string, Promise<sqlite3.Statement>> {
  const forget = (statement: Promise<sqlite3.Statement>): void =>
    void statement.then(
      (prepared) => prepared.finalize(),
      () => undefined,
    );
  return new LRUCache({ max: KEPT, dispose: forget });
}

function allOf<T>(statement: sqlite3.Statement, params: readonly (string | number | null)[]): Promise<T[]> {
  return new Promise((resolve, reject) => {
    statement.all<T>(params, (error: Error | null, rows: T[]) => {
      if (error) reject(error);
      else resolve(rows);
    });
  });
}

/** `$2` names a position on both databases only when SQLite reads `?2`. */
function aloneText(sql: string): string {
  return sql.replace(AMONG, " in (select value from json_each($$$1))").replace(/\$(\d+)/g, "?$1");
}

/** The select for each of many lists of parameters, which come as one JSON text. */
function togetherText(sql: string): string {
  const value = (operator: string) => (_all: string, n: string) =>
    `(asked.value ${operator} ${String(Number(n) - 1)})`;
  const select = sql
    .replace(AMONG, (all, n: string) => ` in (select value from json_each${value("->")(all, n)})`)
    .replace(/\$(\d+)/g, value("->>"));
  return `select asked.key as place, (${select}) as cell from json_each(?1) asked`;
}

function bound(param: Param): string | number | null {
  if (typeof param === "boolean") return param ? 1 : 0;
  return typeof param === "object" && param !== null ? JSON.stringify(param) : param;
}
