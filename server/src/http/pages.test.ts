import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Int, Query, Resolver } from "type-graphql";
import { May } from "../platform/authorization/may";
import { withTestApp, type TestApp, type TestAppOptions } from "../testing/test-app";

/** A schema has one query at least; pages ask for nothing. */
@Resolver()
class NothingResolver {
  @Query(() => Int)
  @May("operator.read")
  nothing(): number {
    return 0;
  }
}

const resolvers = [NothingResolver];
const html = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

/** An app with a web app of a few files. */
async function withPages(
  work: (test: TestApp) => Promise<void>,
  options: TestAppOptions = {},
): Promise<void> {
  const webRoot = mkdtempSync(join(tmpdir(), "kabinet-web-"));
  mkdirSync(join(webRoot, "assets"));
  writeFileSync(join(webRoot, "index.html"), "<title>app</title>");
  writeFileSync(join(webRoot, "playground.html"), "<title>playground</title>");
  writeFileSync(join(webRoot, "favicon.svg"), "<svg/>");
  writeFileSync(join(webRoot, "robots.txt"), "User-agent: *");
  writeFileSync(join(webRoot, "assets", "index-abc123.js"), "let app");
  writeFileSync(join(webRoot, "assets", "index-abc123.js.gz"), gzipSync("let app"));
  writeFileSync(join(webRoot, ".secret"), "secret");
  try {
    await withTestApp(work, { resolvers, webRoot, ...options });
  } finally {
    rmSync(webRoot, { recursive: true, force: true });
  }
}

describe("the pages", () => {
  it("give the web app's page at each of its addresses, and nothing else there", async () => {
    await withPages(async ({ app }) => {
      for (const url of ["/", "/c/cl_1/subscribers?page=2", "/s/sub_1/mobile-internet"]) {
        const page = await app.inject({ url, headers: html });
        expect([page.statusCode, page.payload, page.headers["cache-control"]]).toEqual([
          200,
          "<title>app</title>",
          "no-cache",
        ]);
      }
      const missing = [
        app.inject({ url: "/c/cl_1/subscribers" }),
        app.inject({ url: "/metrics" }),
        app.inject({ url: "/assets/old-000000.js", headers: html }),
        app.inject({ url: "/.secret" }),
        app.inject({ url: "/%2e%2e/%2e%2e/package.json" }),
        app.inject({ url: "/..%2f..%2fpackage.json" }),
        app.inject({ url: "/assets" }),
        app.inject({ url: "/%00" }),
        app.inject({ method: "POST", url: "/nowhere", headers: html }),
      ];
      for (const answer of await Promise.all(missing))
        expect([answer.statusCode, answer.json<{ errors: unknown[] }>().errors]).toMatchObject([
          404,
          [{ extensions: { code: "NOT_FOUND" } }],
        ]);
    });
  });

  it("are found where a mail filter has written the # of their address as %23, and nothing else is", async () => {
    await withPages(async ({ app }) => {
      const led = async (url: string) => {
        const { statusCode, headers } = await app.inject({ url, headers: html });
        return [statusCode, headers.location];
      };
      expect(await led("/voicemail-email%23tok_en-1")).toEqual([302, "/voicemail-email#tok_en-1"]);
      expect(await led("/voicemail-email%23a?utm=1")).toEqual([302, "/voicemail-email?utm=1#a"]);
      expect(await led("/voicemail-email?to=%23a")).toEqual([200, undefined]);
      for (const url of ["//evil.example%23a", "/nowhere%23a", "/metrics%23a"])
        expect([url, ...(await led(url))]).toEqual([url, 404, undefined]);
      expect((await app.inject({ url: "/voicemail-email%23a" })).statusCode).toBe(404);
    });
  });

  it("are answered 404 where there are none, with the web app's page for a browser", async () => {
    await withPages(async ({ app }) => {
      for (const method of ["GET", "HEAD"] as const)
        for (const url of ["/metrics", "/.git/config", "/server/dist/main.js", "/c.php"]) {
          const page = await app.inject({ method, url, headers: html });
          expect([url, page.statusCode, page.headers["content-type"]]).toEqual([
            url,
            404,
            "text/html; charset=utf-8",
          ]);
          expect(page.payload).toBe(method === "GET" ? "<title>app</title>" : "");
          expect((await app.inject({ method, url })).statusCode).toBe(404);
          // Asked again it is no "not modified".
          const { etag } = (await app.inject({ url: "/", headers: html })).headers;
          const again = await app.inject({ url, headers: { ...html, "if-none-match": String(etag) } });
          expect([again.statusCode, again.payload]).toEqual([404, "<title>app</title>"]);
        }
    });
  });

  it("begin with one that takes any question", async () => {
    await withPages(async ({ app }) => {
      const plain = await app.inject({ url: "/" });
      expect([plain.statusCode, plain.payload]).toEqual([200, "<title>app</title>"]);
      for (const headers of [html, { accept: "application/json" }, {}])
        expect((await app.inject({ method: "HEAD", url: "/", headers })).statusCode).toBe(200);
    });
  });

  it("refuse other methods with those that there are", async () => {
    await withPages(async ({ app }) => {
      const refused: [
        method: "POST" | "PUT" | "DELETE" | "OPTIONS",
        url: string,
        status: number,
        allow?: string,
      ][] = [
        ["PUT", "/graphql?a=b", 405, "GET, HEAD, POST"],
        ["DELETE", "/graphql", 405, "GET, HEAD, POST"],
        ["OPTIONS", "/graphql", 405, "GET, HEAD, POST"],
        ["POST", "/health", 405, "GET, HEAD"],
        ["POST", "/downloads/usage.csv", 405, "GET, HEAD"],
        ["POST", "/", 405, "GET, HEAD"],
        ["POST", "/sign-in", 405, "GET, HEAD"],
        ["DELETE", "/favicon.svg", 405, "GET, HEAD"],
        ["POST", "/metrics", 404],
        ["PUT", "/nowhere", 404],
      ];
      for (const [method, url, status, allow] of refused) {
        const { statusCode, headers } = await app.inject({ method, url });
        expect([url, statusCode, headers["allow"]?.split(", ").sort().join(", ")]).toEqual([
          url,
          status,
          allow,
        ]);
      }
    });
  });

  it("are kept by browsers as long as their names promise, and travel packed", async () => {
    await withPages(async ({ app }) => {
      const plain = await app.inject({ url: "/assets/index-abc123.js" });
      expect([plain.payload, plain.headers["cache-control"]]).toEqual([
        "let app",
        "public, max-age=31536000, immutable",
      ]);
      const packed = await app.inject({
        url: "/assets/index-abc123.js",
        headers: { "accept-encoding": "gzip, br" },
      });
      expect([packed.headers["content-encoding"], packed.headers["content-type"]]).toEqual([
        "gzip",
        "application/javascript; charset=utf-8",
      ]);
      expect((await app.inject({ url: "/robots.txt" })).headers["cache-control"]).toBe(
        "public, max-age=3600",
      );
      const again = await app.inject({
        url: "/",
        headers: {
          ...html,
          "if-none-match": String((await app.inject({ url: "/", headers: html })).headers["etag"]),
        },
      });
      expect(again.statusCode).toBe(304);
    });
  });

  it("load only what the gateway itself serves, and stand in nobody's frame", async () => {
    await withPages(async ({ app }) => {
      for (const url of ["/", "/playground", "/assets/index-abc123.js"]) {
        const { headers } = await app.inject({ url, headers: html });
        const policy = String(headers["content-security-policy"]);
        expect(policy.split(";").map((directive) => directive.trim())).toEqual(
          expect.arrayContaining([
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "worker-src 'self'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "frame-ancestors 'none'",
          ]),
        );
        expect(headers).toMatchObject({
          "x-content-type-options": "nosniff",
          "x-frame-options": "DENY",
          "referrer-policy": "same-origin",
          "permissions-policy": expect.stringMatching(/camera=\(\), .*microphone=\(\)/) as string,
        });
        // On plain http a browser would be locked out of localhost.
        expect(headers["strict-transport-security"]).toBeUndefined();
      }
      const playground = await app.inject({ url: "/playground" });
      expect(playground.payload).toBe("<title>playground</title>");
      const opened = await app.inject({ url: "/graphql", headers: html });
      expect([opened.statusCode, opened.headers["location"]]).toEqual([302, "/playground"]);
    });
  });

  it("ask for TLS for good where there is TLS", async () => {
    await withPages(
      async ({ app }) => {
        for (const url of ["/", "/health", "/graphql", "/downloads/usage.csv", "/nowhere"])
          expect((await app.inject({ url, headers: html })).headers["strict-transport-security"]).toBe(
            "max-age=31536000; includeSubDomains",
          );
      },
      { settings: { PUBLIC_URL: "https://kabinet.example" } },
    );
  });

  it("say so when the web app is not built", async () => {
    await withTestApp(
      async ({ app }) => {
        for (const url of ["/", "/playground"])
          expect((await app.inject({ url, headers: html })).statusCode).toBe(404);
      },
      { resolvers, webRoot: "/nowhere/at/all" },
    );
  });
});
