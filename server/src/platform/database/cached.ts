import type { Database, Reader } from "./database";

/**
 * Something small that is read from the database once and then kept in the process, until the topic tells that it
 * has changed. Each database has its own.
 */
export class Cached<T> {
  private readonly values = new WeakMap<Database, T | Promise<T>>();
  private readonly heard = new WeakSet<Database>();

  constructor(
    private readonly topic: string,
    private readonly load: (reader: Reader) => Promise<T>,
  ) {}

  /** Uses what is kept: at once when it is there, otherwise when it has been read. */
  use<R>(database: Database, work: (value: T) => R | Promise<R>): R | Promise<R> {
    const value = this.values.get(database) ?? this.read(database);
    return value instanceof Promise ? value.then(work) : work(value);
  }

  /** What is kept. */
  get(database: Database): Promise<T> {
    return Promise.resolve(this.values.get(database) ?? this.read(database));
  }

  /** Reads it anew at the next use. */
  forget(database: Database): void {
    this.values.delete(database);
  }

  private read(database: Database): Promise<T> {
    if (!this.heard.has(database)) {
      this.heard.add(database);
      database.listen(this.topic, () => {
        this.forget(database);
      });
    }
    const reading = this.load(database).then(
      (value) => {
        // What was forgotten while it was being read may be old already.
        if (this.values.get(database) === reading) this.values.set(database, value);
        return value;
      },
      (error: unknown) => {
        if (this.values.get(database) === reading) this.forget(database);
        throw error;
      },
    );
    this.values.set(database, reading);
    return reading;
  }
}
