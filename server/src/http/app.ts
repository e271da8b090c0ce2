import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
} from "fastify";
import { answerBroken } from "./broken-request";
import { methodsOf, sendNoSuchMethod } from "./allowed-methods";
import { downloadRoutes } from "./downloads";
import { faultOf, sendErrors } from "./error-answer";
import { graphqlRoutes } from "./graphql";
import { healthRoutes } from "./health";
import { metricsRoutes } from "./metrics";
import { pageRoutes } from "./pages";
import { closeWithoutCutting } from "./shutdown";
import { gatewayOf, type Gateway, type Dependencies } from "./dependencies";
import { publicFileRoutes } from "./public-files";
import { subscriptionRoutes } from "./subscription-routes";
import { unsubscribeRoutes } from "./unsubscribe";
import { UPLOAD_ARRIVAL_MS, uploadRoutes } from "./uploads";
import { bodiesInTime } from "./bodies-in-time";
import { sayWhenToRetry } from "./retry-after";
import { outcomeOf } from "./request-metrics";

/** Longest wait for a whole request to arrive, files left out, and for anything at all on a connection, in milliseconds. */
const ARRIVAL_MS = 20_000;
const SILENCE_MS = 65_000;

/** For a year browsers come by TLS only. */
const STRICT_TRANSPORT = { "strict-transport-security": "max-age=31536000; includeSubDomains" };

/** Makes the gateway with all its routes; it listens when told to. */
export async function createApp(
  dependencies: Dependencies,
  log: FastifyBaseLogger,
): Promise<FastifyInstance> {
  const gateway = gatewayOf(dependencies);
  const app = emptyApp(gateway, log);
  // On plain http, which serves for localhost alone, it would lock the browser out.
  const strictTransport = gateway.settings.PUBLIC_URL.protocol === "https:" ? STRICT_TRANSPORT : {};
  app.addHook("onRequest", (request, reply, done) => {
    // Answers are for whoever asked, once; files of the web app say otherwise themselves.
    void reply.headers({
      "x-request-id": request.id,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...strictTransport,
    });
    done();
  });
  sayWhenToRetry(app);
  bodiesInTime(app, ARRIVAL_MS);
  gateway.requestLog.attach(app);
  const methods = methodsOf(app);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const [fault, status] = faultOf(error, request);
    const outcome = outcomeOf([fault.extensions["code"] ?? "INTERNAL"]);
    gateway.requestMetrics.asked("unknown", outcome, reply.elapsedTime / 1000);
    return sendErrors(gateway, request, reply, fault, status);
  });
  app.setNotFoundHandler((request, reply) => sendNoSuchMethod(gateway, request, reply, methods));
  closeWithoutCutting(app);
  healthRoutes(app, gateway);
  metricsRoutes(app, gateway);
  publicFileRoutes(app, gateway);
  subscriptionRoutes(app, gateway);
  await graphqlRoutes(app, gateway);
  downloadRoutes(app, gateway);
  await uploadRoutes(app, gateway);
  await unsubscribeRoutes(app, gateway);
  await pageRoutes(app, gateway);
  return app;
}

function emptyApp({ settings, newRequestId }: Gateway, log: FastifyBaseLogger): FastifyInstance {
  const app: FastifyInstance = fastify({
    loggerInstance: log,
    // Requests of the API are logged by ourselves, without their addresses, which may hold values.
    logController: new LogController({ disableRequestLogging: true }),
    clientErrorHandler: answerBroken,
    genReqId: newRequestId,
    trustProxy: settings.TRUST_PROXY === "" ? false : settings.TRUST_PROXY,
    bodyLimit: settings.LIMIT_BODY_BYTES,
    requestTimeout: UPLOAD_ARRIVAL_MS,
    connectionTimeout: Math.max(SILENCE_MS, (settings.LIMIT_SECONDS + 5) * 1000),
    keepAliveTimeout: SILENCE_MS,
    http: { headersTimeout: ARRIVAL_MS, connectionsCheckingInterval: ARRIVAL_MS / 4 },
    forceCloseConnections: "idle",
    // No route declares a schema: GraphQL checks what it is sent. What compiles them need not even be loaded.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
    // What still comes on a connection while the process stops is answered, and told to close it.
    return503OnClosing: false,
    exposeHeadRoutes: true,
  });
  // A form or a plain text can be sent by any page of the web; JSON only by ours.
  app.removeContentTypeParser("text/plain");
  return app;
}

function noSchemas(): never {
  throw new Error("routes have no schemas here");
}
