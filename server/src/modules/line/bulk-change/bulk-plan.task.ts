import type { Locale } from "@kabinet/shared";
import type { ChangeList } from "../../../orders/change-list";
import { OnClosedWindow } from "../../../orders/order.entity";
import { NOT_YOURS } from "../../../platform/authorization/denial";
import { mayWriteIn } from "../../../platform/authorization/rights";
import { writtenRole, type SignedIn } from "../../../platform/authorization/viewer";
import type { Unit } from "../../../platform/database/database";
import { refuse } from "../../../platform/graphql/refused";
import { BulkChange, BulkChangeState } from "./bulk-change.entity";
import { countOpen } from "./bulk-change.store";
import { bulkChangeText } from "./bulk-change.texts";
import type { WantedAct } from "./bulk-rows.policy";

/** Most changes of many that a company has worked out or ordered at once. */
const AT_ONCE = 10;

/** Refuses one more change of many where a company has as many at work as it may. Its row is locked. */
export async function requireRoom(unit: Unit, locale: Locale, clientId: string): Promise<void> {
  if ((await countOpen(unit, clientId)) < AT_ONCE) return;
  const text = bulkChangeText("TOO_MANY_AT_ONCE", { max: AT_ONCE });
  throw refuse("TOO_MANY_BULK_CHANGES", locale, text);
}

/** A new change of many of which nothing is known yet. */
export function newBulkChange(
  id: string,
  viewer: SignedIn,
  given: {
    readonly clientId: string;
    readonly acts: readonly Pick<WantedAct, "kind">[];
    readonly runAt?: number | null;
    readonly onClosedWindow?: OnClosedWindow | null;
    readonly note?: string | null;
    readonly revertsId?: string;
    readonly retriesId?: string;
  },
  now: number,
): BulkChange {
  const { clientId, acts } = given;
  return Object.assign(new BulkChange(), {
    ...{ id, clientId, state: BulkChangeState.PLANNING, isPaused: false, createdAt: now },
    ...{ actorId: viewer.id, actorName: viewer.name, actorRole: writtenRole(viewer) },
    ...{ program: viewer.program ?? null, ip: viewer.ip ?? null },
    kinds: JSON.stringify([...new Set(acts.map(({ kind }) => kind))]),
    runAt: given.runAt ?? null,
    onClosedWindow: given.onClosedWindow ?? OnClosedWindow.QUEUE,
    note: given.note?.trim() || null,
    ...{ size: 0, judged: 0, changing: 0, unchanged: 0, refused: 0, changedSince: 0, ordered: 0 },
    ...{ priceOnce: 0, monthlyBefore: 0, monthlyAfter: 0, digest: null },
    ...{ appliedAt: null, endedAt: null, appliedBy: null },
    ...{ revertsId: given.revertsId ?? null, retriesId: given.retriesId ?? null },
  });
}

/** Who plans something must be allowed each of its kinds. */
export function requireRights(
  viewer: SignedIn,
  locale: Locale,
  changes: ChangeList,
  clientId: string,
  kinds: Iterable<string>,
): void {
  for (const kind of kinds)
    if (!mayWriteIn(viewer, changes.get(kind).may, clientId))
      throw refuse(NOT_YOURS.code, locale, NOT_YOURS.text);
}
