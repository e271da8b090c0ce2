import type { FastifyInstance } from "fastify";
import type { Gateway } from "./parts";

/** Longest wait for the database, in milliseconds. */
const PATIENCE_MS = 2_000;

/**
 * Is it well? /health/live: the process answers. /health: it can also read its database; 503 where it cannot, so that
 * a balancer sends requests elsewhere.
 */
export function healthFace(app: FastifyInstance, { database }: Gateway): void {
  app.get("/health/live", (_request, reply) => reply.send({ status: "ok" }));
  app.get("/health", async (_request, reply) => {
    const began = performance.now();
    const isWell = await answersInTime(database.rows("select 1 as one"));
    return reply.code(isWell ? 200 : 503).send({
      status: isWell ? "ok" : "unavailable",
      database: { kind: database.kind, status: isWell ? "ok" : "unavailable", milliseconds: since(began) },
      uptimeSeconds: Math.floor(process.uptime()),
    });
  });
}

function since(began: number): number {
  return Math.round((performance.now() - began) * 10) / 10;
}

async function answersInTime(answer: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([answer.then(() => true).catch(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}
