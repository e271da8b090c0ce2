import type { Unit } from "../../../platform/database/database";
import type { Composer } from "../../../platform/mail/mail-worker";
import { aboutOf, gatherMail } from "../../../platform/mail/outbox.store";
import { companyName } from "../../company/client/client.store";
import { administratorsToTell } from "../../people/viewer/access.store";
import type { Payment } from "../payment/payment.entity";
import { paymentsSeen } from "../payment/payment.store";
import { decisionMail } from "./decision-mail.policy";

/** How long a mail waits for what else is decided: staff go through a queue one by one. */
const GATHERED_FOR = 2 * 60_000;

/** Has who registered a payment told what was decided on it, in the unit in which it is; where they can still be reached. */
export async function tellOfDecision(
  unit: Unit,
  { id, clientId, registeredById }: Payment,
  now: number,
): Promise<void> {
  if (registeredById === null) return;
  const [person] = await administratorsToTell(unit, [registeredById], clientId, true);
  if (!person) return;
  const { address, locale } = person;
  const telling = { viewerId: registeredById, clientId, kind: "paymentDecisions", aboutId: id };
  await gatherMail(unit, { ...telling, address, locale }, now, GATHERED_FOR);
}

/** Makes the mail of what was decided; it tells only of payments that its reader still sees. */
export function decisionMailComposer(publicUrl: URL): Composer {
  return async (database, posting) => {
    const { id, clientId, viewerId, address } = posting;
    const [person] = await administratorsToTell(database, [viewerId ?? ""], clientId, false);
    if (person?.address !== address) return null;
    const payments = await paymentsSeen(database, person.viewer, await aboutOf(database, id));
    if (payments.length === 0) return null;
    const { href } = new URL(`/c/${clientId}/payments`, publicUrl);
    const company = await companyName(database, clientId);
    return { id, to: address, ...decisionMail(person.locale, company, payments, href) };
  };
}
