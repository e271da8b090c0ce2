import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { denial } from "../platform/authorization/may";
import type { Download, DownloadFile, DownloadQuery } from "../platform/download/download";
import { problem } from "../platform/errors";
import { sendErrors } from "./error-answer";
import type { Gateway } from "./parts";
import { credentialsOf, httpContext } from "./request-context";

/** How often it is looked whether who is given a file may still have it, in milliseconds. */
const LOOK_MS = 500;

/** Files that are made while they are sent; each at its own address, by the session or a token. */
export function downloadFace(app: FastifyInstance, gateway: Gateway): void {
  for (const download of gateway.downloads)
    app.get(download.path, (request, reply) => answer(gateway, download, request, reply));
}

async function answer(
  gateway: Gateway,
  download: Download,
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
  const file = await download.open(context, request.query as DownloadQuery);
  if (!file) return sendErrors(gateway, request, reply, problem("NOT_FOUND", context.locale), 404);
  return reply
    .header("content-disposition", disposition(file.name))
    .type(file.type)
    .send(Readable.from(whileAllowed(gateway, request, file)));
}

/** The file's parts for as long as who asked is signed in: what has ended is cut off in the middle. */
async function* whileAllowed(
  gateway: Gateway,
  request: FastifyRequest,
  { content }: DownloadFile,
): AsyncGenerator<string | Uint8Array> {
  const credentials = { ...credentialsOf(gateway, request), isLook: true };
  let lookedAt = performance.now();
  for await (const part of content) {
    if (performance.now() - lookedAt > LOOK_MS) {
      lookedAt = performance.now();
      if (!(await gateway.authenticate(credentials)))
        throw new Error("who is given this file has signed out");
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
