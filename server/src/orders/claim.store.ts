import { forUpdate, type Database, type Param, type Unit } from "../platform/database/database";
import type { Price } from "./change";
import { OrderRecord, OrderState } from "./order.entity";
import { addEvent } from "./order.store";

/** Key of the lock in whose turn gateways claim; any number that no other lock has. */
const CLAIMING = 7_001;

/**
 * Claims orders that are due, the longest due first. Orders on one subject run one after another: one that is being
 * done, or an older one that is due as well, goes before. Of two that are being done the older one goes on first.
 */
export function claimDue(
  database: Database,
  now: number,
  limit: number,
  lease: number,
): Promise<OrderRecord[]> {
  return database.write(async (unit) => {
    // Gateways claim in turn: neither would see what the other is about to claim for the same subject.
    if (unit.kind === "postgres") await unit.rows("select pg_advisory_xact_lock($1)", [CLAIMING]);
    const due = await unit.rows<{ id: string }>(
      `select t.id from orders t
        where t.due_at <= $1
          and not exists (select 1 from orders e
            where e.subject_id = t.subject_id and e.id <> t.id
              and case when t.state = 'inProgress' then e.state = 'inProgress' and e.id < t.id
                else e.state = 'inProgress' or (e.due_at <= $1 and e.id < t.id) end)
        order by t.due_at, t.id limit $2${forUpdate(database, true)}`,
      [now, limit],
    );
    if (due.length === 0) return [];
    const ids = due.map(({ id }) => id);
    const before = await unit.read(OrderRecord, "where t.id among($1) order by t.id", [ids]);
    await unit.run(
      `update orders set state = 'inProgress', due_at = $2, fence = fence + 1, reason_code = null, reason_text = null
        where id among($1)`,
      [ids, now + lease],
    );
    for (const order of before) {
      if (order.state !== OrderState.IN_PROGRESS) {
        order.state = OrderState.IN_PROGRESS;
        await addEvent(unit, order, now, "started");
      }
      order.fence++;
    }
    return before;
  });
}

/** Gives back the leases of a process that ended: only where one process owns the database. */
export async function releaseLeases(database: Database, now: number): Promise<void> {
  await database.write((unit) =>
    unit.run("update orders set due_at = $1 where state = 'inProgress' and due_at > $1", [now]),
  );
}

/** Writes to a claimed order; false when another worker has claimed it since: then nothing may be written. */
export async function updateClaimed(
  unit: Unit,
  order: OrderRecord,
  values: Partial<OrderRecord>,
): Promise<boolean> {
  const entries = Object.entries(values) as [string, Param][];
  const sets = entries.map(([property], i) => `${columnName(property)} = $${String(i + 3)}`).join(", ");
  const params = [order.id, order.fence, ...entries.map(([, value]) => value)];
  const changed = await unit.run(
    `update orders set ${sets} where id = $1 and fence = $2 and state = 'inProgress'`,
    params,
  );
  return changed === 1;
}

/** Puts the price at which an order was done in the place of the one at which it was begun. */
export async function reprice(
  unit: Unit,
  order: OrderRecord,
  price: Price,
  priceFrom: string,
): Promise<void> {
  const fees = JSON.stringify(price.fees);
  const priceOnce = price.fees.reduce((sum, { gross }) => sum + gross, 0);
  const { monthlyBefore, monthlyAfter } = price;
  await unit.run(
    `update orders set price_from = $2, fees = $3, price_once = $4, monthly_before = $5, monthly_after = $6
      where id = $1`,
    [order.id, priceFrom, fees, priceOnce, monthlyBefore, monthlyAfter],
  );
  Object.assign(order, { priceFrom, fees, priceOnce, monthlyBefore, monthlyAfter });
}

function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
