import { clearing } from "../platform/jobs/clearing";
import { NetworkEffect } from "./network-effect.entity";

/** How long the simulator remembers a text message, in milliseconds: 30 days. No gateway sends one again so late. */
const SMS_KEPT = 30 * 86_400_000;

/** Text messages. What was done for an order stays, as an operator's own system would keep it: an order may ask. */
export const NETWORK_EFFECT_CLEARING = clearing({
  what: "simulatedMessages",
  entity: NetworkEffect,
  key: ["command_key"],
  where: "t.kind = 'sms' and t.done_at <= $2",
  at: (now) => [now - SMS_KEPT],
});
