import { graphql } from "../testing/graphql";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { withTestApp, type TestApp } from "../testing/test-app";

const TOKEN = "watching-token-0123456789";

/** A way to a PostgreSQL that can be cut off and mended. */
class Way {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private readonly server = createServer((socket) => {
    if (this.isCut) {
      socket.destroy();
      return;
    }
    const onward = connect(Number(this.target.port), this.target.hostname);
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      this.sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  });

  private constructor(private readonly target: URL) {}

  static async open(url: string): Promise<{ readonly way: Way; readonly url: string }> {
    const target = new URL(url);
    const way = new Way(target);
    await new Promise<void>((resolve) => way.server.listen(0, "127.0.0.1", resolve));
    const through = new URL(url);
    through.host = `127.0.0.1:${String((way.server.address() as AddressInfo).port)}`;
    return { way, url: through.toString() };
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}

async function health({ app }: TestApp): Promise<{ readonly status: number; readonly reason?: string }> {
  const { statusCode, body } = await app.inject({ url: "/health" });
  const { reason } = JSON.parse(body) as { reason?: string };
  return { status: statusCode, ...(reason !== undefined && { reason }) };
}

it("says why while PostgreSQL is gone, and is well again within 5 seconds of its return", async () => {
  let way: Way | null = null;
  await withTestApp(
    async (test) => {
      expect((await health(test)).status).toBe(200);
      way?.cut();
      const ill = await health(test);
      expect(ill.status).toBe(503);
      expect(ill.reason).toMatch(/^The database (cannot be read|has not answered)/);
      expect((await test.app.inject({ url: "/health/live" })).statusCode).toBe(200);
      const asked = await test.ask(
        graphql(`query OutageViewer { viewer { id } }`),
        {},
        { headers: { cookie: `kabinet=${"a".repeat(43)}` } },
      );
      expect(asked.errors?.[0]?.extensions.code ?? "answered").toMatch(/^(UNAVAILABLE|answered)$/);
      const { body } = await test.app.inject({
        url: "/metrics",
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      expect(body).toContain("kabinet_database_up 0");
      way?.mend();
      const back = performance.now();
      while ((await health(test)).status !== 200) expect(performance.now() - back).toBeLessThan(5_000);
      expect(performance.now() - back).toBeLessThan(5_000);
    },
    {
      settings: { METRICS_TOKEN: TOKEN },
      through: async (url) => {
        const opened = await Way.open(url);
        way = opened.way;
        return opened.url;
      },
    },
  ).finally(() => way?.close());
});
