import { formatNumber, type Locale } from "@kabinet/shared";
import type { ActOnOrder, ChangeList } from "../../../orders/change-list";
import { shownEvent } from "../../../orders/order-view";
import { OrderRecord } from "../../../orders/order.entity";
import { actsOn, findOrders } from "../../../orders/order.store";
import type { Unit } from "../../../platform/database/database";
import { mailText, type MailLink, type MailText } from "../../../platform/mail/mail-text";
import type { Composer } from "../../../platform/mail/mail-worker";
import { aboutOf } from "../../../platform/mail/outbox.store";
import type { SecretBox } from "../../../platform/secrets/secret-box";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { numbersOfLines } from "../../company/subscriber/subscriber.store";
import { tell, whoStillWants } from "./mail-notice.store";
import { mailNoticeText } from "./mail-notice.texts";
import { unsubscribeHref } from "./unsubscribing.policy";

/** The kind of the mail that somebody else has moved or cancelled one's orders; it is stopped with that about orders not done. */
export const ORDER_ACT_MAIL = "orderActs";

/** Most acts that one mail names; of the others it tells how many. */
const NAMED_MAX = 20;

/** Has who placed an order told that somebody else has moved or cancelled it, in the unit in which that happens. */
export async function tellOfAct(unit: Unit, { order, by, at }: ActOnOrder): Promise<void> {
  const { id, clientId, actorId } = order;
  if (actorId === by.id) return;
  const notice = { kind: "orderOutcomes", mail: ORDER_ACT_MAIL, clientId, about: OrderRecord } as const;
  await tell(unit, { ...notice, viewerIds: [actorId], aboutId: id }, at);
}

/** Makes the mail of what was done to its reader's orders since it was put by, as far as they still see them. */
export function orderActComposer({
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
    const { id, clientId, address, createdAt } = posting;
    const orders = await findOrders(database, viewer, await aboutOf(database, id));
    const numbers = await numbersOfLines(
      database,
      orders.map(({ subjectId }) => subjectId),
    );
    const byId = new Map(orders.map((order) => [order.id, order]));
    const acts = await actsOn(database, [...byId.keys()], createdAt);
    const lines = acts.flatMap((act): MailLink[] => {
      const order = byId.get(act.orderId);
      if (!order) return [];
      const values = {
        ...{ title: say(changes.get(order.kind).title, locale) },
        ...{ number: formatNumber(numbers.get(order.subjectId) ?? "") },
        ...{ what: shownEvent(act, { viewer, locale }).message, by: act.actorName ?? "" },
      };
      const href = new URL(`/orders/${order.id}`, publicUrl).href;
      return [{ words: say(mailNoticeText("acts.line", values), locale), href }];
    });
    if (lines.length === 0) return null;
    const unsubscribe = unsubscribeHref(publicUrl, secrets, { kind: "orderOutcomes", viewerId: viewer.id });
    const listHref = new URL(`/c/${clientId}/orders`, publicUrl).href;
    return { id, to: address, ...orderActMail(locale, lines, listHref, unsubscribe) };
  };
}

function orderActMail(
  locale: Locale,
  lines: readonly MailLink[],
  listHref: string,
  unsubscribe: string,
): MailText {
  const said = (words: Text): string => say(words, locale);
  const rest = lines.length - NAMED_MAX;
  const [only] = lines;
  return mailText(locale, {
    subject: said(mailNoticeText("acts.subject", { n: lines.length })),
    before: [
      said(mailNoticeText("hello")),
      said(mailNoticeText("acts.lead")),
      ...(lines.length === 1 && only ? [only.words] : []),
    ],
    links: [
      ...lines.slice(0, NAMED_MAX),
      ...(rest > 0 ? [{ words: said(mailNoticeText("all")), href: listHref }] : []),
    ],
    after: [
      ...(rest > 0 ? [said(mailNoticeText("more", { n: rest }))] : []),
      said(mailNoticeText("switchOff")),
    ],
    unsubscribe: { words: said(mailNoticeText("unsubscribe")), href: unsubscribe },
  });
}
