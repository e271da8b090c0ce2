import type { FastifyInstance } from "fastify";
import { answerBroken } from "./broken-request";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Whether its body may take as long to come as the server waits at all: a file. */
    readonly arrivesSlowly?: boolean;
  }
}

/**
 * Ends requests whose body does not come as a whole in time, in milliseconds. Node has one such limit for all requests,
 * and files need a longer one than what people and programs write.
 */
export function bodiesInTime(app: FastifyInstance, within: number): void {
  app.addHook("preParsing", (request, reply, payload, done) => {
    const { raw, routeOptions, method } = request;
    if (method === "POST" && !raw.complete && routeOptions.config.arrivesSlowly !== true) {
      const late = setTimeout(() => {
        if (!raw.complete) answerBroken.call(app, { code: "ERR_HTTP_REQUEST_TIMEOUT" }, raw.socket);
      }, within);
      const isOver = (): void => {
        clearTimeout(late);
      };
      // It has come, or nobody wants it any more.
      payload.once("end", isOver);
      raw.once("close", isOver);
      reply.raw.once("finish", isOver);
    }
    done(null, payload);
  });
}
