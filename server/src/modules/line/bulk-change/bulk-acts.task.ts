import { BULK_ACTS_MAX, type Locale } from "@kabinet/shared";
import type { ChangeList } from "../../../orders/change-list";
import { optionErrors } from "../../../orders/place-order";
import { Refused, refuse } from "../../../platform/graphql/refused";
import { bulkKinds, type BulkActs } from "./bulk-act.type";
import { bulkChangeText } from "./bulk-change.texts";
import type { WantedAct } from "./bulk-rows.policy";

/** When and for whom acts are read. */
export interface Reading {
  readonly locale: Locale;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly runAt: number | null;
}

/** The acts that are given, each exactly one, with a note and a return that can be. */
export function readActs(
  changes: ChangeList,
  { locale, now, runAt }: Reading,
  acts: readonly BulkActs[],
  field: readonly string[],
): WantedAct[] {
  const wrong = (): Refused =>
    refuse("INVALID_INPUT", locale, bulkChangeText("CHOOSE_ACT", { max: BULK_ACTS_MAX }), {
      field: [...field],
    });
  if (acts.length < 1 || acts.length > BULK_ACTS_MAX) throw wrong();
  return acts.map((act, i) => {
    const given = bulkKinds(changes).flatMap(({ kind }) => (act[kind] ? [{ kind, input: act[kind] }] : []));
    const [only, ...others] = given;
    if (!only || others.length > 0) throw wrong();
    const { note = null, revertAt = null } = only.input;
    const found = optionErrors({ note, revertAt, runAt }, now, locale);
    if (found.length > 0)
      throw new Refused(
        found.map((error) => ({
          ...error,
          field: [...field, String(i), only.kind, ...(error.field ?? [])],
        })),
      );
    return only;
  });
}
