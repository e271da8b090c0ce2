import { redact } from "./redact";

/** What GraphiQL needs of a storage. */
export interface PlaygroundStorage extends Pick<Storage, "getItem" | "setItem" | "removeItem" | "clear"> {
  readonly length: number;
}

/** GraphiQL gives the panel at the left a third of the window; a list of titles needs a fifth. Dragging overrides this. */
const initialValues: Record<string, string> = { "graphiql:docExplorerFlex": "0.25" };

/**
 * Where GraphiQL keeps open tabs and history: the browser tab's own storage, gone when it is closed, apart for each viewer,
 * so that whoever signs in next does not find another's queries. Secrets are emptied before they are kept.
 * @param owner id of the viewer
 * @param store normally the browser's sessionStorage
 */
export function createPlaygroundStorage(owner: string, store: Storage): PlaygroundStorage {
  const prefix = `kabinet.playground.${owner}.`;
  const ownKeys = () => Object.keys(store).filter((key) => key.startsWith(prefix));
  return {
    get length() {
      return ownKeys().length;
    },
    getItem: (key) => store.getItem(prefix + key) ?? initialValues[key] ?? null,
    setItem: (key, value) => store.setItem(prefix + key, withoutSecrets(value)),
    removeItem: (key) => store.removeItem(prefix + key),
    clear: () => ownKeys().forEach((key) => store.removeItem(key)),
  };
}

/** GraphiQL keeps either the text of an editor, or JSON with such texts inside (open tabs, history). */
function withoutSecrets(value: string): string {
  const outer = redact(value);
  try {
    const parsed: unknown = JSON.parse(outer);
    const redacted = JSON.stringify(parsed, (_key, inner: unknown) =>
      typeof inner === "string" ? redact(inner) : inner,
    );
    // An editor's text keeps its line breaks: GraphiQL compares texts to find the tab that was open.
    return redacted === JSON.stringify(parsed) ? outer : redacted;
  } catch {
    return outer;
  }
}
