import { clearing } from "../../../platform/jobs/clearing";
import { PoolNumber } from "./pool-number.entity";

/**
 * Holds and rests that are over: the number has long been free (`standingOf`), and now its row says so too and forgets
 * who had it. What an order has is the order's.
 */
export const NUMBER_HOLD_CLEARING = clearing({
  what: "numberHolds",
  entity: PoolNumber,
  key: ["number"],
  where: "t.state in ('reserved', 'standby') and t.order_id is null and t.state_until <= $2",
  at: (now) => [now],
  set: "state = 'available', state_until = null, held_for = null, held_by = null, held_since = null",
});
