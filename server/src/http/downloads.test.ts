import { createHash } from "node:crypto";
import { get } from "node:http";
import { setImmediate as others, setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { LightMyRequestResponse } from "fastify";
import { VIEWER_CHANGED } from "../modules/people/viewer/viewer.store";
import type { Download } from "../platform/download/download";
import { passRealTime } from "../testing/eventually";
import { withTestApp, type TestApp } from "../testing/test-app";
import { administratorOf, type TestViewer } from "../testing/test-viewer";

const PATH = "/downloads/numbers.csv";
const NAME = "Числа (1).csv";

/** Lines of ten bytes; `kept` lets a test hold the maker up at a line. */
function numbers(count: number, kept: (line: number) => Promise<unknown> = others): Download {
  return {
    path: PATH,
    may: "usage.read",
    open: () =>
      Promise.resolve({
        name: NAME,
        type: "text/csv; charset=utf-8",
        content: (async function* () {
          for (let i = 0; i < count; i += 100) {
            await kept(i);
            yield Array.from({ length: 100 }, (_, n) => `${String(i + n).padStart(8, "0")}\r\n`).join("");
          }
        })(),
      }),
  };
}

const textOf = (count: number): string =>
  Array.from({ length: count }, (_, n) => `${String(n).padStart(8, "0")}\r\n`).join("");

interface Scene {
  readonly test: TestApp;
  readonly as: TestViewer;
  readonly ask: (
    headers?: Record<string, string>,
    method?: "GET" | "HEAD",
  ) => Promise<LightMyRequestResponse>;
}

function withNumbers(
  download: Download,
  work: (scene: Scene) => Promise<void>,
  settings: Record<string, string> = {},
): Promise<void> {
  return withTestApp(
    async (test) => {
      const as = administratorOf("cli_1");
      const own = await test.headersOf(as);
      const ask: Scene["ask"] = async (headers = {}, method = "GET") =>
        test.app.inject({ method, url: PATH, headers: { ...own, ...headers } });
      await work({ test, as, ask });
    },
    { downloads: [download], settings },
  );
}

async function endAllOf({ test, as }: Scene): Promise<void> {
  await test.database.write(async (unit) => {
    await unit.run("delete from session where viewer_id = $1", [as.id]);
    await unit.publish(VIEWER_CHANGED, as.id);
  });
}

// Small enough to stay in memory, and large enough to lie on the disk.
describe.each([1_000, 100_000])("a file of %s lines", (count) => {
  const text = textOf(count);
  const tag = `"${createHash("sha256").update(text).digest("base64url")}"`;

  it("is sent with its length, its name in any letters, and what its bytes are called", () =>
    withNumbers(numbers(count), async ({ ask }) => {
      const { statusCode, headers, payload } = await ask();
      expect([statusCode, payload === text]).toEqual([200, true]);
      expect(headers).toMatchObject({
        etag: tag,
        "accept-ranges": "bytes",
        "content-length": String(text.length),
        "content-type": "text/csv; charset=utf-8",
        "cache-control": "no-store",
        vary: "accept-encoding, accept-language",
        "content-disposition": `attachment; filename="_____ (1).csv"; filename*=UTF-8''%D0%A7%D0%B8%D1%81%D0%BB%D0%B0%20%281%29.csv`,
      });
    }));

  it("is packed for who takes it packed, under another tag", () =>
    withNumbers(numbers(count), async ({ ask }) => {
      const brotli = await ask({ "accept-encoding": "gzip, deflate, br" });
      expect(brotli.headers).toMatchObject({
        "content-encoding": "br",
        etag: tag.replace(/"$/, '-br"'),
        vary: "accept-encoding, accept-language",
      });
      expect(brotliDecompressSync(brotli.rawPayload).toString() === text).toBe(true);
      const gzip = await ask({ "accept-encoding": "gzip" });
      expect(gzip.headers).toMatchObject({ "content-encoding": "gzip" });
      expect(gunzipSync(gzip.rawPayload).toString() === text).toBe(true);
      expect(gzip.rawPayload.length).toBeLessThan(text.length / 2);
    }));

  it("is not sent again to who has it", () =>
    withNumbers(numbers(count), async ({ ask }) => {
      const had = await ask({ "if-none-match": `"other", ${tag}` });
      expect([had.statusCode, had.payload, had.headers["etag"]]).toEqual([304, "", tag]);
      expect((await ask({ "if-none-match": '"other"' })).statusCode).toBe(200);
    }));

  it("is gone on with where it was cut off, and begun anew where it is another one by now", () =>
    withNumbers(numbers(count), async ({ ask }) => {
      const half = text.length / 2 + 3;
      const rest = await ask({ range: `bytes=${String(half)}-`, "if-range": tag });
      expect([rest.statusCode, rest.payload === text.slice(half)]).toEqual([206, true]);
      expect(rest.headers).toMatchObject({
        "content-range": `bytes ${String(half)}-${String(text.length - 1)}/${String(text.length)}`,
        "content-length": String(text.length - half),
        etag: tag,
      });
      const last = await ask({ range: "bytes=-10", "accept-encoding": "br" });
      expect([last.statusCode, last.payload]).toEqual([206, text.slice(-10)]);
      const anew = await ask({ range: "bytes=10-", "if-range": '"other"' });
      expect([anew.statusCode, anew.payload === text]).toEqual([200, true]);
      const none = await ask({ range: `bytes=${String(text.length)}-` });
      expect([none.statusCode, none.headers["content-range"]]).toEqual([
        416,
        `bytes */${String(text.length)}`,
      ]);
      expect(none.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    }));
});

describe("a file", () => {
  it("is told about to who asks for its headers only, and not made for them", async () => {
    const made = jest.fn(() => Promise.resolve());
    await withNumbers(numbers(1_000, made), async ({ ask }) => {
      const { statusCode, headers, payload } = await ask({}, "HEAD");
      expect([statusCode, payload]).toEqual([200, ""]);
      expect(headers["content-disposition"]).toContain("filename*=UTF-8''%D0");
      expect(headers).toMatchObject({ vary: "accept-encoding, accept-language" });
      expect(made).not.toHaveBeenCalled();
    });
  });

  it("that there is no room for is sent while it is made, whole, without a tag", () =>
    withNumbers(
      numbers(2_000),
      async ({ ask }) => {
        for (let i = 0; i < 3; i++) {
          const { statusCode, headers, payload } = await ask({ range: "bytes=0-9", "if-none-match": "*" });
          expect([statusCode, payload === textOf(2_000)]).toEqual([200, true]);
          expect([headers["etag"], headers["accept-ranges"]]).toEqual([undefined, "none"]);
        }
        expect(gunzipSync((await ask({ "accept-encoding": "gzip" })).rawPayload).toString()).toBe(
          textOf(2_000),
        );
      },
      { LIMIT_DOWNLOAD_BYTES: "10000" },
    ));

  it("that fails while it is made is an error, and no half of a file", async () => {
    const failing = numbers(1_000, (line) =>
      line > 500 ? Promise.reject(new Error("the database has gone")) : Promise.resolve(),
    );
    await withNumbers(failing, async ({ ask }) => {
      for (let i = 0; i < 5; i++) {
        const { statusCode, headers, payload } = await ask();
        expect([statusCode, headers["etag"], headers["content-disposition"]]).toEqual([
          500,
          undefined,
          undefined,
        ]);
        expect(payload).toContain("INTERNAL");
        expect(payload).not.toContain("gone");
      }
    });
  });

  it("is refused to who has signed out while it was made", async () => {
    let come: () => void = () => undefined;
    let go: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => (come = resolve));
    const opened = new Promise<void>((resolve) => (go = resolve));
    const held = numbers(1_000, () => {
      come();
      return opened;
    });
    await withNumbers(held, async (scene) => {
      const answered = scene.ask();
      await reached;
      await endAllOf(scene);
      passRealTime(700);
      go();
      const { statusCode, payload } = await answered;
      expect([statusCode, JSON.parse(payload)]).toMatchObject([
        401,
        { errors: [{ extensions: { code: "UNAUTHENTICATED" } }] },
      ]);
      expect(payload).not.toContain("00000001");
    });
  });

  it("ends in the middle for who has signed out while it was sent", () =>
    withNumbers(numbers(1_000_000), async (scene) => {
      const url = `${await scene.test.url()}${PATH}`;
      const headers = await scene.test.headersOf(scene.as);
      const outcome = await new Promise<readonly [number | undefined, number, boolean]>((resolve, reject) => {
        get(url, { headers, agent: false }, (response) => {
          let bytes = 0;
          response.on("data", (data: Buffer) => (bytes += data.length));
          response.once("close", () => {
            resolve([response.statusCode, bytes, response.complete]);
          });
          response.on("error", () => undefined);
          response.pause();
          void endAllOf(scene)
            .then(() => wait(700))
            .then(() => response.resume());
        }).on("error", reject);
      });
      const [status, bytes, isComplete] = outcome;
      expect([status, isComplete]).toEqual([200, false]);
      expect(bytes).toBeLessThan(10_000_000);
    }));
});
