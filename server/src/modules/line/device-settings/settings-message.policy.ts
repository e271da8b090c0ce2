import type { Localized } from "@kabinet/shared";
import type { Refusal } from "../../../orders/change";
import { fill } from "../../../platform/texts/fill";

/** For how long a message counts, in milliseconds. */
export const MESSAGES_WINDOW = 3_600_000;

/** Messages with settings that a line gets within an hour at the most: nobody is to be flooded with them. */
const MESSAGES_PER_HOUR = 5;

/** A message that an order has sent, or is to send. */
export interface OrderedMessage {
  /** Id of its order. */
  readonly id: string;
  /** When it was, or is, to be sent: epoch milliseconds. */
  readonly at: number;
}

const TOO_MANY: Localized = fill(
  {
    ru: "На один номер уходит не больше {most} {most|сообщения|сообщений|сообщений} с настройками в час. Отправьте через час.",
    be: "На адзін нумар ідзе не больш за {most} {most|паведамленне|паведамленні|паведамленняў} з наладамі ў гадзіну. Адпраўце праз гадзіну.",
    en: "A line gets at most {most} {most|message|messages} with settings an hour. Send it an hour later.",
  },
  { most: MESSAGES_PER_HOUR },
);

/**
 * Why a message is not sent at an instant; null when it is. One that is ordered leaves room for those that are planned
 * for the hour after it too; one whose time has come looks back only, lest it give way to what was ordered after it.
 */
export function messageRefusal(
  messages: readonly OrderedMessage[],
  at: number,
  orderId: string | null,
): Refusal | null {
  const latest = orderId === null ? at + MESSAGES_WINDOW : at + 1;
  const counting = messages.filter(
    (message) => message.id !== orderId && message.at > at - MESSAGES_WINDOW && message.at < latest,
  );
  return counting.length < MESSAGES_PER_HOUR ? null : { code: "TOO_MANY_MESSAGES", text: TOO_MANY };
}
