/** BY, check digits, bank, balance account, the rest: 28 characters. */
const FORMAT = /^BY\d{2}[A-Z0-9]{4}\d{4}[A-Z0-9]{16}$/;

/**
 * True for a Belarusian bank account number (IBAN) in its electronic form: capitals, no spaces; ISO 13616, mod 97 is 1.
 */
export function isValidIban(text: string): boolean {
  if (!FORMAT.test(text)) return false;
  const check = Number(text.slice(2, 4));
  // The standard's check digits are 98 less a remainder, so 00, 01 and 99 are never right though they may add up.
  if (check < 2 || check > 98) return false;
  const digits = Array.from(text.slice(4) + text.slice(0, 4), (sign) => String(parseInt(sign, 36))).join("");
  return BigInt(digits) % 97n === 1n;
}
