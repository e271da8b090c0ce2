import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance } from "fastify";
import type { Context } from "../platform/graphql/context";
import type { Parts } from "./parts";
import { httpContext } from "./request-context";
import { sessionCookie } from "./session-cookie";

/** GraphQL by HTTP at /graphql. */
export async function graphqlFace(app: FastifyInstance, parts: Parts): Promise<void> {
  const cookie = sessionCookie(parts.settings);
  const apollo = new ApolloServer<Context>({
    schema: parts.schema,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) => httpContext(parts, cookie, request, reply),
    }),
  });
}
