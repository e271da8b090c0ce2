/** Whether a text has the form of an ОКПО: eight digits, or twelve of a branch. */
export function isOkpo(text: string): boolean {
  return /^\d{8}(\d{4})?$/.test(text);
}
