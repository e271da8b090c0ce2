/** Before the name of everything that is kept. */
const DRAFT = "draft:";

/** Whose the drafts are that are read and written now: the id of who is signed in; null while nobody has been. */
let owner: string | null = null;

/** Tells who is typing from now on, before the first form is shown: nobody finds in theirs what another has typed. */
export function setDraftOwner(id: string): void {
  owner = id;
}

/** Whether somebody has been signed in since this page was loaded. */
export const hasDraftOwner = (): boolean => owner !== null;

/**
 * Forgets every draft of who is signed in: they are leaving. A session that ends by itself forgets nothing, so that
 * the same person, signed in again in this tab, goes on where the session has ended.
 */
export function forgetDrafts(): void {
  if (owner === null) return;
  const own = keyOf(owner, "");
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(own)) sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/**
 * What the person who is signed in was typing in a form, by field; nothing where nothing is kept. It is kept while the
 * tab lives: a reload, a lost connection, an ended session or a look at another page takes nothing away. It is not kept
 * longer, since others may sit at the same machine.
 */
export function readFields(name: string): Record<string, unknown> {
  if (owner === null) return {};
  try {
    const fields: unknown = JSON.parse(sessionStorage.getItem(keyOf(owner, name)) ?? "null");
    return typeof fields === "object" && fields !== null ? { ...fields } : {};
  } catch {
    // A browser that keeps nothing; and what an older page has kept is read as nothing.
    return {};
  }
}

/** Keeps what the person who is signed in is typing in a form; null forgets it. */
export function writeFields(name: string, fields: object | null): void {
  if (owner === null) return;
  try {
    if (fields) sessionStorage.setItem(keyOf(owner, name), JSON.stringify(fields));
    else sessionStorage.removeItem(keyOf(owner, name));
  } catch {
    // Full, or forbidden: what is typed still stands in the form.
  }
}

/** Who is signed in, for what is kept longer than drafts are; null while nobody has been. */
export const draftOwner = (): string | null => owner;

const keyOf = (person: string, name: string): string => `${DRAFT}${person}:${name}`;
