/** Before the name of everything that is kept. */
const DRAFT = "draft:";

/** Forgets every draft: whoever signs in next is somebody else. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(DRAFT)) sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/**
 * What somebody was typing in a form, by field; nothing where nothing is kept. It is kept while the tab lives: a
 * reload, a lost connection or a look at another page takes nothing away. It is not kept longer, since others may sit
 * at the same machine.
 */
export function readFields(name: string): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? "null");
    return typeof fields === "object" && fields !== null ? { ...fields } : {};
  } catch {
    // A browser that keeps nothing; and what an older page has kept is read as nothing.
    return {};
  }
}

/** Keeps what somebody is typing in a form; null forgets it. */
export function writeFields(name: string, fields: object | null): void {
  try {
    if (fields) sessionStorage.setItem(keyOf(name), JSON.stringify(fields));
    else sessionStorage.removeItem(keyOf(name));
  } catch {
    // Full, or forbidden: what is typed still stands in the form.
  }
}

const keyOf = (name: string): string => `${DRAFT}${name}`;
