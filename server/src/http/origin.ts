import { isLoopbackName } from "../env";

/**
 * Whether a browser's request comes from a page of ours. Programs send no Origin. On localhost any port is ours that
 * the request itself was sent to, so that a development server may stand in front.
 */
export function isOwnOrigin(publicUrl: URL, origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined || origin === publicUrl.origin) return true;
  if (!isLoopbackName(publicUrl.hostname) || !URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.protocol === "http:" && isLoopbackName(page.hostname) && page.host === host;
}
