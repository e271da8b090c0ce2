import pg from "pg";
import type { Database, EntityClass, OnConflict, Params, Unit } from "./database";
import type { EntitySql } from "./entity-sql";
import { Topics } from "./topics";
import { UnitContext, type OpenUnit } from "./unit-context";
import { withoutNul } from "./without-nul";

const BATCH = 5_000;
const CONNECTIONS = 10;
const CONNECT_TIMEOUT = 10_000;
/** Serialization failure and deadlock: nothing was done, the whole unit is tried again. */
const TRY_AGAIN = new Set(["40001", "40P01"]);
const TRIES = 4;
const CHANNEL = "kabinet";

/** int8 and numeric as numbers; money and counts stay far below 2^53, and what does not is refused. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`the stored integer ${text} is past 2^53`);
  return value;
}
const types = new pg.TypeOverrides();
types.setTypeParser(20, safeInteger);
types.setTypeParser(1700, safeInteger);

interface Querying {
  query(config: pg.QueryConfig): Promise<pg.QueryResult>;
}

/** PostgreSQL: a pool of connections; every statement is prepared once a connection. */
export class PostgresDatabase implements Database {
  readonly kind = "postgres";
  readonly database = this;
  /** The server does one thing beside another. */
  readonly aside = this;
  private readonly context = new UnitContext<PostgresUnit>();
  private readonly topics = new Topics();
  private toldWait: ((seconds: number) => void) | null = null;

  private constructor(
    private readonly sql: EntitySql,
    private readonly pool: pg.Pool,
    private listener: pg.Client | null,
    private readonly url: string,
  ) {}

  static async open(url: string, sql: EntitySql, timeout: number | null): Promise<PostgresDatabase> {
    const pool = new pg.Pool({
      connectionString: url,
      max: CONNECTIONS,
      types,
      // A network that has silently died is noticed, and nobody waits for a connection for ever.
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      // The server itself gives a statement up then.
      ...(timeout !== null && { statement_timeout: timeout }),
    });
    // A connection that breaks while idle is replaced by the pool; the next query tells if the server is gone.
    pool.on("error", () => undefined);
    // The pool listens to idle ones only: one that breaks in the hands of a unit would end the process.
    pool.on("connect", (client) => client.on("error", () => undefined));
    const database = new PostgresDatabase(sql, pool, null, url);
    await database.startListening();
    return database;
  }

  read<E>(entity: EntityClass<E>, tail: string, params: Params = []): Promise<E[]> {
    const unit = this.context.current();
    return unit ? unit.read(entity, tail, params) : readOn(this.pool, this.sql, entity, tail, params);
  }

  table(entity: EntityClass<object>): string {
    return this.sql.table(entity);
  }

  rows<T>(sql: string, params: Params = []): Promise<T[]> {
    const unit = this.context.current();
    return unit ? unit.rows<T>(sql, params) : rowsOn<T>(this.pool, sql, params);
  }

  async write<T>(work: (unit: Unit) => Promise<T>): Promise<T> {
    const joined = this.context.current();
    if (joined) return work(joined);
    for (let attempt = 1; ; attempt++) {
      const since = performance.now();
      const connection = await this.pool.connect();
      this.toldWait?.((performance.now() - since) / 1000);
      let broken = false;
      try {
        // A unit of work is not broken off for having much to do.
        await connection.query("begin; set local statement_timeout = 0");
        const unit = new PostgresUnit(this, connection, this.sql);
        const answer = await this.context.run(unit, work);
        const { command } = await connection.query("commit");
        // After a failed statement the server rolls back and calls that no error, even if the work took it lightly.
        if (command !== "COMMIT") throw new Error("the unit was rolled back: a statement in it had failed");
        return answer;
      } catch (error) {
        await connection.query("rollback").catch(() => {
          broken = true;
        });
        const code = (error as { code?: string }).code;
        if (code === undefined || !TRY_AGAIN.has(code) || attempt === TRIES) throw error;
      } finally {
        connection.release(broken);
      }
    }
  }

  withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.inSession(async (client) => {
      await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [name]);
      return work();
    });
  }

  tryWithLock<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    return this.inSession(async (client) => {
      const { rows } = await client.query<{ free: boolean }>(
        "select pg_try_advisory_lock(hashtextextended($1, 0)) as free",
        [name],
      );
      return rows[0]?.free ? work() : null;
    });
  }

  get queued(): number {
    return this.pool.waitingCount;
  }

  watchWaits(told: (seconds: number) => void): void {
    this.toldWait = told;
  }

  listen(topic: string, listener: (payload: string) => void): () => void {
    return this.topics.listen(topic, listener);
  }

  async close(): Promise<void> {
    const listener = this.listener;
    this.listener = null;
    await listener?.end().catch(() => undefined);
    await this.pool.end();
    this.context.end();
  }

  /** A session of its own for locks: they end with the process, however that ends. */
  private async inSession<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** One connection of its own hears what any gateway publishes; it comes back by itself when it breaks. */
  private async startListening(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on("error", () => undefined);
    client.on("notification", ({ payload }) => {
      const [topic, text] = JSON.parse(payload ?? "[]") as [string, string];
      this.topics.tell(topic, text);
    });
    client.on("end", () => {
      if (this.listener !== client) return;
      const again = (): void => {
        if (this.listener !== client) return;
        this.startListening().then(
          () => {
            this.topics.tellMissed();
          },
          () => {
            setTimeout(again, 1_000).unref();
          },
        );
      };
      again();
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    this.listener = client;
  }
}

class PostgresUnit implements OpenUnit {
  readonly kind = "postgres";
  ended = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly database: Database,
    private readonly connection: pg.PoolClient,
    private readonly sql: EntitySql,
  ) {}

  read<E>(entity: EntityClass<E>, tail: string, params: Params = []): Promise<E[]> {
    return this.enqueue(() => readOn(this.connection, this.sql, entity, tail, params));
  }

  table(entity: EntityClass<object>): string {
    return this.sql.table(entity);
  }

  rows<T>(sql: string, params: Params = []): Promise<T[]> {
    return this.enqueue(() => rowsOn<T>(this.connection, sql, params));
  }

  run(sql: string, params: Params = []): Promise<number> {
    return this.enqueue(async () => (await this.connection.query(prepared(sql, params))).rowCount ?? 0);
  }

  async insert<E extends object>(
    entity: EntityClass<E>,
    rows: readonly Partial<E>[],
    onConflict: OnConflict<E> = {},
  ): Promise<number> {
    const [only] = rows;
    if (rows.length === 1 && only) {
      return this.run(this.sql.insert(entity, false, onConflict), this.sql.values(entity, only));
    }
    let inserted = 0;
    for (let at = 0; at < rows.length; at += BATCH) {
      const values = rows.slice(at, at + BATCH).map((row) => this.sql.values(entity, row));
      inserted += await this.run(this.sql.insert(entity, true, onConflict), [JSON.stringify(values)]);
    }
    return inserted;
  }

  async publish(topic: string, payload: string): Promise<void> {
    await this.rows("select pg_notify($1, $2)", [CHANNEL, JSON.stringify([topic, payload])]);
  }

  /** A connection does one thing at a time; calls made together wait for each other. */
  private enqueue<T>(call: () => Promise<T>): Promise<T> {
    if (this.ended) throw new Error("this unit of work has ended; nothing can be done in it any more");
    const turn = this.last.then(call, call);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

const names = new Map<string, string>();

/** Names the statement, so that each connection plans it once. */
function prepared(sql: string, params: Params): pg.QueryConfig {
  let name = names.get(sql);
  if (name === undefined) {
    name = `k${String(names.size)}`;
    names.set(sql, name);
  }
  return { name, text: sql.replace(/ among\((\$\d+)\)/g, " = any($1)"), values: params.map(withoutNul) };
}

async function rowsOn<T>(connection: Querying, sql: string, params: Params): Promise<T[]> {
  return (await connection.query(prepared(sql, params))).rows as T[];
}

async function readOn<E>(
  connection: Querying,
  sql: EntitySql,
  entity: EntityClass<E>,
  tail: string,
  params: Params,
): Promise<E[]> {
  const [row] = await rowsOn<{ cell: unknown[][] }>(connection, sql.select(entity, tail), params);
  return sql.instances(entity, row?.cell ?? []);
}
