import { once } from "node:events";
import { connect } from "node:net";
import type { GraphQLError } from "graphql";
import { createClient } from "graphql-ws";
import { Arg, Ctx, Int, Query, Resolver, Root, Subscription } from "type-graphql";
import WebSocket from "ws";
import { VIEWER_CHANGED } from "../modules/people/viewer/viewer.store";
import { May } from "../platform/authorization/may";
import { perRequest, type Context } from "../platform/graphql/context";
import { updatesOf } from "../platform/graphql/updates";
import { withTestApp, type TestApp, type TestAnswer } from "../testing/test-app";
import { administratorOf, oneOfStaff, type TestViewer } from "../testing/test-viewer";
import { eventually, passRealTime } from "../testing/eventually";

const TICK = "test.tick";
let reads = 0;
let broken = false;

/** Made once for each event. */
const madeFor = (): { n: number } => ({ n: (reads += 1) });

@Resolver()
class TickResolver {
  @Query(() => Int)
  @May("appeal.assign")
  ticks(): number {
    return reads;
  }

  @Subscription(() => Int, {
    subscribe: ({ context }) =>
      updatesOf({
        database: (context as Context).database,
        topic: TICK,
        concerns: () => true,
        read: () => Promise.resolve(0),
        missing: () => new Error("it is always there"),
      }),
  })
  @May("client.read")
  tick(@Root() _event: number, @Ctx() context: Context, @Arg("first", () => Int) _first: number): number {
    if (broken) throw new Error("select secret from vault");
    return perRequest(context, madeFor).n;
  }
}

const TICKS = "subscription {tick(first: 1)}";
const tell = ({ database }: TestApp, topic = TICK, payload = "") =>
  database.write((unit) => unit.publish(topic, payload));

/** A socket of the viewer's, and what it was closed with. */
async function openSocket(test: TestApp, as: TestViewer | null, more: Record<string, string> = {}) {
  const headers = { ...(as && (await test.headersOf(as))), ...more };
  const sockets: WebSocket[] = [];
  const client = createClient({
    url: `${(await test.url()).replace("http", "ws")}/graphql`,
    retryAttempts: 0,
    lazy: true,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers });
        sockets.push(this);
      }
    },
  });
  const ask = (query: string) =>
    client.iterate(asked(query)) as AsyncIterableIterator<TestAnswer<{ tick: number }>>;
  const closed = async (): Promise<string> => {
    const [socket] = sockets;
    if (!socket) throw new Error("nothing was asked on the socket yet");
    const [code, reason] = (await once(socket, "close")) as [number, Buffer];
    return `${String(code)} ${reason.toString()}`;
  };
  return { ask, closed, end: () => client.dispose() };
}

const asked = (query: string) => ({ query });
const firstOf = async <T>(answers: AsyncIterableIterator<T>): Promise<T> => (await answers.next()).value as T;

describe("subscriptions", () => {
  const withTicks = (work: (test: TestApp) => Promise<void>, settings = {}) =>
    withTestApp(work, { resolvers: [TickResolver], settings });

  beforeEach(() => {
    broken = false;
  });

  it("answer each event anew, with nothing left of the one before", async () => {
    await withTicks(async (test) => {
      const { ask, end } = await openSocket(test, oneOfStaff());
      const answers = ask(TICKS);
      const before = reads;
      expect(await firstOf(answers)).toEqual({ data: { tick: before + 1 } });
      await tell(test);
      expect(await firstOf(answers)).toEqual({ data: { tick: before + 2 } });
      broken = true;
      await tell(test);
      const { errors } = await firstOf(answers);
      expect(errors?.[0]).toMatchObject({
        extensions: { code: "INTERNAL", requestId: expect.any(String) as string },
      });
      expect(JSON.stringify(errors)).not.toContain("vault");
      await end();
    });
  });

  it("are for those who are signed in, on pages of ours", async () => {
    await withTicks(async (test) => {
      const nobody = await openSocket(test, null);
      await expect(firstOf(nobody.ask(TICKS))).rejects.toMatchObject({
        code: 4401,
        reason: "UNAUTHENTICATED",
      });
      const elsewhere = await openSocket(test, oneOfStaff(), { origin: "https://evil.example" });
      await expect(firstOf(elsewhere.ask(TICKS))).rejects.toMatchObject({
        message: expect.stringContaining("403") as string,
      });
      const own = await openSocket(test, oneOfStaff(), { origin: await test.url() });
      expect((await firstOf(own.ask(TICKS))).errors).toBeUndefined();
      await own.end();
    });
  });

  it("end within a second of signing out, whether or not anything happens", async () => {
    await withTicks(async (test) => {
      const staff = oneOfStaff();
      const { ask, closed } = await openSocket(test, staff);
      const answers = ask(TICKS);
      await firstOf(answers);
      const following = firstOf(answers).catch((error: unknown) => error);
      const began = performance.now();
      await test.database.write(async (unit) => {
        await unit.run("delete from session where viewer_id = $1", [staff.id]);
        await unit.publish(VIEWER_CHANGED, staff.id);
      });
      expect(await closed()).toBe("4401 UNAUTHENTICATED");
      expect(performance.now() - began).toBeLessThan(1_000);
      expect(await following).toMatchObject({ code: 4401 });
    });
  });

  it("send nothing more to whose session has ended, even if nobody told of it", async () => {
    await withTicks(async (test) => {
      const staff = oneOfStaff();
      const { ask, closed } = await openSocket(test, staff);
      const answers = ask(TICKS);
      await firstOf(answers);
      const next = firstOf(answers).catch((error: unknown) => error);
      await test.database.write((unit) => unit.run("delete from session where viewer_id = $1", [staff.id]));
      passRealTime(600);
      const end = closed();
      await tell(test);
      expect(await end).toBe("4401 UNAUTHENTICATED");
      expect(JSON.stringify(await next)).not.toContain('tick":');
    });
  });

  it("begin anew when rights change", async () => {
    await withTicks(async (test) => {
      const admin = administratorOf();
      const { ask, closed } = await openSocket(test, admin);
      const answers = ask(TICKS);
      await firstOf(answers);
      void firstOf(answers).catch(() => undefined);
      const end = closed();
      await test.database.write(async (unit) => {
        await unit.run("update viewer set role = 'staff' where id = $1", [admin.id]);
        await unit.publish(VIEWER_CHANGED, admin.id);
      });
      // Not one of the codes after which a client gives up.
      expect(await end).toBe("4403 FORBIDDEN");
    });
  });

  it("keep the limits of HTTP, and one of their own", async () => {
    await withTicks(
      async (test) => {
        const { ask, end } = await openSocket(test, oneOfStaff());
        const open = [ask(TICKS), ask(TICKS)];
        for (const answers of open) await firstOf(answers);
        const refused: [string, string][] = [
          [TICKS, "RATE_LIMITED"],
          [`subscription {${"{a".repeat(20)}${"}".repeat(20)}}`, "RATE_LIMITED"],
        ];
        for (const [query, code] of refused)
          await expect(firstOf(ask(query))).rejects.toMatchObject([{ extensions: { code } }]);
        await open[0]?.return?.();
        const others: [string, string][] = [
          [`subscription {a${"{a".repeat(20)}${"}".repeat(20)}}`, "TOO_DEEP"],
          ["subscription {a}", "GRAPHQL_VALIDATION_FAILED"],
          ["{ticks}", "BAD_REQUEST"],
          ["subscription {", "GRAPHQL_PARSE_FAILED"],
          ["subscription {tick(first: 1) other: tick(first: 1)}", "GRAPHQL_VALIDATION_FAILED"],
          ["subscription a {tick(first: 1)} subscription b {tick(first: 1)}", "OPERATION_RESOLUTION_FAILURE"],
        ];
        for (const [query, code] of others)
          // The gateway hears a little later that a place has become free.
          await eventually(() =>
            expect(firstOf(ask(query))).rejects.toMatchObject([{ extensions: { code } }]),
          );
        await end();
      },
      { LIMIT_SOCKET_OPERATIONS: "2" },
    );
  });

  it("draw on the budget of who follows: to begin with, and at each event", async () => {
    await withTicks(
      async (test) => {
        const { ask, end } = await openSocket(test, oneOfStaff());
        const answers = ask(TICKS);
        let served = 0;
        let answer = await firstOf(answers);
        for (; !answer.errors; served++) {
          await tell(test);
          answer = await firstOf(answers);
        }
        expect(served).toBeGreaterThan(1);
        expect(answer.errors).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
        expect(await answers.next()).toMatchObject({ done: true });
        // What is begun is paid for as well.
        await expect(firstOf(ask(TICKS))).rejects.toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
        await end();
      },
      { LIMIT_COST_PER_MINUTE: "12" },
    );
  });

  it("that are asked for all at once are served as many as there are places for", async () => {
    await withTicks(async (test) => {
      const { ask, end } = await openSocket(test, oneOfStaff());
      const outcomes = await Promise.all(
        Array.from({ length: 52 }, () =>
          firstOf(ask(TICKS)).then(
            ({ errors }) => (errors ? "failed" : "served"),
            (errors: unknown) => (errors as GraphQLError[])[0]?.extensions["code"],
          ),
        ),
      );
      expect(outcomes).toEqual([
        ...Array<string>(50).fill("served"),
        ...Array<string>(2).fill("RATE_LIMITED"),
      ]);
      await end();
    });
  });

  it("are served to others while one address opens as many as it can", async () => {
    await withTicks(
      async (test) => {
        const { port, host } = new URL(await test.url());
        const flooding = Array.from({ length: 2_000 }, () => connect(Number(port), "localhost"));
        const answers = flooding.map(
          (line) =>
            new Promise<string>((resolve) => {
              line.once("data", (data) => {
                resolve(data.toString());
              });
              line.write(
                `GET /graphql HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-For: 198.51.100.7\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
              );
            }),
        );
        const told = await Promise.all(answers);
        const honest = await openSocket(test, oneOfStaff(), { "x-forwarded-for": "203.0.113.5" });
        expect((await firstOf(honest.ask(TICKS))).errors).toBeUndefined();
        expect(told.filter((answer) => answer.startsWith("HTTP/1.1 101 "))).toHaveLength(50);
        const refused = told.filter((answer) => answer.startsWith("HTTP/1.1 503 "));
        expect(refused).toHaveLength(1_950);
        expect(refused[0]).toMatch(/\r\nRetry-After: 5\r\n/);
        for (const line of flooding) line.destroy();
        await honest.end();
      },
      { TRUST_PROXY: "loopback" },
    );
  });

  it("are so many for one person, and the next one is told to come again", async () => {
    await withTicks(
      async (test) => {
        const staff = oneOfStaff();
        const open = [await openSocket(test, staff), await openSocket(test, staff)];
        for (const { ask } of open) expect((await firstOf(ask(TICKS))).errors).toBeUndefined();
        const third = await openSocket(test, staff);
        await expect(firstOf(third.ask(TICKS))).rejects.toMatchObject({ code: 1013, reason: "RATE_LIMITED" });
        const other = await openSocket(test, oneOfStaff());
        expect((await firstOf(other.ask(TICKS))).errors).toBeUndefined();
        await open[0]?.end();
        await eventually(async () => {
          const again = await openSocket(test, staff);
          expect((await firstOf(again.ask(TICKS))).errors).toBeUndefined();
          await again.end();
        });
        for (const { end } of [...open, other]) await end();
      },
      { LIMIT_SOCKETS_PER_VIEWER: "2" },
    );
  });

  it("say why they end to who may not begin them", async () => {
    await withTicks(async (test) => {
      const { ask, end } = await openSocket(test, { ...oneOfStaff(), scopes: ["order"] });
      expect((await firstOf(ask(TICKS))).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      await end();
    });
  });

  it("do not go by HTTP", async () => {
    await withTicks(async ({ ask }) => {
      expect((await ask(TICKS, {}, { as: oneOfStaff() })).errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
    });
  });

  it("say goodbye when the gateway stops", async () => {
    await withTicks(async (test) => {
      const { ask, closed } = await openSocket(test, oneOfStaff());
      await firstOf(ask(TICKS));
      const end = closed();
      await test.app.close();
      expect(await end).toBe("1001 Going away");
    });
  });

  it("survive sockets that speak nonsense", async () => {
    await withTicks(async (test) => {
      const address = `${(await test.url()).replace("http", "ws")}/graphql`;
      const closedWith = async (say: (socket: WebSocket) => void, protocol = "graphql-transport-ws") => {
        const socket = new WebSocket(address, protocol);
        await once(socket, "open");
        say(socket);
        const [code] = (await once(socket, "close")) as [number];
        return code;
      };
      expect(await closedWith((socket) => socket.send("{"))).toBe(4400);
      expect(await closedWith((socket) => socket.send("x".repeat(200_000)))).toBe(1009);
      expect(
        await closedWith((socket) => socket.send(`{"type":"subscribe","id":"1","payload":{"query":"{a}"}}`)),
      ).toBe(4401);
      expect(
        await closedWith((socket) => Array.from({ length: 600 }, () => socket.send(`{"type":"ping"}`))),
      ).toBe(4400);
      expect((await test.app.inject({ url: "/health" })).statusCode).toBe(200);
    });
  });
});
