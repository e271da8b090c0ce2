import { useState } from "react";
import { readRemembered, remember } from "../../../lib/remembered";
import { columnsIn, type ColumnId } from "./column-choice";

/** A way to look at the list that somebody has given a name: the address that shows it. */
interface SavedView {
  readonly name: string;
  /** What stands behind the `?`. */
  readonly address: string;
}

/** How somebody looks at a list of lines. */
export interface ListHabits {
  readonly columns: readonly ColumnId[] | null;
  readonly views: readonly SavedView[];
}

/** Most views that one person keeps. */
export const VIEWS_MAX = 30;

/** A person's habits with the list of one company, and how they are changed. */
export function useListHabits(clientId: string) {
  const name = `subscribers:${clientId}`;
  const [habits, setHabits] = useState(() => habitsIn(readRemembered(name)));
  const change = (changes: Partial<ListHabits>): void => {
    const next = { ...habits, ...changes };
    setHabits(next);
    remember(name, next);
  };
  return { habits, change };
}

function habitsIn(kept: unknown): ListHabits {
  const { columns = null, views = null } = typeof kept === "object" && kept !== null ? { ...kept } : {};
  const isView = (view: unknown): view is SavedView =>
    typeof view === "object" &&
    view !== null &&
    "name" in view &&
    typeof view.name === "string" &&
    "address" in view &&
    typeof view.address === "string";
  const saved: readonly unknown[] = Array.isArray(views) ? views : [];
  return { columns: columnsIn(columns), views: saved.filter(isView) };
}
