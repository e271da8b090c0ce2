import { nationalNumber } from "@kabinet/shared";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { ParamList } from "../../../platform/authorization/visible";
import { groupBy } from "../../../platform/group-by";
import { NUMBER_CATEGORY_CODES } from "../../catalogue/operator/number-category.policy";
import { HAS_OPEN_ORDER, isHeld } from "./number-pool.store";
import {
  heldUntil,
  numberCategory,
  restsUntil,
  standingOf,
  type Hold,
  type Standing,
} from "./number-pool.policy";
import { PoolNumber, PoolNumberState } from "./pool-number.entity";

/** A number of the pool, locked for the rest of the unit, with what it is at the moment. */
export interface LockedNumber {
  readonly row: PoolNumber;
  readonly standing: Standing;
}

/** Keeps everybody else from a number until the unit ends, and looks what it is; null for one that is not in the pool. */
export async function lockNumber(unit: Unit, number: string, now: number): Promise<LockedNumber | null> {
  const [row] = await unit.read(PoolNumber, `where t.number = $1${forUpdate(unit)}`, [number]);
  if (!row) return null;
  const open = await unit.rows<object>(
    `select t.number from pool_number t where t.number = $1 and ${HAS_OPEN_ORDER}`,
    [number],
  );
  return { row, standing: standingOf(row, open.length > 0, now) };
}

/** A number as it was last held for a subscriber; null where it was not. */
export async function numberMeantFor(
  unit: Unit,
  number: string,
  subscriberId: string,
): Promise<PoolNumber | null> {
  const [row] = await unit.read(PoolNumber, "where t.number = $1 and t.held_for = $2", [
    number,
    subscriberId,
  ]);
  return row ?? null;
}

/** How many other numbers are held at the moment: for the subscriber, and by the viewer. */
export async function countHolds(
  unit: Unit,
  { number, subscriberId, viewerId }: HoldRequest,
  now: number,
): Promise<{ readonly ofSubscriber: number; readonly ofViewer: number }> {
  // Who holds many at once does so one after another; the counts would not see each other.
  if (unit.kind === "postgres")
    await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [viewerId]);
  const count = async (column: string, id: string): Promise<number> => {
    const params = new ParamList(id, number);
    const [row] = await unit.rows<{ n: number }>(
      `select count(*) as n from pool_number t
        where t.${column} = $1 and t.number <> $2 and ${isHeld(now, params)}`,
      params.values,
    );
    return row?.n ?? 0;
  };
  return {
    ofSubscriber: await count("held_for", subscriberId),
    ofViewer: await count("held_by", viewerId),
  };
}

/** Who wants which number for whom. */
export interface HoldRequest {
  readonly number: string;
  readonly subscriberId: string;
  readonly viewerId: string;
}

/** Writes a hold to a number that was locked. */
export async function writeHold(
  unit: Unit,
  { number, subscriberId, viewerId }: HoldRequest,
  hold: Hold,
): Promise<void> {
  await unit.run(
    `update pool_number set state = $2, state_until = $3, held_for = $4, held_by = $5, held_since = $6, order_id = null
      where number = $1`,
    [number, PoolNumberState.RESERVED, hold.until, subscriberId, viewerId, hold.since],
  );
}

/** Offers a number to everybody again. */
export async function makeAvailable(unit: Unit, number: string): Promise<void> {
  await unit.run(
    `update pool_number set state = $2, state_until = null, held_for = null, held_by = null, held_since = null,
       order_id = null where number = $1`,
    [number, PoolNumberState.AVAILABLE],
  );
}

/** A number that is reserved for a subscriber. */
export interface Reservation {
  readonly number: string;
  /** Until when it is held, epoch milliseconds; null where an order has it. */
  readonly until: number | null;
  /** The open order that has it. */
  readonly orderId: string | null;
}

/** What is reserved for subscribers, by subscriber; holds that have run out may still be among it. */
export async function reservationsOf(
  reader: Reader,
  subscriberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Reservation[]>> {
  const rows = await reader.read(
    PoolNumber,
    `where t.held_for among($1) and t.state = 'reserved' and (t.order_id is null or ${HAS_OPEN_ORDER}) order by t.number`,
    [subscriberIds],
  );
  const lists = groupBy(rows, ({ heldFor }) => heldFor ?? "");
  const reservation = ({ number, stateUntil, orderId }: PoolNumber): Reservation => ({
    number,
    until: stateUntil,
    orderId,
  });
  return new Map(Array.from(lists, ([id, own]) => [id, own.map(reservation)]));
}

/** Makes a hold an order's for as long as that is open; false when it is held for the subscriber no more. */
export async function reserveForOrder(
  unit: Unit,
  number: string,
  order: { readonly orderId: string; readonly subjectId: string; readonly now: number },
): Promise<boolean> {
  const locked = await lockNumber(unit, number, order.now);
  if (locked?.row.heldFor !== order.subjectId || heldUntil(locked.row, order.now) === null) return false;
  await unit.run("update pool_number set order_id = $2, state_until = null where number = $1", [
    number,
    order.orderId,
  ]);
  return true;
}

/** Takes a number out of the pool for the subscriber for whom it was reserved. */
export async function giveOut(unit: Unit, number: string, subscriberId: string): Promise<void> {
  const taken = await unit.run("delete from pool_number where number = $1 and held_for = $2", [
    number,
    subscriberId,
  ]);
  if (taken !== 1) throw new Error(`${number} was not reserved for ${subscriberId}`);
}

/** Lets a number rest that a subscriber has given up; in the offered list it then stands last of its category. */
export async function startRest(unit: Unit, number: string, now: number): Promise<void> {
  const { code } = numberCategory(number);
  const [last] = await unit.rows<{ place: number | null }>(
    "select max(t.offer_place) as place from pool_number t where t.category = $1",
    [code],
  );
  await unit.insert(PoolNumber, [
    {
      number,
      nationalNumber: nationalNumber(number),
      category: code,
      state: PoolNumberState.STANDBY,
      stateUntil: restsUntil(now),
      // Categories take turns.
      offerPlace: (last?.place ?? 0) + NUMBER_CATEGORY_CODES.length,
      heldFor: null,
      heldBy: null,
      heldSince: null,
      orderId: null,
    },
  ]);
}
