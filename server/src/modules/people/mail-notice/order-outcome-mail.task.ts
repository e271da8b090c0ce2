import { TERMS_CHANGED } from "../../../orders/act-on-order";
import type { ChangeList } from "../../../orders/change-list";
import { OrderRecord, OrderState } from "../../../orders/order.entity";
import { reasonOf } from "../../../orders/order-view";
import { findOrders, wasHeld } from "../../../orders/order.store";
import type { Unit } from "../../../platform/database/database";
import type { Composer } from "../../../platform/mail/mail-worker";
import type { SecretBox } from "../../../platform/secrets/secret-box";
import { say } from "../../../platform/texts/fill";
import { aboutOf } from "../../../platform/mail/outbox.store";
import { numbersOfLines } from "../../company/subscriber/subscriber.store";
import { tell, whoStillWants } from "./mail-notice.store";
import { unsubscribeHref } from "./unsubscribing.policy";
import { orderOutcomeMail, type BadOutcome, type OrderOutcome } from "./order-outcome-mail.policy";

/**
 * Has who ordered it told that an order was not done, in the unit that ends or holds it. Only of one that was planned
 * or had been held before: whoever orders for now looks on.
 */
export async function tellOfOutcome(unit: Unit, order: OrderRecord, now: number): Promise<void> {
  const { id, clientId, actorId, runAt, createdAt } = order;
  if (runAt <= createdAt && !(await wasHeld(unit, id))) return;
  const notice = { kind: "orderOutcomes", viewerIds: [actorId], clientId, about: OrderRecord } as const;
  await tell(unit, { ...notice, aboutId: id }, now);
}

/** Makes the mail of the orders that are still not done when it is sent; none where somebody has seen to all. */
export function orderOutcomeComposer({
  publicUrl,
  changes,
  secrets,
}: {
  readonly publicUrl: URL;
  readonly changes: ChangeList;
  readonly secrets: SecretBox;
}): Composer {
  return async (database, posting) => {
    const person = await whoStillWants(database, "orderOutcomes", posting);
    if (!person) return null;
    const { viewer, locale } = person;
    const { id, clientId, address } = posting;
    const orders = await findOrders(database, viewer, await aboutOf(database, id));
    const numbers = await numbersOfLines(
      database,
      orders.map(({ subjectId }) => subjectId),
    );
    const outcomes = orders.flatMap((order): OrderOutcome[] => {
      const outcome = badOutcomeOf(order);
      if (!outcome) return [];
      const { subjectId, kind } = order;
      return [
        {
          outcome,
          title: say(changes.get(kind).title, locale),
          number: numbers.get(subjectId) ?? "",
          reason: reasonOf(order, { viewer: null, locale })?.message ?? null,
          href: new URL(`/orders/${order.id}`, publicUrl).href,
        },
      ];
    });
    if (outcomes.length === 0) return null;
    const unsubscribe = unsubscribeHref(publicUrl, secrets, { kind: "orderOutcomes", viewerId: viewer.id });
    const listHref = new URL(`/c/${clientId}/orders`, publicUrl).href;
    return { id, to: address, ...orderOutcomeMail(locale, outcomes, listHref, unsubscribe) };
  };
}

function badOutcomeOf({ state, reasonCode }: OrderRecord): BadOutcome | null {
  if (state === OrderState.REJECTED || state === OrderState.FAILED) return state;
  return state === OrderState.HELD && reasonCode === TERMS_CHANGED ? state : null;
}
