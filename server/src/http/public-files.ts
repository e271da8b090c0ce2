import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Gateway } from "./dependencies";

const DAY = 86_400;

/** Whoever opens a picture by its own address gets the picture, and nothing in it runs or asks for anything. */
const PICTURE_ONLY = { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox" };

/** Serves the files that nobody need be signed in for. */
export function publicFileRoutes(app: FastifyInstance, { publicFiles }: Gateway): void {
  for (const { path, type, name, content: make } of publicFiles) {
    let made: Promise<{ readonly content: string | Buffer; readonly tag: string }> | null = null;
    app.get(path, async (request, reply) => {
      made ??= make().then((content) => ({ content, tag: tagOf(content) }));
      const { content, tag } = await made;
      void reply.headers({ etag: tag, "cache-control": `public, max-age=${String(DAY)}` });
      if (request.headers["if-none-match"] === tag) return reply.code(304).send();
      return reply
        .headers(name === null ? PICTURE_ONLY : { "content-disposition": `attachment; filename="${name}"` })
        .type(type)
        .send(content);
    });
  }
}

function tagOf(content: string | Buffer): string {
  return `"${createHash("sha256").update(content).digest("base64url")}"`;
}
