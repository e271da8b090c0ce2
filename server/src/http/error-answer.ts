import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { ErrorCode } from "@kabinet/shared";
import { mistake, problem } from "../platform/errors";
import { asGraphQLError, publicErrors } from "../platform/graphql/public-errors";
import type { Gateway } from "./dependencies";
import { errorReader, localeOf } from "./request-context";

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  ADDRESS_NOT_ALLOWED: 403,
  INVOICES_CLOSED: 403,
  LINK_ENDED: 410,
  LINK_FOREIGN: 403,
  TOO_LARGE: 413,
  ATTACHMENT_EMPTY: 422,
  ATTACHMENT_NOT_TAKEN: 422,
  ATTACHMENT_INFECTED: 422,
  ATTACHMENT_QUOTA: 429,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

const RESPONSE_JSON = "application/graphql-response+json";

/** Whether the sender takes the answer at all; where it is not plain, Apollo finds it out. */
export function acceptsAnswer(accept: string | undefined): boolean {
  return accept === undefined || /json|\*\/\*/.test(accept);
}

/** The media type of GraphQL answers that the sender asked for. */
export function answerTypeFor(accept: string | undefined): string {
  const type = accept?.includes(RESPONSE_JSON) ? RESPONSE_JSON : "application/json";
  return `${type}; charset=utf-8`;
}

/**
 * The status of an answer to a document that was not executed. Where the sender knows the newer media type it tells
 * of the document; with plain JSON it tells of HTTP alone, and all went well there (GraphQL over HTTP).
 */
export function documentStatus(accept: string | undefined): number {
  return accept?.includes(RESPONSE_JSON) ? 400 : 200;
}

/** Sends errors instead of an answer; every refusal of the gateway has this one form, on every address. */
export function sendErrors(
  gateway: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
  error: GraphQLError,
  status?: number,
): FastifyReply {
  const reader = errorReader(gateway, { requestId: request.id, locale: localeOf(request) }, request.log);
  const errors = publicErrors([error], reader);
  return reply
    .code(status ?? statusOf(errors))
    .type(answerTypeFor(request.headers.accept))
    .send(JSON.stringify({ errors }));
}

function statusOf([error]: readonly GraphQLFormattedError[]): number {
  return STATUS[error?.extensions?.["code"] as ErrorCode] ?? 400;
}

/** What Fastify itself refuses, and what went wrong where nobody caught it. */
export function faultOf(
  error: FastifyError | GraphQLError,
  request: FastifyRequest,
): [GraphQLError, number?] {
  if (error instanceof GraphQLError) return [error];
  const status = error.statusCode;
  if (status === undefined || status >= 500) return [asGraphQLError(error)];
  return [
    status === 413 ? problem("TOO_LARGE", localeOf(request)) : mistake("BAD_REQUEST", error.message),
    status,
  ];
}
