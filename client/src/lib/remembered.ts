import { draftOwner } from "./drafts";

/**
 * How a person likes to look at something, kept on this machine from visit to visit: which columns, which saved views.
 * Other than drafts it outlives signing out; so it holds no more than habits.
 */
export function readRemembered(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? "null");
  } catch {
    // A browser that keeps nothing; and what an older page has kept is read as nothing.
    return null;
  }
}

/** Keeps it. */
export function remember(name: string, value: unknown): void {
  if (draftOwner() === null) return;
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // Full, or forbidden: it holds as long as the page.
  }
}

const keyOf = (name: string): string => `kabinet.habits:${draftOwner() ?? ""}:${name}`;
