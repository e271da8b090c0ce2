import type { Settings } from "./env";
import { NUMBER_HOLD_CLEARING } from "./modules/line/number-pool/number-clearing.store";
import { usageClearing } from "./modules/usage/usage-summary/usage-clearing.store";
import { signInClearings } from "./modules/people/sign-in/sign-in-clearing.store";
import { VOICEMAIL_CLEARINGS } from "./modules/line/voicemail/voicemail-clearing.store";
import { NETWORK_EFFECT_CLEARING } from "./network/network-effect-clearing.store";
import { UNCONFIRMED_ORDERS } from "./orders/order-clearing.store";
import { idempotencyClearing } from "./platform/idempotency/idempotency-clearing.store";
import type { Clearing } from "./platform/jobs/clearing";
import { MAIL_ABOUT_CLEARING, MAIL_CLEARING } from "./platform/mail/outbox-clearing.store";
import { sessionLimitsOf } from "./session-limits";

/** Everything that is cleared away. What no rule names is kept for ever; a test holds that each table is one or the other. */
export function clearingsOf(settings: Settings): readonly Clearing[] {
  return [
    ...signInClearings(sessionLimitsOf(settings)),
    idempotencyClearing(settings.KEEP_IDEMPOTENCY_DAYS),
    MAIL_CLEARING,
    MAIL_ABOUT_CLEARING,
    ...VOICEMAIL_CLEARINGS,
    NUMBER_HOLD_CLEARING,
    NETWORK_EFFECT_CLEARING,
    UNCONFIRMED_ORDERS,
    usageClearing(settings.OPERATOR_ZONE, settings.KEEP_CALL_DETAILS_MONTHS),
  ];
}
