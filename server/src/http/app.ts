import fastify, { type FastifyBaseLogger, type FastifyInstance } from "fastify";
import { graphqlFace } from "./graphql";
import type { Parts } from "./parts";

/** Makes the gateway with all its faces; it listens when told to. */
export async function createApp(parts: Parts, log: FastifyBaseLogger): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({ loggerInstance: log });
  await graphqlFace(app, parts);
  return app;
}
