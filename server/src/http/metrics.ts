import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { problem } from "../platform/errors";
import { sendErrors } from "./error-answer";
import type { Gateway } from "./dependencies";
import { localeOf } from "./request-context";

/** MetricsText for Prometheus at /metrics, for who knows the token; where none is set, there is no such address. */
export function metricsRoutes(app: FastifyInstance, gateway: Gateway): void {
  const { metricsText } = gateway;
  const token = gateway.settings.METRICS_TOKEN;
  if (!metricsText || token === null) return;
  const expected = digest(`Bearer ${token}`);
  app.get("/metrics", async (request, reply) => {
    if (!timingSafeEqual(digest(request.headers.authorization ?? ""), expected)) {
      void reply.header("www-authenticate", 'Bearer realm="metrics"');
      return sendErrors(gateway, request, reply, problem("UNAUTHENTICATED", localeOf(request)), 401);
    }
    return reply.type(metricsText.type).send(await metricsText.text());
  });
}

/** Of one length whatever was sent, so that comparing takes the same time. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
