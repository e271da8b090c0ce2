import type { DocumentNode } from "graphql";
import { createContext, useContext, useEffect, useId, useMemo, useState, type ReactNode } from "react";

/** One thing that the page asks of the API or does through it. */
export interface ShownQuery {
  /** What it does, in the viewer's words. */
  title: string;
  document: DocumentNode;
  /** Those of a change need no idempotency key: whoever takes it along is given one of their own. */
  variables: object;
}

type Entries = ReadonlyMap<string, ShownQuery>;

interface QueryRegistry {
  set: (key: string, query: ShownQuery) => void;
  remove: (key: string) => void;
}

const RegistryContext = createContext<QueryRegistry>({ set: () => undefined, remove: () => undefined });
const EntriesContext = createContext<Entries>(new Map());

/** Remembers what the page on the screen asks, for "Show as a query". */
export function QueryRegistryProvider({ children }: { children: ReactNode }) {
  const [entries, setEntries] = useState<Entries>(new Map());
  const registry = useMemo<QueryRegistry>(
    () => ({
      set: (key, query) => setEntries((before) => new Map(before).set(key, query)),
      remove: (key) =>
        setEntries((before) => {
          const after = new Map(before);
          after.delete(key);
          return after;
        }),
    }),
    [],
  );
  return (
    <RegistryContext value={registry}>
      <EntriesContext value={entries}>{children}</EntriesContext>
    </RegistryContext>
  );
}

/**
 * Says that the component asks (or does) this. Null: nothing to show yet.
 * It is shown only while the component is on the screen.
 */
export function useShowAsQuery(query: ShownQuery | null): void {
  const registry = useContext(RegistryContext);
  const key = useId();
  const title = query?.title;
  const document = query?.document;
  // Variables are a new object on every render; only a change of their content matters.
  const variables = query ? JSON.stringify(query.variables) : undefined;
  useEffect(() => {
    if (title === undefined || !document || variables === undefined) return;
    registry.set(key, { title, document, variables: JSON.parse(variables) as object });
    return () => registry.remove(key);
  }, [registry, key, title, document, variables]);
}

/** What the page asks now, in the order in which it began to ask. */
export function useShownQueries(): readonly ShownQuery[] {
  return [...useContext(EntriesContext).values()];
}
