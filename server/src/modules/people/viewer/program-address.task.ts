import { LRUCache } from "lru-cache";
import { audit } from "../../../platform/audit/audit.store";
import { isAmong } from "../../../platform/address-list";
import { AddressRefused } from "../../../platform/authorization/authenticate";
import type { Database } from "../../../platform/database/database";
import { networkOf } from "../../../platform/network-of";
import type { Presence } from "./session.store";

/** A program that goes on asking from one network is written down once in so long, in milliseconds. */
const NOTED_FOR_MS = 3_600_000;

/** How many refusals of one program are written down in that time: whoever has its token changes addresses at will. */
const NOTED_OF_ONE = 20;

/** Programs and networks of which it is remembered; of a database, as what is known of who is here. */
const REMEMBERED = 10_000;

class Refusals {
  private readonly noted = new LRUCache<string, true>({ max: REMEMBERED, ttl: NOTED_FOR_MS });
  private readonly counts = new LRUCache<string, number>({ max: REMEMBERED, ttl: NOTED_FOR_MS });

  /** Whether this one is to be written down; from then on it is remembered. */
  isNew(programId: string, ip: string): boolean {
    const key = `${programId} ${networkOf(ip)}`;
    const count = this.counts.get(programId) ?? 0;
    if (this.noted.has(key) || count >= NOTED_OF_ONE) return false;
    this.noted.set(key, true);
    // The time goes on from the first of them.
    this.counts.set(programId, count + 1, { noUpdateTTL: true });
    return true;
  }
}

const refusals = new WeakMap<Database, Refusals>();

function refusalsOf(database: Database): Refusals {
  const known = refusals.get(database) ?? new Refusals();
  refusals.set(database, known);
  return known;
}

/** Throws AddressRefused where a program asks from an address that is none of its own, and writes down that it did. */
export async function requireAddress(
  database: Database,
  { viewer, addresses = [] }: Presence,
  ip: string,
  now: number,
): Promise<void> {
  if (addresses.length === 0 || isAmong(addresses, ip)) return;
  const [access] = viewer.accesses;
  if (refusalsOf(database).isNew(viewer.id, ip))
    await database.write((unit) =>
      audit(unit, now, { ...viewer, ip }, "program.refused", {
        clientId: access?.clientId ?? null,
        subjectId: viewer.id,
      }),
    );
  throw new AddressRefused(ip);
}
