import {
  ApolloServer,
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequest,
  type GraphQLRequestListener,
} from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { Context } from "../platform/graphql/context";
import type { AcceptedRequest } from "../platform/graphql/documents";
import type { Spending } from "./cost-budget";
import { documentStatus } from "./error-answer";
import type { Gateway } from "./dependencies";

/** A request that was accepted, and the context of its operation. */
export interface Asked {
  readonly accepted: AcceptedRequest;
  readonly context: Context;
  /** When it came, by `performance.now()`. */
  readonly since: number;
  /** What it took of the asker's budget; null where there is none. */
  readonly cost: Spending | null;
}

/** An answer as it leaves the house. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/** How operations are executed and errors told, here and wherever Apollo is not asked. */
export interface Execution {
  readonly execute: (asked: Asked) => Promise<Answer>;
  readonly forPublic: (errors: readonly GraphQLError[], context: Context) => GraphQLFormattedError[];
  /** Is told of what was never executed. */
  readonly refused: (since: number) => void;
}

/** Answers a request that has been accepted. */
export type ApolloHandler = (request: FastifyRequest, reply: FastifyReply, asked: Asked) => Promise<unknown>;

/** Starts Apollo Server: it knows the protocol, finds out whether documents fit the schema, and marks those that do. */
export async function apolloHandler(
  app: FastifyInstance,
  gateway: Gateway,
  execution: Execution,
): Promise<ApolloHandler> {
  const apollo = new ApolloServer<Asked>({
    schema: gateway.schema,
    // Who may ask about the schema is decided request by request, before Apollo.
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    parseOptions: { maxLexicalTokens: gateway.settings.LIMIT_TOKENS },
    validationOptions: { maxErrors: 3 },
    // Documents are remembered before Apollo is asked.
    documentStore: null,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      answering(execution),
    ],
  });
  await apollo.start();
  // As long as anybody is still answered, Apollo may be asked.
  app.server.once("close", () => void apollo.stop());
  const asked = new WeakMap<FastifyRequest, Asked>();
  const handler = fastifyApolloHandler(apollo, {
    context: (request) => {
      const known = asked.get(request);
      if (!known) throw new Error("a request has come to Apollo that was not accepted before");
      return Promise.resolve(known);
    },
  });
  return async (request, reply, accepted) => {
    asked.set(request, accepted);
    return handler.call(app, request, reply);
  };
}

/** Executes operations in our own way, and lets no error out as it was thrown. */
function answering({ execute, forPublic, refused }: Execution): ApolloServerPlugin<Asked> {
  const listener: GraphQLRequestListener<Asked> = {
    async responseForOperation({ request, contextValue: asked }) {
      // Apollo says what is wrong with the name.
      if (!asked.accepted.operation) return null;
      asked.accepted.measured.isValid = true;
      const answer = await execute(asked);
      const status = "data" in answer ? {} : { status: statusFor(request) };
      return {
        http: { headers: new HeaderMap(), ...status },
        body: { kind: "single", singleResult: answer },
      };
    },
    // What Apollo itself has refused: no operation of that name, not of this schema.
    willSendResponse: ({ errors, request, response, contextValue: { context, since } }) => {
      if (errors && response.body.kind === "single") {
        response.body.singleResult.errors = forPublic(errors, context);
        refused(since);
      }
      if (errors && response.http.status === 400) response.http.status = statusFor(request);
      return Promise.resolve();
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

function statusFor({ http }: GraphQLRequest): number {
  return documentStatus(http?.headers.get("accept"));
}
