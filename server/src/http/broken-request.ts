import type { FastifyInstance } from "fastify";
import { pickLocale } from "@kabinet/shared";
import { mistake, problem } from "../platform/errors";

/** What Node tells of bytes that are no request: a code, and, not to be touched, the bytes themselves. */
interface Broken {
  readonly code?: string;
}

/** The part of a connection that a refusal is written to. */
interface Line {
  readonly destroyed: boolean;
  readonly writable: boolean;
  readonly remoteAddress?: string | undefined;
  readonly end: (text: string) => unknown;
  readonly destroy: () => unknown;
}

const STATUS: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "413 Content Too Large",
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
};

/**
 * Answers bytes that are no HTTP request, and ends their connection. The error that Node makes of them holds the raw
 * bytes, cookies and passwords among them: nothing of it is logged but its code.
 */
export function answerBroken(this: FastifyInstance, { code = "UNKNOWN" }: Broken, line: Line): void {
  // Whoever went away has nothing to be told, and nothing was wrong.
  if (code === "ECONNRESET" || line.destroyed) return;
  this.log.info({ code, address: line.remoteAddress }, "what came was no HTTP request");
  if (line.writable) line.end(refusal(STATUS[code] ?? "400 Bad Request"));
  else line.destroy();
}

function refusal(status: string): string {
  const isLarge = /^4(13|31)/.test(status);
  const { message, extensions } = isLarge
    ? problem("TOO_LARGE", pickLocale(undefined))
    : mistake("BAD_REQUEST", "What came is no HTTP request.");
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  return [
    `HTTP/1.1 ${status}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    "Cache-Control: no-store",
    "Connection: close",
    "",
    body,
  ].join("\r\n");
}
