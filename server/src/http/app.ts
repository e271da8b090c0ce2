import { randomBytes } from "node:crypto";
import fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance } from "fastify";
import type { Settings } from "../env";
import { problem } from "../platform/errors";
import { faultOf, sendErrors } from "./error-answer";
import { graphqlFace } from "./graphql";
import { gatewayOf, type Parts } from "./parts";
import { localeOf } from "./request-context";

/** Longest wait for a whole request to arrive, and for anything at all on a connection, in milliseconds. */
const ARRIVAL_MS = 20_000;
const SILENCE_MS = 65_000;

/** Makes the gateway with all its faces; it listens when told to. */
export async function createApp(parts: Parts, log: FastifyBaseLogger): Promise<FastifyInstance> {
  const gateway = gatewayOf(parts);
  const app = emptyApp(parts.settings, log);
  app.addHook("onRequest", (request, reply, done) => {
    void reply.header("x-request-id", request.id);
    done();
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const [fault, status] = faultOf(error, request);
    return sendErrors(gateway, request, reply, fault, status);
  });
  app.setNotFoundHandler((request, reply) =>
    sendErrors(gateway, request, reply, problem("BAD_REQUEST", localeOf(request), "No such address."), 404),
  );
  await graphqlFace(app, gateway);
  return app;
}

function emptyApp(settings: Settings, log: FastifyBaseLogger): FastifyInstance {
  const app: FastifyInstance = fastify({
    loggerInstance: log,
    // Requests are not logged one by one: what went wrong is, with its id.
    disableRequestLogging: true,
    genReqId: requestIds(),
    trustProxy: settings.TRUST_PROXY === "" ? false : settings.TRUST_PROXY,
    bodyLimit: settings.LIMIT_BODY_BYTES,
    requestTimeout: ARRIVAL_MS,
    connectionTimeout: Math.max(SILENCE_MS, (settings.LIMIT_SECONDS + 5) * 1000),
    keepAliveTimeout: SILENCE_MS,
    http: { headersTimeout: ARRIVAL_MS },
    forceCloseConnections: "idle",
    return503OnClosing: true,
    exposeHeadRoutes: true,
  });
  // A form or a plain text can be sent by any page of the web; JSON only by ours.
  app.removeContentTypeParser("text/plain");
  return app;
}

/** Ids that tell requests apart in the log: which process, which request. */
function requestIds(): () => string {
  const process = randomBytes(4).toString("hex");
  let count = 0;
  return () => {
    count += 1;
    return `${process}-${count.toString(36)}`;
  };
}
