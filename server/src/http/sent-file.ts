import type { IncomingHttpHeaders } from "node:http";
import { encodingFor, type Encoding } from "./compression";

/** A file as far as it matters how it is sent. */
export interface Sendable {
  /** Its media type. */
  readonly type: string;
  /** What its bytes are called, and how many there are; null where that is known only when all are sent. */
  readonly known: { readonly digest: string; readonly size: number } | null;
}

/** How a file is answered with. */
export interface SentFile {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Readonly<Record<string, string>>;
  /** Which of its bytes, the end not among them; null for none. */
  readonly bytes: { readonly start: number; readonly end: number } | null;
  readonly encoding: Encoding | null;
}

/** What decides which bytes are sent: in a file for people also the language, where the address names none. */
export const VARY = "accept-encoding, accept-language";

/** Below this, in bytes, a file is not worth packing. */
const WORTH_PACKING = 2_048;

/**
 * What is sent of a file to who asks with these headers (RFC 9110: 8.8.3 entity tags, 13.1 conditions, 14 ranges). Packed
 * bytes are other bytes: they have a tag of their own, and a part is always one of the plain file.
 */
export function sentFile(asked: IncomingHttpHeaders, { type, known }: Sendable): SentFile {
  const isWorth = /^text\//.test(type) && (known === null || known.size >= WORTH_PACKING);
  const packing = isWorth ? encodingFor(asked["accept-encoding"]?.toString()) : null;
  const always = { vary: VARY };
  if (known === null) {
    const headers = { ...always, "accept-ranges": "none", ...packed(packing) };
    return { status: 200, headers, bytes: { start: 0, end: Infinity }, encoding: packing };
  }
  const { digest, size } = known;
  const range = rangeOf(asked.range, asked["if-range"]?.toString(), digest, size);
  const encoding = range === null ? packing : null;
  const etag = encoding === null ? `"${digest}"` : `"${digest}-${encoding}"`;
  const headers = { ...always, "accept-ranges": "bytes", etag };
  if (namesTag(asked["if-none-match"], etag)) return { status: 304, headers, bytes: null, encoding: null };
  if (range === "none")
    return {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${String(size)}` },
      bytes: null,
      encoding: null,
    };
  const length = (bytes: number) => ({ "content-length": String(bytes) });
  if (range !== null)
    return {
      status: 206,
      headers: {
        ...headers,
        ...length(range.end - range.start),
        "content-range": `bytes ${String(range.start)}-${String(range.end - 1)}/${String(size)}`,
      },
      bytes: range,
      encoding,
    };
  return {
    status: 200,
    headers: { ...headers, ...(encoding === null ? length(size) : packed(encoding)) },
    bytes: { start: 0, end: size },
    encoding,
  };
}

function packed(encoding: Encoding | null): Record<string, string> {
  return encoding === null ? {} : { "content-encoding": encoding };
}

/** Whether a list of tags (If-None-Match) names this one. */
export function namesTag(list: string | undefined, etag: string): boolean {
  if (list === undefined) return false;
  if (list.trim() === "*") return true;
  return list.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}

/** The one range that is asked for; null where the whole is to be sent, "none" where there are no such bytes. */
function rangeOf(
  range: string | undefined,
  ifRange: string | undefined,
  digest: string,
  size: number,
): { readonly start: number; readonly end: number } | "none" | null {
  // What was begun is not what there is now: it begins anew. Packed bytes cannot be gone on with.
  if (ifRange !== undefined && ifRange.trim() !== `"${digest}"`) return null;
  // Several ranges at once may be answered with the whole.
  const [, from = "", through = ""] = /^bytes=\s*(\d*)-(\d*)\s*$/.exec(range ?? "") ?? [];
  if (from === "" && through === "") return null;
  if (from === "") {
    const last = Math.min(Number(through), size);
    return last === 0 ? "none" : { start: size - last, end: size };
  }
  const start = Number(from);
  const end = through === "" ? size : Math.min(Number(through) + 1, size);
  if (through !== "" && Number(through) < start) return null;
  return start >= size ? "none" : { start, end };
}
