import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLError } from "graphql";
import { denial } from "../platform/authorization/may";
import { AddressRefused } from "../platform/authorization/authenticate";
import { identityOf, type SignedIn } from "../platform/authorization/viewer";
import type { Download, DownloadQuery } from "../platform/download/download";
import { Spool } from "../platform/download/spool";
import { mistake, problem } from "../platform/errors";
import { FewAtOnce } from "../platform/few-at-once";
import { viewerOf, type Context } from "../platform/graphql/context";
import { packedStream } from "./compression";
import { budgetHeaders, payerOf, tooDear } from "./cost-budget";
import { sendErrors } from "./error-answer";
import type { Gateway } from "./dependencies";
import { credentialsOf, httpContext } from "./request-context";
import { sentFile, VARY } from "./sent-file";

/** How often it is looked whether who is given a file may still have it, in milliseconds. */
const LOOK_MS = 500;

/** Files that one viewer may be given at once; each keeps the database reading for as long as it is made. */
const AT_ONCE = 3;

/** What a file costs, in items of the budget: it is made whole whatever of it is sent. To ask for its name costs one. */
const FILE_COST = 10_000;

/** What a file costs that lies ready, and how many of them may wait for their turn: a conversation shows several pictures. */
const STORED_COST = 100;
const STORED_WAITING = 30;

/** Bytes of a file that stay in memory, the most that one file takes of all room, and the most time before its first byte. */
const IN_MEMORY = 512 * 1024;
const SHARE_OF_ONE = 1 / 4;
const PATIENCE_MS = 20_000;

/** What the routes share. */
interface Doors {
  readonly gateway: Gateway;
  readonly spool: Spool;
  readonly underWay: FewAtOnce;
  /** The same of what lies ready. */
  readonly stored: FewAtOnce;
}

/**
 * Files, each at its own address, by the session or a token. One is made as a whole before its first byte is sent, anew for
 * each who asks: so its bytes have a name (ETag), who has them already is told so, and who was cut off goes on where it was,
 * since the same records make the same bytes. What is too large for the room there is, is sent while it is made, without
 * those.
 */
export function downloadRoutes(app: FastifyInstance, gateway: Gateway): void {
  const inAll = gateway.settings.LIMIT_DOWNLOAD_BYTES;
  const perFile = Math.floor(inAll * SHARE_OF_ONE);
  const spool = new Spool({ inAll, perFile, inMemory: IN_MEMORY, patienceMs: PATIENCE_MS });
  app.addHook("onClose", () => spool.close());
  const doors: Doors = {
    gateway,
    spool,
    underWay: new FewAtOnce(AT_ONCE, 0),
    stored: new FewAtOnce(AT_ONCE, STORED_WAITING),
  };
  for (const download of gateway.downloads)
    app.route({
      // Fastify's own HEAD would make the whole file, for nobody.
      method: ["GET", "HEAD"],
      url: download.path,
      handler: (request, reply) => answer(doors, download, request, reply),
    });
}

async function answer(
  doors: Doors,
  download: Download,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { gateway } = doors;
  const context = await httpContext(gateway, request, reply);
  gateway.requestLog.operation(request.id, download.path);
  const denied = denial(context, download.may, false);
  if (denied) return sendDenial(gateway, context, request, reply, denied);
  const viewer = viewerOf(context);
  const cost = gateway.budgets.spend(payerOf(viewer), costOf(download, request));
  if (cost) void reply.headers(budgetHeaders(cost));
  if (cost && cost.waitSeconds !== null)
    return sendErrors(gateway, request, reply, tooDear(cost, context.locale));
  const turn = (download.isStored ? doors.stored : doors.underWay).enter(viewer.id);
  if (!turn) return sendErrors(gateway, request, reply, problem("RATE_LIMITED", context.locale));
  const leave = await turn;
  let content: Readable | null = null;
  try {
    content = await contentFor(doors, { download, context, viewer, request, reply });
  } catch (error) {
    if (!(error instanceof NoLonger)) throw error;
    return await sendErrors(gateway, request, reply, error.denied, error.status);
  } finally {
    if (content === null) leave();
  }
  if (content === null) return reply;
  content.once("close", leave);
  return reply.send(content);
}

function costOf({ isStored }: Download, { method }: FastifyRequest): number {
  if (method === "HEAD") return 1;
  return isStored ? STORED_COST : FILE_COST;
}

/** One who asks for a file and may have it. */
interface Asked {
  readonly download: Download;
  readonly context: Context;
  readonly viewer: SignedIn;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What is to be sent, its headers written; null where all has been said. */
async function contentFor(
  { gateway, spool }: Doors,
  { download, context, viewer, request, reply }: Asked,
): Promise<Readable | null> {
  const file = await download.open(context, request.query as DownloadQuery);
  if (!file) {
    void sendErrors(gateway, request, reply, problem("NOT_FOUND", context.locale), 404);
    return null;
  }
  const told = {
    "content-disposition": disposition(file.name),
    "content-type": file.type,
    // Whatever somebody has put into it, a browser that shows it all the same runs nothing of it.
    "content-security-policy": "default-src 'none'; sandbox",
  };
  if (request.method === "HEAD") {
    void reply.headers({ ...told, vary: VARY }).send();
    return null;
  }
  const look = looking(gateway, request, viewer, context);
  const made = await spool.keep(whileAllowed(file.content, look));
  const { status, headers, bytes, encoding } = sentFile(request.headers, {
    type: file.type,
    known: made.isWhole ? made : null,
  });
  void reply.code(status).headers(headers);
  if (status === 416) {
    await made.close();
    void sendErrors(gateway, request, reply, mistake("BAD_REQUEST", "There are no such bytes."), status);
    return null;
  }
  const count = (isWhole: boolean) => {
    gateway.requestMetrics.asked("download", isWhole ? "answered" : "refused", reply.elapsedTime / 1000);
  };
  if (bytes === null) {
    await made.close();
    count(true);
    void reply.send();
    return null;
  }
  const plain = Readable.from(
    whileAllowed(made.isWhole ? made.read(bytes.start, bytes.end) : made.rest(), look),
  );
  const content = encoding === null ? plain : packedStream(plain, encoding);
  content.once("close", () => {
    // Whoever is no longer allowed to have it, or goes away, is not a fault of ours.
    count(content.readableEnded);
    void made.close();
  });
  void reply.headers(told);
  return content;
}

function sendDenial(
  gateway: Gateway,
  { viewer }: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  denied: GraphQLError,
): FastifyReply {
  if (viewer) return sendErrors(gateway, request, reply, denied, 403);
  // Spreadsheet programs ask for a password then; a browser's own page does not need their window.
  if (request.headers["sec-fetch-site"] === undefined)
    void reply.header("www-authenticate", 'Bearer, Basic realm="Kabinet", charset="UTF-8"');
  return sendErrors(gateway, request, reply, denied, 401);
}

/** Who is given a file has signed out meanwhile, may do other things now, or has gone away. */
class NoLonger extends Error {
  constructor(
    readonly denied: GraphQLError,
    readonly status: 401 | 403,
  ) {
    super("who is given this file may not have it any more");
  }
}

/** Looks now and then whether who asked may still have the file, and is still there; throws where not. */
function looking(
  gateway: Gateway,
  request: FastifyRequest,
  viewer: SignedIn,
  { locale }: Context,
): () => Promise<void> {
  const credentials = { ...credentialsOf(gateway, request), isLook: true };
  const before = identityOf(viewer);
  const whoIsThere = (): Promise<SignedIn | null> =>
    gateway.authenticate(credentials).catch((error: unknown) => {
      throw error instanceof AddressRefused ? new NoLonger(error.told(locale), 403) : error;
    });
  let lookedAt = performance.now();
  return async () => {
    if (performance.now() - lookedAt <= LOOK_MS) return;
    lookedAt = performance.now();
    // Whose rights have changed may have lost the very line that this file is about.
    const now = request.raw.socket.destroyed ? null : await whoIsThere();
    if (now === null) throw new NoLonger(problem("UNAUTHENTICATED", locale), 401);
    if (identityOf(now) !== before) throw new NoLonger(problem("FORBIDDEN", locale), 403);
  };
}

/** The parts for as long as who asked may have them: otherwise they end in the middle. */
async function* whileAllowed<Part>(
  parts: AsyncIterable<Part>,
  look: () => Promise<void>,
): AsyncGenerator<Part> {
  for await (const part of parts) {
    await look();
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
