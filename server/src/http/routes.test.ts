import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import { May } from "../platform/authorization/may";
import type { Context } from "../platform/graphql/context";
import { withTestApp, type TestApp, type TestAppOptions } from "../testing/test-app";
import { eventually, passRealTime } from "../testing/eventually";

/** A request that is under way until it is let go. */
let hasCome: () => void = () => undefined;
let letGo: () => void = () => undefined;
const come = new Promise<void>((resolve) => (hasCome = resolve));
const go = new Promise<void>((resolve) => (letGo = resolve));

@Resolver()
class FaceResolver {
  @Query(() => Int)
  @May("operator.read")
  async slow(): Promise<number> {
    hasCome();
    await go;
    return 1;
  }

  @Query(() => Int)
  @May("operator.read")
  broken(): number {
    throw new Error("select secret from vault");
  }

  @Query(() => Int)
  @May("operator.read")
  unreachable(): number {
    throw Object.assign(new Error("connect ECONNREFUSED 10.0.0.7:5432"), { code: "ECONNREFUSED" });
  }

  @Mutation(() => Int)
  @May("operator.read")
  enter(@Ctx() context: Context): number {
    context.setSession?.("token");
    return 1;
  }

  @Mutation(() => Int)
  @May("operator.read")
  leave(@Ctx() context: Context): number {
    context.setSession?.(null);
    return 1;
  }
}

const TOKEN = "watching-token-0123456789";
const resolvers = [FaceResolver];
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
      expect((await app.inject({ url: "/favicon.svg" })).headers["cache-control"]).toBe(
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

describe("the session's cookie", () => {
  const enter = (app: TestApp["app"], mutation = "enter", headers = {}) =>
    app.inject({ method: "POST", url: "/graphql", headers, payload: { query: `mutation {${mutation}}` } });

  it("is bound to this host and to TLS, and out of reach of scripts", async () => {
    await withTestApp(
      async ({ app }) => {
        expect((await enter(app)).headers["set-cookie"]).toBe(
          "__Host-kabinet=token; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax; Secure",
        );
        expect((await enter(app, "leave")).headers["set-cookie"]).toBe(
          "__Host-kabinet=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure",
        );
      },
      { resolvers, settings: { PUBLIC_URL: "https://kabinet.example" } },
    );
  });

  it("has a plain name on http://localhost, where browsers refuse the other", async () => {
    await withTestApp(
      async ({ app }) => {
        expect((await enter(app)).headers["set-cookie"]).toBe(
          "kabinet=token; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax",
        );
      },
      { resolvers },
    );
  });
});

describe("every answer", () => {
  it("has an id, which its errors repeat and the log knows; causes stay inside", async () => {
    await withTestApp(
      async ({ app, ask }) => {
        const answer = await app.inject({ method: "POST", url: "/graphql", payload: { query: "{broken}" } });
        expect(answer.json()).toEqual({
          data: null,
          errors: [
            {
              message: "Внутренняя ошибка. Повторите; если не поможет, сообщите номер запроса.",
              path: ["broken"],
              locations: [{ line: 1, column: 2 }],
              extensions: { code: "INTERNAL", requestId: answer.headers["x-request-id"] },
            },
          ],
        });
        expect(answer.headers["cache-control"]).toBe("no-store");
        // The same by compiled code, which takes over when a query repeats.
        for (let i = 0; i < 3; i++) {
          const { errors } = await ask("{broken}", {}, { locale: "en" });
          expect(errors?.[0]?.extensions.code).toBe("INTERNAL");
          expect(JSON.stringify(errors)).not.toContain("vault");
          await wait(20);
        }
        const { errors } = await ask("{unreachable}", {}, { locale: "be" });
        expect(errors?.[0]).toMatchObject({
          message: "Сэрвіс часова недаступны. Паўтарыце праз хвіліну.",
          extensions: { code: "UNAVAILABLE" },
        });
        const [one, other] = await Promise.all([app.inject({ url: "/x" }), app.inject({ url: "/x" })]);
        expect(one.headers["x-request-id"]).not.toBe(other.headers["x-request-id"]);
      },
      { resolvers },
    );
  });
});

describe("health", () => {
  it("is that it can write, too, and is tried again every second until it can", async () => {
    await withTestApp(
      async ({ app, database }) => {
        const well = await app.inject({ url: "/health" });
        expect([well.statusCode, well.json()]).toMatchObject([200, { status: "ok", writable: true }]);
        const full = Object.assign(new Error("SQLITE_FULL: database or disk is full"), {
          code: "SQLITE_FULL",
        });
        const writing = jest.spyOn(database, "write").mockRejectedValue(full);
        // It has just been tried.
        expect((await app.inject({ url: "/health" })).statusCode).toBe(200);
        passRealTime(10_000);
        const ill = await app.inject({ url: "/health" });
        expect([ill.statusCode, ill.json(), ill.headers["retry-after"]]).toMatchObject([
          503,
          {
            status: "unavailable",
            writable: false,
            code: "SQLITE_FULL",
            reason: "The database cannot be written (SQLITE_FULL).",
          },
          "5",
        ]);
        const { payload } = await app.inject({
          url: "/metrics",
          headers: { authorization: `Bearer ${TOKEN}` },
        });
        expect(payload).toContain("kabinet_database_writable 0");
        writing.mockRestore();
        await eventually(async () => {
          expect((await app.inject({ url: "/health" })).statusCode).toBe(200);
        });
        expect(await database.rows("select * from idempotency_key")).toEqual([]);
      },
      { resolvers, settings: { METRICS_TOKEN: TOKEN } },
    );
  });

  it("is the database's, too", async () => {
    await withTestApp(
      async ({ app, database }) => {
        const well = await app.inject({ url: "/health" });
        expect([well.statusCode, well.json()]).toMatchObject([
          200,
          { status: "ok", database: { kind: database.kind, status: "ok" } },
        ]);
        jest.spyOn(database, "rows").mockRejectedValue(new Error("gone"));
        const ill = await app.inject({ url: "/health" });
        expect([ill.statusCode, ill.json()]).toMatchObject([503, { status: "unavailable" }]);
        expect(ill.headers["retry-after"]).toBe("5");
        expect((await app.inject({ url: "/health/live" })).statusCode).toBe(200);
      },
      { resolvers },
    );
  });
});

describe("the end", () => {
  it("lets requests under way finish and takes no new ones", async () => {
    await withTestApp(
      async ({ app, url }) => {
        const address = await url();
        const ask = () =>
          fetch(`${address}/graphql`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ query: "{slow}" }),
          }).then((answer) => answer.json());
        const underway = ask();
        // A connection on which nothing is asked does not hold it up.
        const idle = connect(Number(new URL(address).port), "localhost");
        await Promise.all([come, once(idle, "connect")]);
        const began = performance.now();
        const closing = app.close();
        await eventually(() => expect(fetch(`${address}/health/live`)).rejects.toThrow());
        letGo();
        expect(await underway).toEqual({ data: { slow: 1 } });
        await closing;
        expect(performance.now() - began).toBeLessThan(5_000);
        idle.destroy();
      },
      { resolvers },
    );
  });
});
