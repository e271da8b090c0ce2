import { auditState } from "./order-audit";
import { SYSTEM } from "../platform/authorization/viewer";
import type { Clearing } from "../platform/jobs/clearing";
import { CONFIRM_DAYS, CONFIRM_VALUES, TERMS_CHANGED } from "./act-on-order";
import { OrderRecord, OrderState } from "./order.entity";
import { addEvent, moveOrder } from "./order.store";
import { orderEventText } from "./order-event.texts";

const DAY = 86_400_000;
/** Each ends with a step of its history, an audit row and messages: fewer of them go into a unit than rows elsewhere. */
const AT_ONCE = 50;

/**
 * Ends orders whose new terms nobody has confirmed for long: the number that one keeps for itself is free again, and
 * other orders can go on. The orders themselves are kept for ever.
 */
export const UNCONFIRMED_ORDERS: Clearing = {
  what: "unconfirmedOrders",
  entities: [],
  async *clear({ database, now, batch }) {
    const most = Math.min(batch, AT_ONCE);
    let ended: number;
    do {
      ended = await database.write(async (unit) => {
        const orders = await unit.read(
          OrderRecord,
          `where t.state = 'held' and t.due_at is null and t.reason_code = $1
            and not exists (select 1 from order_event e where e.order_id = t.id and e.at > $2)
            order by t.id limit $3`,
          [TERMS_CHANGED, now - CONFIRM_DAYS * DAY, most],
        );
        for (const order of orders) {
          const { id } = order;
          const reason = orderEventText.told("unconfirmed", CONFIRM_VALUES);
          if (!(await moveOrder(unit, id, [OrderState.HELD], OrderState.CANCELLED, null, reason))) continue;
          await addEvent(
            unit,
            { id, state: OrderState.CANCELLED },
            now,
            "unconfirmed",
            SYSTEM,
            CONFIRM_VALUES,
          );
          await auditState(unit, now, SYSTEM, "order.cancelled", order, OrderState.CANCELLED);
        }
        return orders.length;
      });
      yield ended;
    } while (ended === most);
  },
};
