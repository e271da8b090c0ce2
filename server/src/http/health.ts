import type { FastifyInstance } from "fastify";
import { isWritable } from "../platform/idempotency/write-probe.store";
import type { Gateway } from "./dependencies";

/** Longest wait for the database, in milliseconds. */
const PATIENCE_MS = 2_000;

/**
 * Is it well? /health/live: the process answers; one that does not is to be started anew. /health: it can also read and write
 * its database, and has not been told to stop; 503 and why otherwise, so that a balancer sends requests elsewhere.
 */
export function healthRoutes(app: FastifyInstance, { database, draining }: Gateway): void {
  app.get("/health/live", (_request, reply) => reply.send({ status: "ok" }));
  app.get("/health", async (_request, reply) => {
    if (draining?.aborted)
      return reply.code(503).send({ status: "draining", reason: "The process has been told to stop." });
    const began = performance.now();
    const reason = await problemOf(database.rows("select 1 as one"));
    const written = reason === null ? await isWritable(database) : null;
    const status = reason === null && written?.isWritable ? "ok" : "unavailable";
    if (written && !written.isWritable)
      return reply.code(503).send({
        status,
        writable: false,
        code: written.code,
        reason: `The database cannot be written${written.code === null ? "" : ` (${written.code})`}.`,
        database: { kind: database.kind, status: "readOnly", milliseconds: since(began) },
      });
    return reply.code(reason === null ? 200 : 503).send({
      status,
      ...(reason === null ? { writable: true } : { reason }),
      database: { kind: database.kind, status, milliseconds: since(began) },
      uptimeSeconds: Math.floor(process.uptime()),
    });
  });
}

function since(began: number): number {
  return Math.round((performance.now() - began) * 10) / 10;
}

/** Why the database does not answer, in a code of the driver's own at the most: whoever asks need not know more. */
async function problemOf(answer: Promise<unknown>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => {
      resolve(`The database has not answered within ${String(PATIENCE_MS / 1000)} seconds.`);
    }, PATIENCE_MS);
  });
  const failed = (error: unknown): string => {
    const code = (error as { code?: unknown }).code;
    return `The database cannot be read${typeof code === "string" ? ` (${code})` : ""}.`;
  };
  try {
    return await Promise.race([answer.then(() => null, failed), late]);
  } finally {
    clearTimeout(timer);
  }
}
