import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { SignedIn } from "../platform/authorization/viewer";
import { isDatabaseUnavailable } from "../platform/database/unavailable";

/** While the database is gone it is said once in so long, in milliseconds. */
const UNAVAILABLE_EVERY_MS = 5_000;
/** Longest name of an operation that is logged. */
const NAME_MAX = 60;

/** What is known of a request when it has been answered. Nothing of it is a value that somebody has sent. */
interface Facts {
  viewer: SignedIn | null;
  operation: string | null;
  /** Of the first error that was answered. */
  code: string | null;
}

/** One line in the log for each request of the API, at `info`; and causes of faults, at `error`. */
export class RequestLog {
  private readonly underWay = new Map<string, Facts>();
  private unavailable = { saidAt: -Infinity, since: 0 };

  /** Logs each request of which something was noted down, when it has been answered. */
  attach(app: FastifyInstance): void {
    app.addHook("onResponse", ({ id, ip }, reply, done) => {
      const facts = this.underWay.get(id);
      this.underWay.delete(id);
      if (facts)
        app.log.info(
          { ...lineOf(facts), requestId: id, ms: Math.round(reply.elapsedTime), address: ip },
          "request",
        );
      done();
    });
  }

  /** Somebody has asked. */
  begin(requestId: string, viewer: SignedIn | null): void {
    this.underWay.set(requestId, { viewer, operation: null, code: null });
  }

  /** It is known by now which operation was asked for. */
  operation(requestId: string, name: string | undefined): void {
    const facts = this.underWay.get(requestId);
    if (facts) facts.operation = name?.slice(0, NAME_MAX) ?? null;
  }

  /** An error was answered. */
  error(requestId: string, code: string): void {
    const facts = this.underWay.get(requestId);
    if (facts) facts.code ??= code;
  }

  /** The cause of an error that nobody is told. While the database is gone each request has the same one. */
  fault(log: FastifyBaseLogger, err: unknown, requestId: string, message: string): void {
    if (!isDatabaseUnavailable(err)) {
      log.error({ err, requestId }, message);
      return;
    }
    this.unavailable.since += 1;
    const now = performance.now();
    if (now - this.unavailable.saidAt < UNAVAILABLE_EVERY_MS) return;
    log.error({ err, requestId, requests: this.unavailable.since }, "the database cannot be used");
    this.unavailable = { saidAt: now, since: 0 };
  }
}

function lineOf({ viewer, operation, code }: Facts): object {
  const token = viewer !== null && viewer.scopes !== null ? viewer.credentialId : undefined;
  return { viewer: viewer?.id ?? null, ...(token !== undefined && { token }), operation, code: code ?? "OK" };
}
