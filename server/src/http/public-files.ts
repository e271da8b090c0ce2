import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from "graphql";
import { mistake } from "../platform/errors";
import { packed } from "./compression";
import type { Gateway, PublicFile } from "./dependencies";
import { sendErrors } from "./error-answer";
import { sentFile } from "./sent-file";

/** How long others may keep a file without asking whether it is still the same, in seconds. */
const KEPT = "public, max-age=86400";

/** Whoever opens a picture by its own address gets the picture, and nothing in it runs or asks for anything. */
const SHOWN_ONLY = { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox" };

/** Serves the files that nobody need be signed in for. */
export function publicFileRoutes(app: FastifyInstance, gateway: Gateway): void {
  for (const { path, type, name, content: make } of [...gateway.publicFiles, contractOf(gateway.schema)]) {
    let made: Promise<{ readonly content: Buffer; readonly digest: string }> | null = null;
    app.get(path, async (request, reply) => {
      made ??= make().then(kept);
      const { content, digest } = await made;
      const known = { digest, size: content.length };
      const { status, headers, bytes, encoding } = sentFile(request.headers, { type, known });
      void reply.code(status).headers({ ...headers, "cache-control": KEPT, vary: "accept-encoding" });
      if (status === 416)
        return sendErrors(gateway, request, reply, mistake("BAD_REQUEST", "There are no such bytes."), 416);
      if (bytes === null) return reply.send();
      const part = content.subarray(bytes.start, bytes.end);
      return reply
        .headers(name === null ? SHOWN_ONLY : { "content-disposition": `attachment; filename="${name}"` })
        .type(type)
        .send(encoding === null ? part : await packed(part, encoding));
    });
  }
}

/** The contract as schema.graphql shows it. It is published with every release: nobody need be signed in to read it. */
function contractOf(schema: GraphQLSchema): PublicFile {
  return {
    path: "/schema.graphql",
    // Not application/graphql: a browser shows this one.
    type: "text/plain; charset=utf-8",
    name: null,
    content: () => Promise.resolve(contractText(schema)),
  };
}

/** The text of schema.graphql. */
export function contractText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function kept(made: string | Buffer): { readonly content: Buffer; readonly digest: string } {
  const content = Buffer.from(made);
  return { content, digest: createHash("sha256").update(content).digest("base64url") };
}
