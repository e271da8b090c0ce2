import { dateIn } from "@kabinet/shared";
import type { Clock } from "../../../platform/clock";
import type { Database, Unit } from "../../../platform/database/database";
import { gatherMail } from "../../../platform/mail/outbox.store";
import { administratorsToTell } from "../../people/viewer/access.store";
import { usageRatedThrough } from "../../usage/rating/rating-progress.store";
import { forecastSumsOfAll } from "../charge/invoice-forecast.store";
import { lastInvoice } from "../invoice/invoice-before.store";
import type { CorridorSide, InvoiceCorridor } from "./invoice-corridor.entity";
import { isToBeTold, sideOf } from "./invoice-corridor.policy";
import { corridorsAfter, corridorWasTold } from "./invoice-corridor.store";
import { forecastFrom, forecastPair } from "./invoice-forecast.policy";
import { plannedFees } from "./planned-fees.task";

/** The kind of the mail that tells of it. */
export const CORRIDOR_MAIL = "invoiceCorridors";

/** Accounts whose invoices are looked at before others have their turn. */
const AT_ONCE = 100;
/** Of several accounts one mail tells. */
const GATHERED_FOR = 60_000;

/** What the watch needs. */
export interface CorridorWatch {
  readonly database: Database;
  readonly clock: Clock;
  /** The operator's time zone, by which months end. */
  readonly timeZone: string;
}

/**
 * Looks at all accounts that have a corridor, and has who set it told where the next invoice will leave it. One that
 * cannot be looked at keeps no other from it; its fault is thrown at the end.
 */
export async function watchCorridors(watch: CorridorWatch, stopping?: AbortSignal): Promise<void> {
  const { database } = watch;
  const faults: unknown[] = [];
  await database.tryWithLock("invoice corridors", async () => {
    for (let after: string | undefined = ""; after !== undefined && stopping?.aborted !== true;) {
      const corridors = await corridorsAfter(database, after, AT_ONCE);
      for (const corridor of corridors)
        await look(watch, corridor).catch((error: unknown) => faults.push(error));
      after = corridors.length < AT_ONCE ? undefined : corridors.at(-1)?.accountId;
    }
  });
  if (faults.length > 0) throw new AggregateError(faults, "some accounts could not be looked at");
}

async function look({ database, clock, timeZone }: CorridorWatch, corridor: InvoiceCorridor): Promise<void> {
  const now = clock.now();
  const today = dateIn(timeZone, now);
  const [other, through] = await Promise.all([
    lastInvoice(database, corridor.accountId, today.slice(0, 7)),
    usageRatedThrough(database, today),
  ]);
  const { month, rest, ...pair } = forecastPair(corridor.accountId, today, other, through);
  const known = await forecastSumsOfAll(database.aside, { month, rest, ...pair });
  const account = { id: corridor.accountId, clientId: corridor.clientId };
  const planned = await plannedFees(database.aside, account, month, today);
  const side = sideOf(corridor, forecastFrom(known, rest, planned).total);
  if (side !== null && isToBeTold(corridor, side, month, rest.daysLeft))
    await database.write((unit) => tell(unit, corridor, { month, side, now }));
}

async function tell(
  unit: Unit,
  corridor: InvoiceCorridor,
  { month, side, now }: { readonly month: string; readonly side: CorridorSide; readonly now: number },
): Promise<void> {
  const { accountId, clientId, setById } = corridor;
  const [person] = await administratorsToTell(unit, [setById], clientId, true);
  if (!(await corridorWasTold(unit, corridor, month, side)) || !person) return;
  const { address, locale } = person;
  const telling = { viewerId: setById, clientId, kind: CORRIDOR_MAIL, aboutId: accountId };
  await gatherMail(unit, { ...telling, address, locale }, now, GATHERED_FOR);
}
