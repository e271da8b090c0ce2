import type { FastifyInstance } from "fastify";
import type { Gateway } from "./dependencies";
import { sendNotFound, sendWebFile, webFileAt } from "./web-files";

/** GraphiQL at /playground, from the gateway's own files: it works without the internet. */
export function playgroundRoutes(app: FastifyInstance, gateway: Gateway): void {
  app.get("/playground", async (request, reply) => {
    const page = await webFileAt(gateway, "/playground.html");
    return page === null ? sendNotFound(gateway, request, reply) : sendWebFile(reply, page, "no-cache");
  });
}
