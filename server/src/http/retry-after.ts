import type { FastifyInstance } from "fastify";

/** After how many seconds a program had better ask again that was refused for want of room, or while something is gone. */
export const RETRY_AFTER = "5";

/** Says with each refusal that passes when it is worth asking again (RFC 9110, section 10.2.3). */
export function sayWhenToRetry(app: FastifyInstance): void {
  app.addHook("onSend", (_request, reply, payload, done) => {
    const { statusCode } = reply;
    if ((statusCode === 429 || statusCode === 503) && !reply.hasHeader("retry-after"))
      void reply.header("retry-after", RETRY_AFTER);
    done(null, payload);
  });
}
