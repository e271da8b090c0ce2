import { LRUCache } from "lru-cache";
import { audit } from "../../../platform/audit/audit.store";
import { visibleTo } from "../../../platform/authorization/visible";
import { writtenRole, type SignedIn } from "../../../platform/authorization/viewer";
import type { Database } from "../../../platform/database/database";
import { derivedId } from "../../../platform/derived-id";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { nestedPage } from "../../../platform/graphql/nested-page";
import type { Subscriber } from "../../company/subscriber/subscriber.entity";
import type { UsageRange } from "../usage-query/usage-period.policy";
import { UsageView, type UsageViewAct } from "./usage-view.entity";

/** Looks of one person at the same days within so long are one, in milliseconds. */
const ONE_LOOK_MS = 600_000;
/** Looks that are remembered to be written down already, so that turning pages asks the database nothing. */
const REMEMBERED = 10_000;

const written = new WeakMap<Database, LRUCache<string, true>>();

/**
 * Writes down that somebody looks at another person's call details, with its audit row, before anything is shown.
 * Who looks at their own is nobody's business.
 */
export async function noteUsageView(
  context: Context,
  subscriber: Subscriber,
  range: UsageRange,
  act: UsageViewAct,
): Promise<void> {
  const viewer = viewerOf(context);
  if (viewer.role === "subscriber") return;
  const { database } = context;
  const now = context.clock.now();
  // The same ten minutes have the same id, so that two pages asked for at once are one look on all gateways.
  const since = now - (now % ONE_LOOK_MS);
  const id = derivedId("uvw", since, lookerOf(viewer), subscriber.id, range.from, range.through, act);
  const remembered = rememberedIn(database);
  if (remembered.has(id)) return;
  await database.write(async (unit) => {
    const view = viewOf(id, now, viewer, subscriber, range, act);
    if ((await unit.insert(UsageView, [view], { ignoreConflicts: true })) === 0) return;
    const { clientId, id: subjectId } = subscriber;
    const span = { from: range.from, through: range.through };
    await audit(unit, now, viewer, `usage.${act}`, { clientId, subjectId, after: span });
  });
  remembered.set(id, true);
}

/** Who has looked at subscribers' call details, the latest first. */
export const usageViewsOf = nestedPage<UsageView>({
  entity: UsageView,
  parent: { column: "subscriber_id", property: "subscriberId" },
  where: (context, params) => visibleTo(viewerOf(context), UsageView, params),
  orderBy: [
    { column: "at", property: "at", holds: "number" },
    { column: "id", property: "id" },
  ],
  descending: true,
});

/** A person, or one of their programs: the looks of the two are told apart. */
function lookerOf({ id, program, credentialId }: SignedIn): string {
  return program === undefined || program === null ? id : (credentialId ?? id);
}

function viewOf(
  id: string,
  at: number,
  viewer: SignedIn,
  subscriber: Subscriber,
  range: UsageRange,
  act: UsageViewAct,
): UsageView {
  return {
    id,
    clientId: subscriber.clientId,
    subscriberId: subscriber.id,
    at,
    actorId: viewer.id,
    actorName: viewer.name,
    actorRole: writtenRole(viewer),
    program: viewer.program ?? null,
    act,
    from: range.from,
    through: range.through,
  };
}

function rememberedIn(database: Database): LRUCache<string, true> {
  let known = written.get(database);
  if (!known) {
    known = new LRUCache({ max: REMEMBERED });
    written.set(database, known);
  }
  return known;
}
