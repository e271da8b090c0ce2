/** Stands for our own site: which it is does not matter to a path. */
const OURS = "https://ours.invalid";

/**
 * Whether a text is a path of ours, as a browser reads it: it passes over tabs and line ends, takes a backslash for a
 * slash, and what begins with two slashes, also after `/.` is taken out, is another site.
 */
export function isOwnAddress(address: string): boolean {
  if (!address.startsWith("/") || !URL.canParse(address, OURS)) return false;
  const { origin, pathname } = new URL(address, OURS);
  return origin === OURS && !pathname.startsWith("//");
}
