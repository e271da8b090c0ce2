import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { denial } from "../platform/authorization/may";
import { Spool, type SpooledFile } from "../platform/download/spool";
import { problem } from "../platform/errors";
import { FewAtOnce } from "../platform/few-at-once";
import { viewerOf, type Context } from "../platform/graphql/context";
import type { Upload, UploadedFile } from "../platform/upload/upload";
import { budgetHeaders, payerOf, tooDear } from "./cost-budget";
import { sendErrors } from "./error-answer";
import type { Gateway } from "./dependencies";
import { httpContext } from "./request-context";
import { outcomeOf } from "./request-metrics";

/** The one media type of what is sent: no form and no plain text, which any page of the web can send. */
const BYTES = "application/octet-stream";

/** Files of one viewer that come at once, and that wait for their turn. */
const AT_ONCE = 2;
const WAITING = 10;

/** What a file costs, in items of the budget. */
const FILE_COST = 1_000;

/** Bytes of a file that stay in memory, and files of the largest size for which there is room on the disk at once. */
const IN_MEMORY = 512 * 1024;
const FILES_AT_ONCE = 20;

/** The longest that a file may take to come, in milliseconds: ten megabytes over a slow telephone. */
export const UPLOAD_ARRIVAL_MS = 120_000;

/** For how long what still comes of a refused file is thrown away, so that the answer is read; then the line is cut. */
const LINGER_MS = 2_000;

/** What the routes share. */
interface Doors {
  readonly gateway: Gateway;
  readonly spool: Spool;
  readonly underWay: FewAtOnce;
}

/**
 * Addresses to which files are sent, by the session or a token, one a request, as its plain body. A file lies beside the
 * database until all of it has come and has been looked at: of one that is broken off nothing is left. Whatever is too
 * large is refused by its announced length, and otherwise at the byte by which it is.
 */
export async function uploadRoutes(app: FastifyInstance, gateway: Gateway): Promise<void> {
  await app.register((inner, _options, done) => {
    inner.removeAllContentTypeParsers();
    // The body is read by the handler, as it comes.
    inner.addContentTypeParser(BYTES, (_request, body, parsed) => {
      parsed(null, body);
    });
    for (const upload of gateway.uploads) {
      const { bytesMax } = upload;
      const room = { inAll: FILES_AT_ONCE * bytesMax, perFile: bytesMax, inMemory: IN_MEMORY };
      const spool = new Spool({ ...room, patienceMs: UPLOAD_ARRIVAL_MS });
      inner.addHook("onClose", () => spool.close());
      const doors: Doors = { gateway, spool, underWay: new FewAtOnce(AT_ONCE, WAITING) };
      inner.route({
        method: "POST",
        url: upload.path,
        config: { arrivesSlowly: true },
        handler: (request, reply) => answer(doors, upload, request, reply),
      });
    }
    done();
  });
}

async function answer(
  doors: Doors,
  upload: Upload,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { gateway, underWay } = doors;
  const context = await httpContext(gateway, request, reply);
  gateway.requestLog.operation(request.id, upload.path);
  const refused = (error: GraphQLError, status?: number): FastifyReply => {
    throwAwayTheRest(request);
    const outcome = outcomeOf([error.extensions["code"]]);
    gateway.requestMetrics.asked("upload", outcome, reply.elapsedTime / 1000);
    return sendErrors(gateway, request, reply, error, status);
  };
  const denied = denial(context, upload.may, true);
  if (denied) return refused(denied, context.viewer ? 403 : 401);
  const viewer = viewerOf(context);
  const cost = gateway.budgets.spend(payerOf(viewer), FILE_COST);
  if (cost) void reply.headers(budgetHeaders(cost));
  if (cost && cost.waitSeconds !== null) return refused(tooDear(cost, context.locale));
  const turn = underWay.enter(viewer.id);
  if (!turn) return refused(problem("RATE_LIMITED", context.locale));
  const leave = await turn;
  try {
    const made = await taken(doors, upload, request, context);
    gateway.requestMetrics.asked("upload", "answered", reply.elapsedTime / 1000);
    return await reply.code(201).type("application/json; charset=utf-8").send(JSON.stringify(made));
  } catch (error) {
    // Who went away in the middle is told nothing, and nothing was at fault.
    if (request.raw.destroyed && !request.raw.complete) return await reply.hijack();
    if (error instanceof GraphQLError) return await refused(error);
    throwAwayTheRest(request);
    throw error;
  } finally {
    leave();
  }
}

/** Takes the file in, and has it kept. */
async function taken(
  { gateway, spool }: Doors,
  upload: Upload,
  request: FastifyRequest,
  context: Context,
): Promise<object> {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > upload.bytesMax) throw upload.tooLarge(context);
  const kept = await spool.keep(bounded(request.body as Readable | null, upload, context));
  try {
    if (!kept.isWhole) throw problem("UNAVAILABLE", context.locale);
    return await upload.take(context, uploadedFile(kept, request), gateway.scanner);
  } finally {
    await kept.close();
  }
}

/** The parts of a body up to the byte by which it is too large. The body itself is left as it is: its line has to answer. */
async function* bounded(body: Readable | null, upload: Upload, context: Context): AsyncGenerator<Uint8Array> {
  if (!body) return;
  let bytes = 0;
  for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > upload.bytesMax) throw upload.tooLarge(context);
    yield part;
  }
}

function uploadedFile({ size, digest, read }: SpooledFile, { query }: FastifyRequest): UploadedFile {
  const { name } = query as Readonly<Record<string, unknown>>;
  return {
    name: typeof name === "string" ? name : "",
    bytes: size,
    sha256: Buffer.from(digest, "base64url").toString("hex"),
    content: read,
  };
}

function throwAwayTheRest({ raw }: FastifyRequest): void {
  if (raw.complete) return;
  raw.resume();
  setTimeout(() => {
    if (!raw.complete) raw.destroy();
  }, LINGER_MS).unref();
}
