import type { Locale } from "@kabinet/shared";
import type { Composer } from "../../../platform/mail/mail-worker";
import { hashSecret, newSecret } from "../../../platform/secrets/secret";
import { confirmationMail } from "./confirmation-mail.policy";
import { LINK_LIFETIME } from "./voicemail.policy";
import { awaitedAddress, keepLink } from "./voicemail.store";

/**
 * Makes the mail with a new link whenever it is tried: the token stands nowhere but in the mail. It is the link's
 * fragment, which browsers keep to themselves: no log of any server or proxy has it.
 */
export function confirmationMailComposer(publicUrl: URL): Composer {
  return async (database, posting, now) => {
    const { clientId, subscriberId, address, id } = posting;
    const awaited = subscriberId === null ? null : await awaitedAddress(database, { subscriberId, address });
    if (subscriberId === null || !awaited) return null;
    const token = newSecret();
    const expiresAt = now + LINK_LIFETIME;
    await keepLink(database, { hash: hashSecret(token), clientId, subscriberId, address, expiresAt });
    const href = new URL(`/voicemail-email#${token}`, publicUrl).href;
    return {
      id,
      to: address,
      ...confirmationMail(posting.locale as Locale, awaited.number, { href, token }),
    };
  };
}
