import type { Composer } from "../../../platform/mail/mail-worker";
import { hashSecret, newSecret } from "../../../platform/secrets/secret";
import { numbersOfLines } from "../../company/subscriber/subscriber.store";
import { mailLocaleTo } from "../../people/viewer/viewer.store";
import { confirmationMail } from "./confirmation-mail.policy";
import { LINK_LIFETIME } from "./voicemail.policy";
import { isAwaited, keepLink } from "./voicemail.store";

/**
 * Makes the mail with a new link whenever it is tried: the token stands nowhere but in the mail. It is the link's
 * fragment, which browsers keep to themselves: no log of any server or proxy has it.
 */
export function confirmationMailComposer(publicUrl: URL): Composer {
  return async (database, posting, now) => {
    const { clientId, subscriberId, address, id } = posting;
    if (subscriberId === null || !(await isAwaited(database, subscriberId, address))) return null;
    const number = (await numbersOfLines(database, [subscriberId])).get(subscriberId) ?? "";
    const token = newSecret();
    const expiresAt = now + LINK_LIFETIME;
    await keepLink(database, { hash: hashSecret(token), clientId, subscriberId, address, expiresAt });
    const href = new URL(`/voicemail-email#${token}`, publicUrl).href;
    const locale = await mailLocaleTo(database, address, posting.locale);
    return { id, to: address, ...confirmationMail(locale, number, { href, token }) };
  };
}
