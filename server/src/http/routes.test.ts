import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Ctx, Int, Mutation, Query, Resolver } from "type-graphql";
import { May } from "../platform/authorization/may";
import type { Context } from "../platform/graphql/context";
import { withTestApp, type TestApp } from "../testing/test-app";
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
