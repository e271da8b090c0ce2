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
