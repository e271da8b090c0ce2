import type { FastifyInstance } from "fastify";
import { mistake } from "../platform/errors";
import type { Gateway } from "./dependencies";
import { sendErrors } from "./error-answer";

/** What a mail program sends is a few bytes, in whichever form. */
const BODY_MAX = 4_096;

/**
 * Where a mail program stops mail in its reader's name by one press (RFC 8058): a POST to the address in the header of
 * the mail, whose token says it all. By GET the same address is a page of the web app, which stops nothing by itself.
 */
export async function unsubscribeRoutes(app: FastifyInstance, gateway: Gateway): Promise<void> {
  await app.register((inner, _options, done) => {
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: BODY_MAX }, (_request, _body, parsed) => {
      parsed(null, null);
    });
    inner.post("/unsubscribe", { bodyLimit: BODY_MAX }, async (request, reply) => {
      const { token } = request.query as { readonly token?: unknown };
      const isDone = typeof token === "string" && (await gateway.unsubscribe(token));
      if (isDone) return reply.code(200).type("text/plain; charset=utf-8").send("");
      return sendErrors(gateway, request, reply, mistake("BAD_REQUEST", "The link is not whole."), 400);
    });
    done();
  });
}
