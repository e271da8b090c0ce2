import type { FastifyReply, FastifyRequest } from "fastify";
import { pickLocale, type Locale } from "@kabinet/shared";
import type { Credentials } from "../platform/authorization/authenticate";
import type { SignedIn } from "../platform/authorization/viewer";
import type { Context } from "../platform/graphql/context";
import { isOwnOrigin } from "./origin";
import type { Parts } from "./parts";
import type { SessionCookie } from "./session-cookie";

/** What a request says about who sends it. A cookie counts only where the page is ours. */
export function credentialsOf(request: FastifyRequest, parts: Parts, cookie: SessionCookie): Credentials {
  const { authorization, cookie: cookies, origin, host } = request.headers;
  return {
    authorization: authorization ?? null,
    cookie: isOwnOrigin(parts.settings.PUBLIC_URL, origin, host) ? cookie.read(cookies) : null,
  };
}

/** The language in which a request wants its answer. */
export function localeOf(request: FastifyRequest): Locale {
  return pickLocale(request.headers["accept-language"]);
}

/** Who asks, and how: everything of a context that differs from one asking to the next. */
export interface Asking {
  readonly viewer: SignedIn | null;
  readonly locale: Locale;
  readonly requestId: string;
  readonly ip: string;
  readonly setSession: Context["setSession"];
}

/** Makes the context of one operation. */
export function contextFor(parts: Parts, asking: Asking): Context {
  return {
    ...asking,
    database: parts.database,
    clock: parts.clock,
    zone: parts.settings.OPERATOR_ZONE,
    made: new Map(),
  };
}

/** The context of an operation that came by HTTP. */
export async function httpContext(
  parts: Parts,
  cookie: SessionCookie,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  return contextFor(parts, {
    viewer: await parts.authenticate(credentialsOf(request, parts, cookie)),
    locale: localeOf(request),
    requestId: request.id,
    ip: request.ip,
    setSession: (token) => void reply.header("set-cookie", cookie.write(token)),
  });
}
