/**
 * A key that makes a repeated mutation the same mutation. Random bytes and not randomUUID:
 * that one is missing where the page is not served over HTTPS.
 */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
