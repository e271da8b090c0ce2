import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Gateway } from "./dependencies";

const DAY = 86_400;

/** Serves the files that nobody need be signed in for. */
export function publicFileRoutes(app: FastifyInstance, { publicFiles }: Gateway): void {
  for (const { path, type, name, text } of publicFiles) {
    let made: Promise<{ readonly content: string; readonly tag: string }> | null = null;
    app.get(path, async (request, reply) => {
      made ??= text().then((content) => ({ content, tag: tagOf(content) }));
      const { content, tag } = await made;
      void reply.headers({ etag: tag, "cache-control": `public, max-age=${String(DAY)}` });
      if (request.headers["if-none-match"] === tag) return reply.code(304).send();
      return reply
        .headers({ "content-disposition": `attachment; filename="${name}"` })
        .type(type)
        .send(content);
    });
  }
}

function tagOf(content: string): string {
  return `"${createHash("sha256").update(content).digest("base64url")}"`;
}
