import type { SecretBox } from "../../../platform/secrets/secret-box";

/** What notices by mail may be about. Mail about one's own sign-in and accesses is always sent. */
export const NOTICE_KINDS = [
  "appealAnswers",
  "appealAssignments",
  "orderOutcomes",
  "paymentDecisions",
  "limitAlerts",
  "invoiceCorridors",
  "invoiceReturns",
] as const;

/** One of them. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Whom a link in a mail lets stop which mail. */
export interface Unsubscribing {
  readonly kind: NoticeKind;
  readonly viewerId: string;
}

/**
 * The address in a mail by which its reader stops such mail, signed in or not: a person opens it, a mail program sends a
 * POST to it (RFC 8058). It lasts as long as the key that it is signed with, for old mail has to be stopped as well.
 */
export function unsubscribeHref(
  publicUrl: URL,
  secrets: Pick<SecretBox, "sign">,
  { kind, viewerId }: Unsubscribing,
): string {
  const { keyId, signature } = secrets.sign(signedText({ kind, viewerId }));
  const url = new URL("/unsubscribe", publicUrl);
  url.searchParams.set("token", [kind, viewerId, keyId, signature].join("."));
  return url.href;
}

/** Reads the token of such an address; null where it is not whole, or was not made here. */
export function readUnsubscribing(secrets: Pick<SecretBox, "isSigned">, token: string): Unsubscribing | null {
  const [name = "", viewerId = "", keyId = "", signature = "", ...rest] = token.slice(0, 300).split(".");
  const kind = NOTICE_KINDS.find((one) => one === name);
  if (kind === undefined || rest.length > 0) return null;
  const read = { kind, viewerId };
  return secrets.isSigned({ keyId, signature }, signedText(read)) === true ? read : null;
}

function signedText({ kind, viewerId }: Unsubscribing): string {
  return `unsubscribe ${viewerId} ${kind}`;
}
