import type { Locale } from "@kabinet/shared";
import type { AccessRole } from "../../../platform/authorization/viewer";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import type { AttemptLimit } from "../viewer/sign-in.policy";
import { accessText } from "./access.texts";

/** How long an invitation lasts, in milliseconds. */
export const INVITATION_LIFETIME = 7 * 86_400_000;

/** Longest name of a person, in characters. */
export const NAME_MAX = 100;

/** Invitations that one company sends in the window of attempts. */
export const COMPANY_INVITATIONS: readonly AttemptLimit[] = [{ most: 20, counts: () => true }];

/** Invitations to one address in the window, from all companies: nobody's mailbox is filled by us. */
export const ADDRESS_INVITATIONS: readonly AttemptLimit[] = [{ most: 3, counts: () => true }];

/** A name as it is kept; null for what can be none. */
export function nameIn(text: string | null | undefined): string | null {
  const name = (text ?? "").trim().replace(/\s+/g, " ");
  return name === "" || Array.from(name).length > NAME_MAX || /[\p{Cc}\p{Cs}]/u.test(name) ? null : name;
}

/** What of an invitation decides whether its link serves. */
interface Lasting {
  readonly endedAt: number | null;
  readonly expiresAt: number;
}

/** Whether an invitation can still be accepted. */
export function isPending({ endedAt, expiresAt }: Lasting, now: number): boolean {
  return endedAt === null && now < expiresAt;
}

/** The mail that brings an invitation. */
export function invitationMail(
  locale: Locale,
  { company, by, role }: { readonly company: string; readonly by: string; readonly role: AccessRole },
  href: string,
): MailText {
  const said = (words: Text): string => say(words, locale);
  const as = accessText(`mail.role.${role}`);
  return mailText(locale, {
    subject: said(accessText("invitation.subject", { company })),
    before: [said(accessText("mail.hello")), said(accessText("invitation.lead", { company, by, role: as }))],
    links: [{ words: said(accessText("invitation.open")), href }],
    after: [said(accessText("invitation.ignore"))],
  });
}
