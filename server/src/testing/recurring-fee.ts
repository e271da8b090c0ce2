import type { RecurringFee } from "../orders/change";

/** A monthly fee as tests write it: «ended» is owed before a change, «begun» after it, «kept» before and after, «gone» never. */
export function recurring(
  standing: "kept" | "ended" | "begun" | "gone",
  monthly: number,
  rest: Partial<Pick<RecurringFee, "kind" | "charge" | "reconnection">> = {},
): RecurringFee {
  const had = standing === "kept" || standing === "ended";
  const has = standing === "kept" || standing === "begun";
  return { kind: "serviceFee", monthly, had, has, charge: null, reconnection: 0, ...rest };
}
