/** Arguments and variables of the API that carry a secret, with what stands between the name and the value. */
const secretName =
  /"?\w*(?:password|code|secret|token)"?\s*(?::\s*String\s*!?\s*=|:)\s*("""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\]|\\.)*")/gi;

/** The text of an operation or of its variables with each secret's value emptied: it may be stored, or sent as a link. */
export function redact(text: string): string {
  return text.replace(secretName, (found, value: string) => `${found.slice(0, -value.length)}""`);
}
