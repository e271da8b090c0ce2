/** True for a SIM card's number (ICCID): 19 or 20 digits, the last of them a Luhn digit. */
export function isValidIccid(text: string): boolean {
  return /^\d{19,20}$/.test(text) && luhnDigit(text.slice(0, -1)) === text.slice(-1);
}

/** The Luhn digit ('0'–'9') that completes a row of digits (ISO/IEC 7812). Throws a RangeError for anything but digits. */
export function luhnDigit(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new RangeError("Only digits have a Luhn digit");
  const sum = Array.from(digits)
    .reverse()
    .map((digit, place) => Number(digit) * (place % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return String((10 - (sum % 10)) % 10);
}
