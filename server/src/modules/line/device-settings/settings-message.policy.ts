import type { Refusal } from "../../../orders/explanation";
import { deviceSettingsText } from "./device-settings.texts";

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
  return counting.length < MESSAGES_PER_HOUR
    ? null
    : deviceSettingsText.told("TOO_MANY_MESSAGES", { most: MESSAGES_PER_HOUR });
}
