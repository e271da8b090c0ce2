/** What a request asked for: an operation, a file, or what was not understood well enough to tell. */
export type AskedKind = "query" | "mutation" | "download" | "upload" | "unknown";

/**
 * How it ended: with an answer, with a refusal that the asker can do something about, because it took too long, or with a
 * fault of ours.
 */
export type Outcome = "answered" | "refused" | "timedOut" | "failed";

/** Counts what the routes do. Nothing that it is told names a person, a line or a company. */
export interface RequestMetrics {
  readonly asked: (kind: AskedKind, outcome: Outcome, seconds: number) => void;
  /** An error was answered; the code is one of the list of the shared package. */
  readonly error: (code: string) => void;
  /** A socket was opened (1) or closed (-1). */
  readonly socket: (change: 1 | -1) => void;
}

/** The metricsText of this process as Prometheus reads them. */
export interface MetricsText {
  readonly type: string;
  readonly text: () => Promise<string>;
}

/** Where nothing is counted. */
export const NO_METRICS: RequestMetrics = {
  asked: () => undefined,
  error: () => undefined,
  socket: () => undefined,
};

/** How something ended that was answered with errors of these codes. */
export function outcomeOf(codes: readonly unknown[]): Outcome {
  if (codes.length === 0) return "answered";
  if (codes.some((code) => code === "INTERNAL" || code === "UNAVAILABLE")) return "failed";
  return codes.includes("TIMEOUT") ? "timedOut" : "refused";
}
