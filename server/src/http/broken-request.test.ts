import { once } from "node:events";
import { connect } from "node:net";
import { Int, Query, Resolver } from "type-graphql";
import { May } from "../platform/authorization/may";
import { withTestApp } from "../testing/test-app";

const COOKIE = "kabinet=cookie-that-nobody-may-read-0123456789abcdef";
const TOKEN = "kbt_token_that_nobody_may_read_0123456789";
const PASSWORD = "a-password-that-nobody-may-read";

@Resolver()
class OneResolver {
  @Query(() => Int)
  @May("operator.read")
  one(): number {
    return 1;
  }
}

/** Bytes that are no request, and the status by which they are refused. */
const BROKEN: readonly (readonly [name: string, status: string, bytes: string])[] = [
  [
    "a header that is too large",
    "431 Request Header Fields Too Large",
    `GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${COOKIE}\r\nX: ${"x".repeat(40_000)}\r\n\r\n`,
  ],
  [
    "a broken chunk",
    "400 Bad Request",
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${TOKEN}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{"password":"${PASSWORD}"}\r\n`,
  ],
  ["no HTTP at all", "400 Bad Request", `\u0016\u0003\u0001 ${PASSWORD}\r\nCookie: ${COOKIE}\r\n\r\n`],
];

/** All texts that a log line holds, written plainly or as bytes. */
function textsOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const { type, data } = value as { type?: unknown; data?: unknown };
  if (type === "Buffer" && Array.isArray(data)) return Buffer.from(data as number[]).toString("latin1");
  return Object.values(value).map(textsOf).join("\n");
}

describe("what is no HTTP request", () => {
  it("is answered with its status, and leaves nothing of itself in the log, however much is logged", async () => {
    const lines: string[] = [];
    await withTestApp(
      async ({ url }) => {
        const { port } = new URL(await url());
        for (const [name, status, bytes] of BROKEN) {
          const line = connect(Number(port), "localhost");
          const parts: Buffer[] = [];
          line.on("data", (part: Buffer) => parts.push(part));
          // What is still being sent may find the connection closed.
          line.on("error", () => undefined);
          line.write(bytes);
          await once(line, "close");
          const answer = Buffer.concat(parts).toString();
          expect([name, answer.split("\r\n")[0]]).toEqual([name, `HTTP/1.1 ${status}`]);
          expect(answer).toMatch(/\r\nConnection: close\r\n/i);
          const body = JSON.parse(answer.slice(answer.indexOf("\r\n\r\n") + 4)) as unknown;
          expect(body).toMatchObject({ errors: [{ extensions: { code: expect.any(String) as string } }] });
        }
      },
      { resolvers: [OneResolver], logTo: (line) => lines.push(line) },
    );
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told.filter(({ code }) => typeof code === "string").map(({ code }) => code)).toEqual([
      "HPE_HEADER_OVERFLOW",
      "HPE_INVALID_CHUNK_SIZE",
      "HPE_INVALID_METHOD",
    ]);
    for (const line of told) {
      expect(line).not.toHaveProperty("err.rawPacket");
      for (const secret of [COOKIE, TOKEN, PASSWORD]) expect(textsOf(line)).not.toContain(secret);
    }
  });
});
