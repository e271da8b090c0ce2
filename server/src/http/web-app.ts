import type { FastifyInstance, FastifyRequest } from "fastify";
import { isWebAppPath } from "@kabinet/shared";
import type { Gateway } from "./dependencies";
import { pathOf, sendNotFound, sendWebFile, webFileAt } from "./web-files";

/** Files whose names hold a hash of their content never change. */
const FOREVER = "public, max-age=31536000, immutable";
const FOR_AN_HOUR = "public, max-age=3600";
/** Asked anew each time, answered 304 while it is the same. */
const ASK_AGAIN = "no-cache";

/**
 * The web app: its files, and its page at every address that is none. Where the app has no such address either, the page
 * says so, and the answer's status does.
 */
export function webAppRoutes(app: FastifyInstance, gateway: Gateway): void {
  app.get("/*", async (request, reply) => {
    const file = await webFileAt(gateway, request.url);
    if (file !== null) return sendWebFile(reply, file, cacheOf(file));
    const mended = wantsPage(request) ? withItsFragment(request.url) : null;
    if (mended !== null) return reply.header("cache-control", "no-store").redirect(mended);
    const page = wantsPage(request) ? await webFileAt(gateway, "/index.html") : null;
    if (page === null) return sendNotFound(gateway, request, reply);
    if (isWebAppPath(pathOf(request.url))) return sendWebFile(reply, page, ASK_AGAIN);
    // Never as "not modified": that would be no 404 any more.
    return reply.code(404).sendFile(page, { etag: false, lastModified: false });
  });
}

/**
 * The address that was meant where a program that looks through mail has written the # of a link as %23; null where
 * none was. Only within the web app.
 */
function withItsFragment(url: string): string | null {
  const [, path = "", fragment, query = ""] = /^([^?]*?)%23([^?]*)(\?.*)?$/.exec(url) ?? [];
  return fragment !== undefined && isWebAppPath(path) ? `${path}${query}#${fragment}` : null;
}

function cacheOf(file: string): string {
  if (file.startsWith("assets/")) return FOREVER;
  return file.endsWith(".html") || file === "sw.js" ? ASK_AGAIN : FOR_AN_HOUR;
}

/** The first page, or an address typed or followed: not a file that is missing, not a program's request. */
function wantsPage({ url, headers }: FastifyRequest): boolean {
  if (pathOf(url) === "/") return true;
  return /\btext\/html\b/.test(headers.accept ?? "") && !/^\/(assets|v1)\//.test(url);
}
