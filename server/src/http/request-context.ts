import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from "fastify";
import { pickLocale, type Locale } from "@kabinet/shared";
import { AddressRefused, type Credentials } from "../platform/authorization/authenticate";
import type { SignedIn } from "../platform/authorization/viewer";
import type { Context } from "../platform/graphql/context";
import type { ErrorReader } from "../platform/graphql/public-errors";
import { isOwnOrigin } from "./origin";
import type { Gateway } from "./dependencies";

/** What a request says about who sends it. A cookie counts only where the page is ours. */
export function credentialsOf(gateway: Gateway, request: FastifyRequest): Credentials {
  const { authorization, cookie, origin, host } = request.headers;
  const isOwn = isOwnOrigin(gateway.settings.PUBLIC_URL, origin, host);
  const known = isOwn ? gateway.cookie.read(cookie) : null;
  return { authorization: authorization ?? null, cookie: known, ip: request.ip };
}

/** The language in which a request wants its answer. */
export function localeOf(request: FastifyRequest): Locale {
  return pickLocale(request.headers["accept-language"]);
}

/** Who asks, and how: what differs from one operation to the next. */
export interface Asking {
  readonly viewer: SignedIn | null;
  readonly locale: Locale;
  readonly requestId: string;
  readonly ip: string;
  readonly userAgent: string | null;
  readonly setSession: Context["setSession"];
  readonly browserMark: string | null;
  readonly setBrowserMark: Context["setBrowserMark"];
}

/** Makes the context of one operation. */
export function contextFor(gateway: Gateway, asking: Asking): Context {
  return {
    database: gateway.database,
    clock: gateway.clock,
    viewer: asking.viewer && { ...asking.viewer, ip: asking.ip },
    locale: asking.locale,
    timeZone: gateway.settings.OPERATOR_ZONE,
    requestId: asking.requestId,
    ip: asking.ip,
    userAgent: asking.userAgent,
    made: new Map(),
    setSession: asking.setSession,
    browserMark: asking.browserMark,
    setBrowserMark: asking.setBrowserMark,
    publicUrl: gateway.settings.PUBLIC_URL,
    sessionLimits: gateway.sessionLimits,
    sms: gateway.sms,
    secrets: gateway.secrets,
  };
}

/** The context of an operation that came by HTTP. */
export async function httpContext(
  gateway: Gateway,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Context> {
  // A download is asked for in the browser's language, an operation in the one that was chosen on the page.
  const isSaid = request.method === "POST" && request.headers["accept-language"] !== undefined;
  const credentials = { ...credentialsOf(gateway, request), locale: isSaid ? localeOf(request) : null };
  gateway.requestLog.begin(request.id, null);
  const viewer = await gateway.authenticate(credentials).catch((error: unknown) => {
    throw error instanceof AddressRefused ? error.told(localeOf(request)) : error;
  });
  gateway.requestLog.begin(request.id, viewer);
  return contextFor(gateway, {
    viewer,
    locale: localeOf(request),
    requestId: request.id,
    ip: request.ip,
    userAgent: request.headers["user-agent"] ?? null,
    setSession: (token) => void reply.header("set-cookie", gateway.cookie.write(token)),
    browserMark: gateway.browserMark.read(request.headers.cookie),
    setBrowserMark: (mark) => void reply.header("set-cookie", gateway.browserMark.write(mark)),
  });
}

/** Who reads the errors of a request, and where their causes are logged. */
export function errorReader(
  gateway: Gateway,
  { requestId, locale }: Pick<Asking, "requestId" | "locale">,
  log: FastifyBaseLogger,
): ErrorReader {
  return {
    locale,
    requestId,
    details: gateway.settings.ERROR_DETAILS,
    told: (code) => {
      gateway.requestMetrics.error(code);
      gateway.requestLog.error(requestId, code);
    },
    report: (err, message) => {
      gateway.requestLog.fault(log, err, requestId, message);
    },
  };
}
