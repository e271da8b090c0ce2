import type { FastifyReply, FastifyRequest } from "fastify";
import { problem } from "../platform/errors";
import { publicErrors } from "../platform/graphql/public-errors";
import type { Gateway } from "./dependencies";
import { documentStatus } from "./error-answer";
import { errorReader, localeOf } from "./request-context";

/** Keeps answers within `LIMIT_ANSWER_BYTES`; one of them serves one group of routes. */
export class AnswerLimit {
  readonly #gateway: Gateway;
  // What a mutation has done is done: its answer is sent whatever its size.
  readonly #queries = new WeakSet<FastifyRequest>();

  constructor(gateway: Gateway) {
    this.#gateway = gateway;
  }

  /** Tells that a request changes nothing, so that it may be answered TOO_COSTLY after all. */
  isQuery(request: FastifyRequest): void {
    this.#queries.add(request);
  }

  /** The answer as it is to be sent: itself, or the refusal in its place. */
  within(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
    const most = this.#gateway.settings.LIMIT_ANSWER_BYTES;
    const isText = typeof payload === "string" || Buffer.isBuffer(payload);
    if (!isText || Buffer.byteLength(payload) <= most || !this.#queries.has(request)) return payload;
    const locale = localeOf(request);
    const error = problem("TOO_COSTLY", locale, `(≤ ${String(most)} B)`);
    void reply.code(documentStatus(request.headers.accept));
    const reader = errorReader(this.#gateway, { requestId: request.id, locale }, request.log);
    return JSON.stringify({ errors: publicErrors([error], reader) });
  }
}
