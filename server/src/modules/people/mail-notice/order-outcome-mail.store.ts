import type { Locale } from "@kabinet/shared";
import { TERMS_CHANGED } from "../../../orders/act-on-order";
import type { ChangeList } from "../../../orders/change-list";
import { OrderRecord, OrderState } from "../../../orders/order.entity";
import { reasonOf } from "../../../orders/order-view";
import { wasHeld } from "../../../orders/order.store";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Reader, Unit } from "../../../platform/database/database";
import type { Composer } from "../../../platform/mail/mail-worker";
import { say } from "../../../platform/texts/fill";
import { aboutOf } from "../../../platform/mail/outbox.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { tell, whoStillWants } from "./mail-notice.store";
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
export function orderOutcomeComposer(publicUrl: URL, changes: ChangeList): Composer {
  return async (database, posting) => {
    const viewer = await whoStillWants(database, "orderOutcomes", posting);
    if (!viewer) return null;
    const { id, clientId, address } = posting;
    const locale = posting.locale as Locale;
    const params = new ParamList(await aboutOf(database, id));
    const where = `where t.id among($1) and ${visibleTo(viewer, OrderRecord, params)} order by t.id`;
    const orders = await database.read(OrderRecord, where, params.values);
    const numbers = await numbersOf(
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
    const listHref = new URL(`/c/${clientId}/orders`, publicUrl).href;
    return { id, to: address, ...orderOutcomeMail(locale, outcomes, listHref) };
  };
}

function badOutcomeOf({ state, reasonCode }: OrderRecord): BadOutcome | null {
  if (state === OrderState.REJECTED || state === OrderState.FAILED) return state;
  return state === OrderState.HELD && reasonCode === TERMS_CHANGED ? state : null;
}

async function numbersOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const lines = await reader.read(Subscriber, "where t.id among($1)", [ids]);
  return new Map(lines.map(({ id, number }) => [id, number]));
}
