import type { OrderTarget, Refusal } from "../../orders/change";
import { ClientState } from "../client/client.entity";
import { SubscriberState } from "./subscriber.entity";

/** What changes of a subscriber look at. */
export interface SubscriberTarget extends OrderTarget {
  readonly state: SubscriberState;
  readonly clientState: ClientState;
  readonly accountId: string;
  readonly tariffPlanId: string;
  readonly name: string;
}

/** What keeps any change of a subscriber from being made. */
export function subscriberRefusals(target: SubscriberTarget): Refusal[] {
  if (target.clientState !== ClientState.ACTIVE) {
    return [
      {
        code: "CLIENT_SUSPENDED",
        text: {
          ru: "Обслуживание компании приостановлено. Оплатите счета или обратитесь к оператору.",
          be: "Абслугоўванне кампаніі прыпынена. Аплаціце рахункі або звярніцеся да аператара.",
          en: "The company's service is suspended. Pay the invoices or contact the operator.",
        },
      },
    ];
  }
  if (target.state === SubscriberState.SUSPENDED) {
    return [
      {
        code: "SUBSCRIBER_SUSPENDED",
        text: {
          ru: "Обслуживание номера приостановлено. Сначала возобновите его.",
          be: "Абслугоўванне нумара прыпынена. Спачатку аднавіце яго.",
          en: "The line is suspended. Resume it first.",
        },
      },
    ];
  }
  if (target.state === SubscriberState.TERMINATED) {
    return [
      {
        code: "SUBSCRIBER_TERMINATED",
        text: {
          ru: "Обслуживание номера прекращено, изменить его нельзя.",
          be: "Абслугоўванне нумара спынена, змяніць яго нельга.",
          en: "The line has ended and cannot be changed.",
        },
      },
    ];
  }
  return [];
}
