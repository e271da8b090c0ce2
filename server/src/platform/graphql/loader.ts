import DataLoader from "dataloader";
import { perRequest, type Context } from "./context";

/**
 * A DataLoader of one per request: `const accountOf = loader((context, ids) => …)`, then
 * `accountOf(context).load(id)`. `find` answers in any order; `keyOf` says which key a value answers.
 */
export function loader<K extends string, V>(
  find: (context: Context, keys: readonly K[]) => Promise<readonly V[]>,
  keyOf: (value: V) => K,
): (context: Context) => DataLoader<K, V | null> {
  const factory = (context: Context): DataLoader<K, V | null> =>
    new DataLoader<K, V | null>(async (keys) => {
      const found = new Map((await find(context, keys)).map((value) => [keyOf(value), value]));
      return keys.map((key) => found.get(key) ?? null);
    });
  return (context) => perRequest(context, factory);
}

/** The same for children: each key is answered by the list of its values, in the order found. */
export function listLoader<K extends string, V>(
  find: (context: Context, keys: readonly K[]) => Promise<readonly V[]>,
  keyOf: (value: V) => K,
): (context: Context) => DataLoader<K, V[]> {
  const factory = (context: Context): DataLoader<K, V[]> =>
    new DataLoader<K, V[]>(async (keys) => {
      const lists = new Map<K, V[]>(keys.map((key) => [key, []]));
      for (const value of await find(context, keys)) lists.get(keyOf(value))?.push(value);
      return keys.map((key) => lists.get(key) ?? []);
    });
  return (context) => perRequest(context, factory);
}
