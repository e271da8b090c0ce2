import { useCallback, useState } from "react";

/**
 * What somebody is typing, kept while the tab lives: a reload, a lost connection or a look at another page takes
 * nothing away. It is not kept longer, since others may sit at the same machine.
 */
export function useDraft(name: string): [text: string, change: (text: string) => void, forget: () => void] {
  const key = `draft:${name}`;
  const [text, setText] = useState(() => read(key));
  const change = useCallback(
    (next: string) => {
      setText(next);
      write(key, next);
    },
    [key],
  );
  const forget = useCallback(() => change(""), [change]);
  return [text, change, forget];
}

/** Forgets every draft: whoever signs in next is somebody else. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith("draft:")) sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** What somebody was typing in a form, by field; nothing where nothing is kept. */
export function readFields(name: string): Record<string, unknown> {
  try {
    const fields: unknown = JSON.parse(read(`draft:${name}`));
    return typeof fields === "object" && fields !== null ? { ...fields } : {};
  } catch {
    // What an older page has kept is read as nothing.
    return {};
  }
}

/** Keeps what somebody is typing in a form; null forgets it. */
export function writeFields(name: string, fields: object | null): void {
  write(`draft:${name}`, fields ? JSON.stringify(fields) : "");
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Full, or forbidden: the text still stands in the form.
  }
}
