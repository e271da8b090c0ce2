import type { Unit } from "../../../platform/database/database";
import type { Composer } from "../../../platform/mail/mail-worker";
import { aboutOf } from "../../../platform/mail/outbox.store";
import type { SecretBox } from "../../../platform/secrets/secret-box";
import { companyName } from "../../company/client/client.store";
import { tell, whoStillWants } from "../../people/mail-notice/mail-notice.store";
import { unsubscribeHref } from "../../people/mail-notice/unsubscribing.policy";
import { Payment } from "../payment/payment.entity";
import { paymentsSeen } from "../payment/payment.store";
import { decisionMail } from "./decision-mail.policy";

/** Has who registered a payment told what was decided on it, in the unit in which it is; where they want to be and can. */
export async function tellOfDecision(
  unit: Unit,
  { id, clientId, registeredById }: Payment,
  now: number,
): Promise<void> {
  if (registeredById === null) return;
  const notice = { kind: "paymentDecisions", viewerIds: [registeredById], clientId, about: Payment } as const;
  await tell(unit, { ...notice, aboutId: id }, now);
}

/** Makes the mail of what was decided; it tells only of payments that its reader still sees. */
export function decisionMailComposer(publicUrl: URL, secrets: SecretBox): Composer {
  return async (database, posting) => {
    const { id, clientId, address } = posting;
    const person = await whoStillWants(database, "paymentDecisions", posting);
    if (!person) return null;
    const { viewer, locale } = person;
    const payments = await paymentsSeen(database, viewer, await aboutOf(database, id));
    if (payments.length === 0) return null;
    const { href } = new URL(`/c/${clientId}/payments`, publicUrl);
    const company = await companyName(database, clientId);
    const unsubscribe = unsubscribeHref(publicUrl, secrets, {
      kind: "paymentDecisions",
      viewerId: viewer.id,
    });
    return { id, to: address, ...decisionMail(locale, company, payments, href, unsubscribe) };
  };
}
