import { createHash } from "node:crypto";

/** Crockford's base 32, as ULIDs are written in. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * An id worked out of what the thing is (`parts`), in the form of a ULID of the instant `at`: whoever makes the same
 * thing again makes the same id, and the table's key refuses the double.
 */
export function derivedId(prefix: string, at: number, ...parts: readonly (string | number)[]): string {
  const hash = createHash("sha256").update(parts.join("\u0000")).digest();
  let random = "";
  for (let i = 0; i < 16; i++) random += DIGITS.charAt((hash[i] ?? 0) & 31);
  return `${prefix}_${ulidTime(at)}${random}`;
}

/** The ten characters that begin a ULID of an instant. */
export function ulidTime(at: number): string {
  let text = "";
  let rest = at;
  for (let i = 0; i < 10; i++) {
    text = DIGITS.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Six characters of a ULID's random part out of 30 of the 32 bits of a number. */
export function ulidDigits(bits: number): string {
  let text = "";
  for (let shift = 0; shift < 30; shift += 5) text += DIGITS.charAt((bits >>> shift) & 31);
  return text;
}
