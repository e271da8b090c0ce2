/**
 * A map that never changes: `with` answers another one, and both can be read on. Neither is copied: of a map of 50,000
 * entries as many others can be made one from another, in the time of a few copies.
 */
export class PersistentMap<K, V> {
  /** Layers, the newest last: what a newer one holds hides what the older ones do. Each is larger than the next. */
  private constructor(private readonly layers: readonly ReadonlyMap<K, V>[]) {}

  static of<K, V>(entries: ReadonlyMap<K, V> = new Map()): PersistentMap<K, V> {
    return new PersistentMap([entries]);
  }

  get(key: K): V | undefined {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const layer = this.layers[i];
      if (layer?.has(key)) return layer.get(key);
    }
    return undefined;
  }

  with(key: K, value: V): PersistentMap<K, V> {
    const older = [...this.layers];
    let newest: ReadonlyMap<K, V> = new Map([[key, value]]);
    for (let last = older.at(-1); last && last.size <= newest.size; last = older.at(-1)) {
      newest = new Map([...last, ...newest]);
      older.pop();
    }
    return new PersistentMap([...older, newest]);
  }
}
