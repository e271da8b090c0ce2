import type { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import type { UsageRow } from "../modules/usage/usage-record/usage-record.entity";
import { isFree } from "../modules/usage/rating/usage.policy";
import { addUsage } from "../modules/usage/usage-summary/usage-tally.store";
import type { Database } from "../platform/database/database";
import { newId } from "../platform/new-id";

/** A record as a test tells of it: `at` is RFC 3339 with the offset of the operator's time zone. */
export type UsageOf = Partial<Omit<UsageRow, "startedAt">> & { readonly at: string };

/** Records of a subscriber: outgoing calls of a minute to another operator unless they say otherwise. */
export async function buildCallDetails(
  database: Database,
  subscriber: Pick<Subscriber, "id" | "clientId">,
  ...records: readonly UsageOf[]
): Promise<UsageRow[]> {
  const rows = records.map(({ at, ...overrides }): UsageRow => {
    const startedAt = Date.parse(at);
    const use = {
      id: newId("usg", startedAt),
      subscriberId: subscriber.id,
      clientId: subscriber.clientId,
      startedAt,
      kind: "voice" as const,
      direction: "outgoing" as const,
      otherParty: "+375291234567",
      quantity: 60,
      zone: "national" as const,
      roamingCountry: null,
      gross: 89_000,
      vatRate: 25,
      included: false,
      state: "rated" as const,
      offsetMinutes: offsetIn(at),
      ...overrides,
    };
    // Without steps to be rounded to.
    return { countedQuantity: isFree(use) ? 0 : use.quantity, ...use };
  });
  await database.write((unit) => addUsage(unit, rows));
  return rows;
}

function offsetIn(at: string): number {
  const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}
