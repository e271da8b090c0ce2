/** Longest e-mail address, in characters (RFC 5321). */
export const EMAIL_MAX = 254;
const LOCAL_MAX = 64;

/** What may stand before the @: words of the usual signs, with single points between them. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** What may stand behind it: two labels at least, letters of any script (IDN), digits, hyphens inside. */
const DOMAIN =
  /^(?:[\p{L}\p{M}\p{Nd}](?:[\p{L}\p{M}\p{Nd}-]{0,61}[\p{L}\p{M}\p{Nd}])?\.)+\p{L}[\p{L}\p{M}\p{Nd}-]{0,61}[\p{L}\p{M}\p{Nd}]$/u;

/**
 * An e-mail address as it is kept and compared, or null when it is none that mail can be sent to: no names, quotes,
 * comments or line breaks; the domain in small letters.
 */
export function parseEmail(text: string): string | null {
  const written = text.normalize("NFC").trim();
  const at = written.lastIndexOf("@");
  const local = written.slice(0, at);
  const domain = written.slice(at + 1).toLowerCase();
  if (at < 1 || written.length > EMAIL_MAX || local.length > LOCAL_MAX) return null;
  return LOCAL.test(local) && DOMAIN.test(domain) ? `${local}@${domain}` : null;
}

/**
 * By what it is told that two addresses are one mailbox, as far as that can be known from outside: no letter's case
 * counts. Servers may keep `Buh` and `buh` apart; none that people use does.
 */
export function mailboxOf(address: string): string {
  return address.normalize("NFC").trim().toLowerCase();
}

/** Domains of mailboxes that many people have: what differs from one of them by one slip of the finger was meant to be it. */
const WELL_KNOWN = [
  ...[
    "gmail.com",
    "yandex.ru",
    "yandex.by",
    "yandex.com",
    "mail.ru",
    "inbox.ru",
    "list.ru",
    "rambler.ru",
    "tut.by",
  ],
  ...["outlook.com", "hotmail.com", "icloud.com", "yahoo.com", "proton.me", "googlemail.com"],
];

/** Others that are real though they are one slip away from a well-known one. */
const REAL_NEIGHBOURS = ["email.com", "ymail.com", "mail.by", "mail.ua", "gmx.com", "fmail.com", "hmail.com"];

/**
 * The address that was probably meant, where the domain is one slip away from a well-known one: a letter that is missing,
 * too many, another one, or two that have changed places. Null where nothing looks wrong; it is a question, no refusal.
 */
export function likelyMeant(address: string): string | null {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || WELL_KNOWN.includes(domain) || REAL_NEIGHBOURS.includes(domain)) return null;
  const meant = WELL_KNOWN.find((known) => isOneSlipAway(domain, known));
  return meant === undefined ? null : `${address.slice(0, at)}@${meant}`;
}

function isOneSlipAway(written: string, meant: string): boolean {
  if (Math.abs(written.length - meant.length) > 1) return false;
  let from = 0;
  while (from < meant.length && written[from] === meant[from]) from += 1;
  const rest = (text: string, skipped: number): string => text.slice(from + skipped);
  if (written.length > meant.length) return rest(written, 1) === rest(meant, 0);
  if (written.length < meant.length) return rest(written, 0) === rest(meant, 1);
  const isSwapped = written[from] === meant[from + 1] && written[from + 1] === meant[from];
  return rest(written, 1) === rest(meant, 1) || (isSwapped && rest(written, 2) === rest(meant, 2));
}
