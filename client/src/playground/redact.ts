/** Arguments and variables of the API that carry a secret. */
const secretValue = /("?\b(?:password|newPassword|code|secret|token)"?\s*:\s*)"(?:[^"\\]|\\.)*"/gi;

/** The text of an operation or of its variables with each secret's value emptied: it may be stored, or sent as a link. */
export function redact(text: string): string {
  return text.replace(secretValue, '$1""');
}
