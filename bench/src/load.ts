import autocannon from "autocannon";
import type { Question } from "./questions.ts";
import { CONNECTIONS, requestOf, type Server } from "./servers.ts";

/** What one round showed. */
export interface Round {
  readonly answered: number;
  readonly perSecond: number;
  /** Processor time of the server for one answer, milliseconds: other programs on the machine do not change it much. */
  readonly spent: number;
  /** Latency, milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** When a round ends. */
export interface Length {
  readonly seconds: number;
  /** Requests after which it ends sooner, where there are no more subjects to ask about. */
  readonly most?: number;
}

/** Subjects that may be drawn and not asked about any more when a round ends. */
export const DRAWN_AHEAD = 2 * CONNECTIONS;

/** Puts a question to a server until the round ends, each time about the next subject. */
export async function load(
  server: Server,
  question: Question,
  nextVariables: () => object,
  { seconds, most }: Length,
): Promise<Round> {
  let refusal = "";
  const before = server.spent();
  const result = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    duration: seconds,
    ...(most !== undefined && { maxOverallRequests: most }),
    timeout: 60,
    // A refusal is quick: it must not pass for an answer.
    verifyBody: (body) => {
      const refused = /"errors"|"userErrors":\[\{|"error"/.test(String(body));
      if (refused) refusal ||= String(body).slice(0, 500);
      return !refused;
    },
    requests: [{ setupRequest: () => requestOf(server, question, nextVariables()) }],
  });
  const failed = result.errors + result.non2xx + result.mismatches;
  const answered = result["2xx"];
  if (failed > 0)
    throw new Error(`${question.name}: ${server.name} failed ${String(failed)} times. ${refusal}`);
  return {
    answered,
    perSecond: answered / result.duration,
    spent: (server.spent() - before) / answered,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
