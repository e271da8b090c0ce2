/** Fewer signs are no reason. */
export const REASON_MIN = 10;
/** More signs nobody reads. */
export const REASON_MAX = 500;

/** A reason as the audit keeps it; null for what is none. */
export function reasonIn(text: string): string | null {
  const reason = text.normalize("NFC").trim();
  const { length } = Array.from(reason);
  return length < REASON_MIN || length > REASON_MAX ? null : reason;
}
