import type { Reader } from "../platform/database/database";
import { OrderState } from "./order.entity";

/** The states of an order that has not ended. */
const OPEN_STATES = [
  OrderState.ACKNOWLEDGED,
  OrderState.PENDING,
  OrderState.HELD,
  OrderState.IN_PROGRESS,
] as const;

/** How orders do at a moment. */
export interface OrderFigures {
  /** How many are in each state that is no end. */
  readonly open: ReadonlyMap<string, number>;
  /** Of those, how many the network has not answered for: it may have done them, or not. */
  readonly unanswered: number;
  /** How long the one waits that has been due for longest, milliseconds; 0 where none is due. */
  readonly longestDue: number;
}

/** Counts by indexes that hold open orders only, however many there are of those that have ended. */
export async function orderFigures(reader: Reader, now: number): Promise<OrderFigures> {
  const open = OPEN_STATES.map((state) => `'${state}'`).join(", ");
  const counts = await reader.rows<{ state: string; n: number; unanswered: number }>(
    `select t.state, count(*) as n, sum(case when t.needs_reconciliation then 1 else 0 end) as unanswered
       from orders t where t.state in (${open}) group by t.state`,
  );
  const [due] = await reader.rows<{ since: number | null }>(
    "select min(t.due_at) as since from orders t where t.due_at <= $1",
    [now],
  );
  const found = new Map(counts.map(({ state, n }) => [state, n]));
  return {
    open: new Map(OPEN_STATES.map((state) => [state, found.get(state) ?? 0])),
    unanswered: counts.reduce((sum, { unanswered }) => sum + unanswered, 0),
    longestDue: now - (due?.since ?? now),
  };
}
