import type { Locale } from "@kabinet/shared";
import type { AccessRole } from "../../../platform/authorization/viewer";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { accessText } from "./access.texts";

/** What somebody had or has of a company, as the mail names it. */
export interface NamedAccess {
  readonly role: AccessRole;
  /** Numbers of the accounts; null for the whole company. */
  readonly accounts: readonly string[] | null;
}

/** What happened to somebody's access, as the mail tells it. */
export interface AccessEvent {
  /** Null: they had nothing, or have nothing now. */
  readonly before: NamedAccess | null;
  readonly after: NamedAccess | null;
  /** The name of who did it. */
  readonly by: string;
  /** Whether it was made to rest, or put in force again; null where neither was done. */
  readonly rests: boolean | null;
}

/** Most accounts that are named; of the others it is told how many. */
const ACCOUNTS_NAMED = 20;

/** The mail that somebody's access to a company was given, changed or taken: what, and by whom. */
export function accessMail(
  locale: Locale,
  company: string,
  events: readonly AccessEvent[],
  href: string,
): MailText {
  const said = (words: Text): string => say(words, locale);
  return mailText(locale, {
    subject: said(accessText("mail.subject", { company })),
    before: [said(accessText("mail.hello")), ...events.map((event) => said(eventText(company, event)))],
    links: [{ words: said(accessText("mail.open")), href }],
    after: [said(accessText("mail.why"))],
  });
}

function eventText(company: string, { before, after, by, rests }: AccessEvent): Text {
  if (rests !== null) return accessText(rests ? "mail.blocked" : "mail.unblocked", { company, by });
  if (before && after)
    return accessText("mail.changed", { company, before: named(before), after: named(after), by });
  if (after) return accessText("mail.granted", { company, after: named(after), by });
  return accessText("mail.revoked", { company, by });
}

function named({ role, accounts }: NamedAccess): Text {
  const as = accessText(`mail.role.${role}`);
  if (accounts === null) return accessText("mail.whole", { role: as });
  const [shown, rest] = [accounts.slice(0, ACCOUNTS_NAMED).join(", "), accounts.length - ACCOUNTS_NAMED];
  return rest > 0
    ? accessText("mail.manyAccounts", { role: as, accounts: shown, n: rest })
    : accessText("mail.accounts", { role: as, accounts: shown });
}
