import {
  ApolloServer,
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequest,
  type GraphQLRequestListener,
} from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLError } from "graphql";
import type { Context } from "../platform/graphql/context";
import { Executor } from "../platform/graphql/execution";
import { publicErrors } from "../platform/graphql/public-errors";
import { documentStatus, sendErrors } from "./error-answer";
import { checkRequest } from "./graphql-request";
import type { Gateway } from "./parts";
import { errorReader, httpContext } from "./request-context";

/** The context of the operation that a request carries, made before Apollo sees the request. */
const contexts = new WeakMap<FastifyRequest, Context>();

/** GraphQL by HTTP at /graphql. */
export async function graphqlFace(app: FastifyInstance, gateway: Gateway): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema: gateway.schema,
    // Who may ask about the schema is decided request by request, before Apollo.
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    parseOptions: { maxTokens: gateway.settings.LIMIT_TOKENS },
    validationOptions: { maxErrors: 3 },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      answering(gateway, app.log),
    ],
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    preHandler: (request, reply) => prepare(gateway, request, reply),
    handler: fastifyApolloHandler(apollo, { context: (request) => Promise.resolve(contextOf(request)) }),
  });
}

function contextOf(request: FastifyRequest): Context {
  const context = contexts.get(request);
  if (!context) throw new Error("a GraphQL request came through without a context");
  return context;
}

/** Refuses what may not come in, finds out who is asking, and lets the rest through to Apollo. */
async function prepare(gateway: Gateway, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (looksForPage(request)) return reply.redirect("/playground");
  const context = await httpContext(gateway, request, reply);
  const refused = checkRequest(gateway, request, context);
  if (refused) {
    const status = refused.isReadable ? documentStatus(request.headers.accept) : undefined;
    return sendErrors(gateway, request, reply, refused.error, status);
  }
  contexts.set(request, context);
  return undefined;
}

/** Somebody has opened the address in a browser. */
function looksForPage({ method, headers, query }: FastifyRequest): boolean {
  return (
    method === "GET" &&
    !Object.hasOwn(query as object, "query") &&
    /\btext\/html\b/.test(headers.accept ?? "")
  );
}

/** Executes operations in our own way, and lets no error out as it was thrown. */
function answering(gateway: Gateway, log: FastifyBaseLogger): ApolloServerPlugin<Context> {
  const executor = new Executor(gateway.schema, gateway.settings.LIMIT_SECONDS * 1000);
  const forPublic = (errors: readonly GraphQLError[], context: Context) =>
    publicErrors(errors, errorReader(gateway, context, log));

  const listener: GraphQLRequestListener<Context> = {
    async responseForOperation({ document, operation, request, contextValue: context }) {
      if (!document || !operation) return null;
      const { data, errors } = await executor.execute({
        document,
        operation,
        variables: request.variables ?? {},
        context,
      });
      return {
        // Nothing was executed: the variables do not fit.
        http: { headers: new HeaderMap(), ...(data === undefined && { status: statusFor(request) }) },
        body: {
          kind: "single",
          singleResult: {
            ...(data !== undefined && { data }),
            ...(errors && { errors: forPublic(errors, context) }),
          },
        },
      };
    },
    // What Apollo itself has refused: no operation of that name, not of this schema.
    willSendResponse: ({ errors, request, response, contextValue }) => {
      if (errors && response.body.kind === "single")
        response.body.singleResult.errors = forPublic(errors, contextValue);
      if (errors && response.http.status === 400) response.http.status = statusFor(request);
      return Promise.resolve();
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

function statusFor({ http }: GraphQLRequest): number {
  return documentStatus(http?.headers.get("accept"));
}
