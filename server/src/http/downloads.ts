import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { denial } from "../platform/authorization/may";
import { identityOf, type SignedIn } from "../platform/authorization/viewer";
import type { Download, DownloadFile, DownloadQuery } from "../platform/download/download";
import { problem } from "../platform/errors";
import { FewAtOnce } from "../platform/few-at-once";
import { viewerOf } from "../platform/graphql/context";
import { sendErrors } from "./error-answer";
import type { Gateway } from "./dependencies";
import { credentialsOf, httpContext } from "./request-context";

/** How often it is looked whether who is given a file may still have it, in milliseconds. */
const LOOK_MS = 500;

/** Files that one viewer may be given at once; each keeps the database reading for as long as it is sent. */
const AT_ONCE = 3;

/** Files that are made while they are sent; each at its own address, by the session or a token. */
export function downloadRoutes(app: FastifyInstance, gateway: Gateway): void {
  const underWay = new FewAtOnce(AT_ONCE, 0);
  for (const download of gateway.downloads)
    app.route({
      // Fastify's own HEAD would make the whole file, for nobody.
      method: ["GET", "HEAD"],
      url: download.path,
      handler: (request, reply) => answer(gateway, download, underWay, request, reply),
    });
}

async function answer(
  gateway: Gateway,
  download: Download,
  underWay: FewAtOnce,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const context = await httpContext(gateway, request, reply);
  const denied = denial(context, download.may, false);
  if (denied && context.viewer) return sendErrors(gateway, request, reply, denied, 403);
  if (denied) {
    // Spreadsheet programs ask for a password then; a browser's own page does not need their window.
    if (request.headers["sec-fetch-site"] === undefined)
      void reply.header("www-authenticate", 'Bearer, Basic realm="Kabinet", charset="UTF-8"');
    return sendErrors(gateway, request, reply, denied, 401);
  }
  const viewer = viewerOf(context);
  const turn = underWay.enter(viewer.id);
  if (!turn) return sendErrors(gateway, request, reply, problem("RATE_LIMITED", context.locale));
  const leave = await turn;
  const file = await download.open(context, request.query as DownloadQuery).catch((error: unknown) => {
    leave();
    throw error;
  });
  const isWanted = file !== null && request.method === "GET";
  if (!isWanted) leave();
  if (!file) return sendErrors(gateway, request, reply, problem("NOT_FOUND", context.locale), 404);
  void reply.header("content-disposition", disposition(file.name)).type(file.type);
  if (!isWanted) return reply.send();
  const content = Readable.from(whileAllowed(gateway, request, viewer, file));
  content.once("close", () => {
    leave();
    // Whoever is no longer allowed to have it, or goes away, is not a fault of ours.
    gateway.requestMetrics.asked(
      "download",
      content.readableEnded ? "answered" : "refused",
      reply.elapsedTime / 1000,
    );
  });
  return reply.send(content);
}

/** The file's parts for as long as who asked may do what they might then: otherwise it is cut off in the middle. */
async function* whileAllowed(
  gateway: Gateway,
  request: FastifyRequest,
  viewer: SignedIn,
  { content }: DownloadFile,
): AsyncGenerator<string | Uint8Array> {
  const credentials = { ...credentialsOf(gateway, request), isLook: true };
  const before = identityOf(viewer);
  let lookedAt = performance.now();
  for await (const part of content) {
    if (performance.now() - lookedAt > LOOK_MS) {
      lookedAt = performance.now();
      // Whose rights have changed may have lost the very line that this file is about.
      const now = await gateway.authenticate(credentials);
      if (now === null || identityOf(now) !== before)
        throw new Error("who is given this file has signed out, or may do other things now");
    }
    yield part;
  }
}

/** The name in plain letters for programs of old, and as it is for all others (RFC 6266, RFC 8187). */
function disposition(name: string): string {
  const plain = name.replace(/[^\w .()+-]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
