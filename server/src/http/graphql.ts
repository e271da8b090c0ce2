import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type GraphQLError, OperationTypeNode } from "graphql";
import { problem } from "../platform/errors";
import { FewAtOnce } from "../platform/few-at-once";
import type { AcceptedRequest } from "../platform/graphql/documents";
import { Executor } from "../platform/graphql/execution";
import { publicErrors } from "../platform/graphql/public-errors";
import { AnswerLimit } from "./answer-limit";
import { apolloHandler, type Asked } from "./apollo";
import { acceptsAnswer, answerTypeFor, documentStatus, sendErrors } from "./error-answer";
import { budgetHeaders, payerOf, toldCost, tooDear } from "./cost-budget";
import { acceptRequest } from "./graphql-request";
import { compress } from "./compression";
import type { Gateway } from "./dependencies";
import { errorReader, httpContext } from "./request-context";
import { outcomeOf } from "./request-metrics";

/** Operations of one person that may wait for their turn. */
const WAITING = 200;
const nobodyWaits = (): void => undefined;

/**
 * GraphQL by HTTP at /graphql. Apollo validates each document and answers it the first time; what it has found valid
 * is then answered without it, by the same executor (docs/decisions/0006-execution.md).
 */
export async function graphqlRoutes(app: FastifyInstance, gateway: Gateway): Promise<void> {
  const executor = new Executor(gateway.schema, gateway.settings.LIMIT_SECONDS * 1000);
  const { requestMetrics } = gateway;
  const refused = (since: number): void => {
    requestMetrics.asked("unknown", "refused", secondsSince(since));
  };
  const forPublic = (errors: readonly GraphQLError[], context: Asked["context"]) =>
    publicErrors(errors, errorReader(gateway, context, app.log));
  const execute = async ({ accepted, context, since, cost }: Asked) => {
    const { measured, operation, request } = accepted;
    if (!operation) throw new Error("no operation was asked for");
    const { data, errors } = await executor.execute({
      document: measured.document,
      operation,
      variables: request.variables,
      context,
    });
    const told = errors && forPublic(errors, context);
    const kind = operation.operation === OperationTypeNode.MUTATION ? "mutation" : "query";
    requestMetrics.asked(kind, outcomeOfErrors(told), secondsSince(since));
    return {
      ...(told && { errors: told }),
      ...(data !== undefined && { data }),
      ...(cost && { extensions: { cost: toldCost(cost) } }),
    };
  };
  const underWay = new FewAtOnce(gateway.settings.LIMIT_VIEWER_OPERATIONS, WAITING);
  const answerLimit = new AnswerLimit(gateway);
  const byApollo = await apolloHandler(app, gateway, { execute, forPublic, refused });

  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    onSend: async (request, reply, payload) =>
      compress(request, reply, answerLimit.within(request, reply, payload)),
    handler: async (request, reply) => {
      if (looksForPage(request)) return reply.redirect("/playground");
      const since = performance.now();
      const context = await httpContext(gateway, request, reply);
      const accepted = acceptRequest(gateway, request, context);
      if ("refused" in accepted) {
        refused(since);
        const status = accepted.isReadable ? documentStatus(request.headers.accept) : undefined;
        return sendErrors(gateway, request, reply, accepted.refused, status);
      }
      gateway.requestLog.operation(request.id, accepted.operation?.name?.value);
      if (accepted.operation?.operation === OperationTypeNode.QUERY) answerLimit.isQuery(request);
      const { viewer } = context;
      const cost = viewer && gateway.budgets.spend(payerOf(viewer), accepted.cost);
      if (cost) void reply.headers(budgetHeaders(cost));
      if (cost && cost.waitSeconds !== null) {
        refused(since);
        return sendErrors(gateway, request, reply, tooDear(cost, context.locale));
      }
      const turn = viewer ? underWay.enter(viewer.id) : Promise.resolve(nobodyWaits);
      if (!turn) {
        refused(since);
        return sendErrors(gateway, request, reply, problem("RATE_LIMITED", context.locale));
      }
      const leave = await turn;
      try {
        const asked = { accepted, context, since, cost };
        if (!isKnown(accepted, request)) return await byApollo(request, reply, asked);
        return await sendAnswer(request, reply, await execute(asked));
      } finally {
        leave();
      }
    },
  });
}

function outcomeOfErrors(told: ReturnType<typeof publicErrors> | undefined) {
  return told ? outcomeOf(told.map(({ extensions }) => extensions?.["code"])) : "answered";
}

function secondsSince(since: number): number {
  return (performance.now() - since) / 1000;
}

function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: { readonly data?: unknown },
): FastifyReply {
  const { accept } = request.headers;
  void reply.code("data" in answer ? 200 : documentStatus(accept)).type(answerTypeFor(accept));
  // As bytes: a text would be gone through once for its length, and again to be sent.
  return reply.send(Buffer.from(JSON.stringify(answer)));
}

/** Whether nothing is left to be found out by Apollo: the document is valid, and so is the way in which it was sent. */
function isKnown({ measured, operation }: AcceptedRequest, { method, headers }: FastifyRequest): boolean {
  return measured.isValid && operation !== null && method === "POST" && acceptsAnswer(headers.accept);
}

/** Somebody has opened the address in a browser. */
function looksForPage({ method, headers, query }: FastifyRequest): boolean {
  return (
    method === "GET" &&
    !Object.hasOwn(query as object, "query") &&
    /\btext\/html\b/.test(headers.accept ?? "")
  );
}
