import type { Explanation } from "../../../orders/explanation";
import { bulkChangeText } from "./bulk-change.texts";

/** An act of a change of many, without the line. */
export interface WantedAct {
  readonly kind: string;
  /** The change's own input, without the line. */
  readonly input: object;
}

/** A line that was named, with what is to be done to it. */
export interface NamedLine {
  /** What was given to name it. */
  readonly given: string;
  /** Its id; null where what was given names no line of the viewer's. */
  readonly subscriberId: string | null;
  /** Why it names none; null where it names one. */
  readonly problem: Explanation | null;
  readonly acts: readonly WantedAct[];
}

/** One row that a list leads to. */
export interface WantedRow extends Pick<NamedLine, "given" | "subscriberId"> {
  readonly act: WantedAct;
  /** Why nothing is done for it; null where it is to be worked out. */
  readonly problem: Explanation | null;
  /** Whether that is because another row does the same. */
  readonly isRepeated: boolean;
}

/**
 * The rows of a list of lines, those of one line together, in the order in which the lines come. A line that stands there
 * twice with the same act has it done once; rows that want different things of one line are all refused, for nobody
 * knows which is meant.
 */
export function rowsOf(lines: readonly NamedLine[]): WantedRow[] {
  const places = new Map<string, WantedRow[]>();
  const rows: WantedRow[][] = [];
  for (const { given, subscriberId, problem, acts } of lines) {
    const known = subscriberId === null ? undefined : places.get(subscriberId);
    const own = known ?? [];
    if (!known) {
      rows.push(own);
      if (subscriberId !== null) places.set(subscriberId, own);
    }
    for (const act of acts) own.push({ given, subscriberId, act, problem, isRepeated: false });
  }
  return rows.flatMap(withoutContradictions);
}

function withoutContradictions(rows: readonly WantedRow[]): WantedRow[] {
  if (rows.length < 2 || rows[0]?.subscriberId === null) return [...rows];
  const inputs = new Map<string, Set<string>>();
  for (const { act } of rows) {
    const known = inputs.get(act.kind) ?? new Set<string>();
    inputs.set(act.kind, known.add(JSON.stringify(act.input)));
  }
  const seen = new Set<string>();
  return rows.map((row): WantedRow => {
    if ((inputs.get(row.act.kind)?.size ?? 0) > 1)
      return { ...row, problem: bulkChangeText.told("CONTRADICTING") };
    const key = JSON.stringify(row.act);
    if (!seen.has(key)) {
      seen.add(key);
      return row;
    }
    return { ...row, problem: bulkChangeText.told("REPEATED"), isRepeated: true };
  });
}
