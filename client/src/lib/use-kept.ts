import { useCallback, useState } from "react";
import { readFields, writeFields } from "./drafts";

/**
 * Answers of a wizard that must stay out of the address because they are somebody's (a number, a name, an e-mail).
 * They are kept as drafts are, for the person who gave them: a reload and the Back button take nothing away, signing out
 * does. Null: not given.
 */
export function useKept<Answers extends object>(
  name: string,
  /** The answers in what was kept; null where there are none, or where an older page has kept them. */
  read: (fields: Record<string, unknown>) => Answers | null,
): [answers: Answers | null, keep: (answers: Answers | null) => void] {
  const [kept, setKept] = useState(() => ({ name, answers: read(readFields(name)) }));
  // The same page has gone on to another thing.
  const current = kept.name === name ? kept : { name, answers: read(readFields(name)) };
  if (current !== kept) setKept(current);
  const keep = useCallback(
    (answers: Answers | null) => {
      writeFields(name, answers);
      setKept({ name, answers });
    },
    [name],
  );
  return [current.answers, keep];
}
