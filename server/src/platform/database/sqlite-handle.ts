import { LRUCache } from "lru-cache";
import type { Param, Params } from "./database";
import { connectTo } from "./connect-sqlite";
import {
  KEPT_STATEMENTS,
  type SqliteConnection,
  type SqliteDriver,
  type SqliteFile,
  type SqliteValue,
} from "./sqlite-connection";

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
 * One connection to a SQLite file, whichever driver makes it. To hand a call to the driver's thread and take it back
 * costs more than most queries do. So a handle makes one call at a time, and reads of the same text that come to wait
 * meanwhile go together in one.
 */
export class SqliteHandle {
  private readonly alone = keptTexts();
  private readonly together = keptTexts();
  private readonly gathering = new Map<string, Gathered>();
  private last: Promise<unknown> = Promise.resolve();
  /** Calls that wait or are under way: the least busy handle gets the next read. */
  busy = 0;

  private constructor(
    private readonly connection: SqliteConnection,
    private readonly timeout: number | null,
  ) {}

  /** A call that takes longer than `timeout` (milliseconds) is given up, if that is not null. */
  static async open(
    driver: SqliteDriver,
    file: SqliteFile,
    timeout: number | null = null,
  ): Promise<SqliteHandle> {
    return new SqliteHandle(await connectTo(driver, file), timeout);
  }

  exec(sql: string): Promise<void> {
    return this.enqueue(() => this.connection.exec(sql));
  }

  /** All rows. */
  all<T>(sql: string, params: Params): Promise<T[]> {
    return this.enqueue(() => this.connection.all<T>(this.aloneText(sql), params.map(bound)));
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
    return this.enqueue(() => this.runNow(sql, params));
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    while (this.busy > 0) await this.last;
    await this.connection.close();
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
    const answers = this.enqueue(() => {
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
    const text = alone ? this.aloneText(sql) : keptText(this.together, sql, togetherText);
    const params = alone ? only.map(bound) : [JSON.stringify(gathered)];
    const rows = await this.connection.all<{ place?: number; cell: string }>(text, params);
    const cells = new Array<string>(gathered.length).fill("[]");
    for (const { place, cell } of rows) cells[place ?? 0] = cell;
    return cells;
  }

  private runNow(sql: string, params: Params): Promise<number> {
    return this.connection.run(this.aloneText(sql), params.map(bound));
  }

  private aloneText(sql: string): string {
    return keptText(this.alone, sql, aloneText);
  }

  private enqueue<T>(call: () => Promise<T>): Promise<T> {
    this.busy++;
    const turn = this.last.then(this.timeout === null ? call : () => this.inTime(call, this.timeout ?? 0));
    const over = (): void => {
      this.busy--;
    };
    this.last = turn.then(over, over);
    return turn;
  }

  /** A handle makes one call at a time, so that nobody else's is broken off. */
  private async inTime<T>(call: () => Promise<T>, timeout: number): Promise<T> {
    await this.connection.ready;
    const timer = setTimeout(() => {
      this.connection.interrupt();
    }, timeout);
    try {
      return await call();
    } finally {
      clearTimeout(timer);
    }
  }
}

function keptTexts(): LRUCache<string, string> {
  return new LRUCache({ max: KEPT_STATEMENTS / 2 });
}

/** What becomes of a text for the driver, worked out once. */
function keptText(kept: LRUCache<string, string>, sql: string, textOf: (sql: string) => string): string {
  let text = kept.get(sql);
  if (text === undefined) {
    text = textOf(sql);
    kept.set(sql, text);
  }
  return text;
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

function bound(param: Param): SqliteValue {
  if (typeof param === "boolean") return param ? 1 : 0;
  return typeof param === "object" && param !== null ? JSON.stringify(param) : param;
}
