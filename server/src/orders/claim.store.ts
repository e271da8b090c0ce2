import { forUpdate, type Database, type Param, type Unit } from "../platform/database/database";
import type { Price } from "./change";
import type { MonthCost } from "./month-costs";
import { OrderRecord, OrderState } from "./order.entity";
import { addEvent, columnName } from "./order.store";

/** Key of the lock in whose turn gateways claim; any number that no other lock has. */
const CLAIMING = 7_001;

/** How much of each lane is wanted. */
export interface Wanted {
  /** Orders in all. */
  readonly most: number;
  /** Rows of plans among them: single orders always find a place that no plan takes. */
  readonly mostOfPlans: number;
  /** The company whose row of a plan was claimed last: the next company has its turn. */
  readonly lastCompany: string | null;
}

/**
 * What keeps a due order `t` waiting. Orders on one subject run one after another: one that is being done, or an older
 * one that is due as well, goes before. Of two that are being done the older one goes on first. An order that follows
 * another one waits until that one has ended, or waits for a person.
 */
const ELIGIBLE = `not exists (select 1 from orders e
    where e.subject_id = t.subject_id and e.id <> t.id
      and case when t.state = 'inProgress' then e.state = 'inProgress' and e.id < t.id
        else e.state = 'inProgress' or (e.due_at <= $1 and e.id < t.id) end)
  and (t.after_id is null or not exists (select 1 from orders a
    where a.id = t.after_id and a.state in ('acknowledged', 'pending', 'inProgress')))`;

/**
 * Claims orders that are due: single orders first, the longest due first; rows of plans share what is left, a row of
 * each company in turn.
 */
export function claimDue(
  database: Database,
  now: number,
  wanted: Wanted,
  lease: number,
): Promise<OrderRecord[]> {
  return database.write(async (unit) => {
    // Gateways claim in turn: neither would see what the other is about to claim for the same subject.
    if (unit.kind === "postgres") await unit.rows("select pg_advisory_xact_lock($1)", [CLAIMING]);
    const singles = await dueSingles(unit, now, wanted.most);
    const rows = await dueRows(
      unit,
      now,
      Math.min(wanted.most - singles.length, wanted.mostOfPlans),
      wanted.lastCompany,
      singles,
    );
    const ids = [...singles, ...rows].map(({ id }) => id);
    if (ids.length === 0) return [];
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

interface Due {
  readonly id: string;
  readonly subjectId: string;
}

/** The conditions on the lane stand as literals: the partial indexes are found by them. */
function dueSingles(unit: Unit, now: number, most: number): Promise<Due[]> {
  return unit.rows<Due>(
    `select t.id, t.subject_id as "subjectId" from orders t where t.lane = 0 and t.due_at <= $1 and ${ELIGIBLE}
      order by t.due_at, t.id limit $2${forUpdate(unit, true)}`,
    [now, most],
  );
}

/** Rows of plans, one of each company in turn, until there are enough or no company has another one. */
async function dueRows(
  unit: Unit,
  now: number,
  most: number,
  lastCompany: string | null,
  singles: readonly Due[],
): Promise<Due[]> {
  if (most <= 0) return [];
  // A row of a subject of which a single order is just claimed waits for its next turn.
  const taken = new Set(singles.map(({ subjectId }) => subjectId));
  const companies = await companiesWithRows(unit);
  const next = companies.findIndex((id) => lastCompany !== null && id > lastCompany);
  const inTurn = next < 0 ? companies : [...companies.slice(next), ...companies.slice(0, next)];
  const queues: Due[][] = [];
  for (const clientId of inTurn.slice(0, most)) {
    const rows = await unit.rows<Due>(
      `select t.id, t.subject_id as "subjectId" from orders t
        where t.lane = 1 and t.client_id = $3 and t.due_at <= $1 and ${ELIGIBLE}
        order by t.due_at, t.id limit $2${forUpdate(unit, true)}`,
      [now, most, clientId],
    );
    queues.push(rows.filter(({ subjectId }) => !taken.has(subjectId)));
  }
  const found: Due[] = [];
  for (let i = 0; found.length < most && queues.some((queue) => i < queue.length); i++)
    found.push(...queues.flatMap((queue) => queue[i] ?? []));
  return found.slice(0, most);
}

/** The companies that have rows of plans waiting, by id: the index is jumped through, however many rows there are. */
async function companiesWithRows(unit: Unit): Promise<string[]> {
  const waiting = "lane = 1 and due_at is not null";
  const found = await unit.rows<{ id: string }>(
    `with recursive company(id) as (
       select min(client_id) from orders where ${waiting}
       union all
       select (select min(o.client_id) from orders o where o.${waiting.replace("and ", "and o.")} and o.client_id > c.id)
         from company c where c.id is not null)
     select id from company where id is not null order by id`,
  );
  return found.map(({ id }) => id);
}

/**
 * Prolongs the leases of orders that are being done, so that nobody else takes them up. A later time, at which one is to
 * be tried again, stays.
 */
export async function keepLeases(database: Database, ids: readonly string[], until: number): Promise<void> {
  await database.write((unit) =>
    unit.run("update orders set due_at = $2 where id among($1) and state = 'inProgress' and due_at < $2", [
      ids,
      until,
    ]),
  );
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

/** The price at which an order was done. */
interface Repricing {
  readonly price: Price;
  /** The day from which it holds, YYYY-MM-DD. */
  readonly priceFrom: string;
  readonly months: readonly MonthCost[];
}

/** Puts the price at which an order was done in the place of the one at which it was begun, and what its months cost then. */
export async function reprice(
  unit: Unit,
  order: OrderRecord,
  { price, priceFrom, months: costs }: Repricing,
): Promise<void> {
  const fees = JSON.stringify(price.fees);
  const priceOnce = price.fees.reduce((sum, { gross }) => sum + gross, 0);
  const { monthlyBefore, monthlyAfter } = price;
  const months = JSON.stringify(costs);
  await unit.run(
    `update orders set price_from = $2, fees = $3, price_once = $4, monthly_before = $5, monthly_after = $6,
        months = $7
      where id = $1`,
    [order.id, priceFrom, fees, priceOnce, monthlyBefore, monthlyAfter, months],
  );
  Object.assign(order, { priceFrom, fees, priceOnce, monthlyBefore, monthlyAfter, months });
}
