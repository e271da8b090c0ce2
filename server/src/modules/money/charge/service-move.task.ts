import { firstDay, monthIn, startOfDay } from "@kabinet/shared";
import type { DoneOrder } from "../../../orders/change";
import type { Unit } from "../../../platform/database/database";
import { beginService, endService } from "../../company/service/service.store";
import { takeBackFees } from "./charge.store";
import { countsFrom } from "./charge.policy";

/** Whose services they are. */
interface Owner {
  readonly id: string;
  readonly clientId: string;
  readonly tariffPlanId: string;
}

/** Ids of the specifications of services that an order ends and begins. */
interface ServiceMove {
  readonly ended: readonly string[];
  readonly begun: readonly string[];
}

/**
 * Ends and begins services of a line by an order that is done `at`. Planned for the first instant of a month, it counts
 * from then: what it ends is not owed for that month, though the network was at it while the month's fees were charged.
 */
export async function moveServices(
  unit: Unit,
  owner: Owner,
  { ended, begun }: ServiceMove,
  at: number,
  { runAt, timeZone }: DoneOrder,
): Promise<void> {
  const month = monthIn(timeZone, at);
  const isForMonth = runAt === startOfDay(timeZone, firstDay(month));
  const since = isForMonth ? countsFrom(runAt, at) : at;
  for (const id of ended) await endService(unit, owner, id, since);
  for (const id of begun) await beginService(unit, owner, id, since);
  if (since === runAt && isForMonth && ended.length > 0)
    await takeBackFees(unit, owner.id, month, { tariffPlanId: owner.tariffPlanId, notServices: ended });
}
