import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { HttpNetwork } from "./http-network";

interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}

/** An operator's gateway that carries each key out once, or does what the test says. */
class Gateway {
  readonly heard: Heard[] = [];
  readonly done = new Map<string, unknown>();
  answers: ((response: ServerResponse) => void) | null = null;
  private constructor(
    private readonly server: Server,
    readonly url: URL,
  ) {}

  static async start(): Promise<Gateway> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const gateway = new Gateway(server, new URL(`http://127.0.0.1:${String(port)}/kabinet/v1`));
    server.on("request", (request, response) => void gateway.answer(request, response));
    return gateway;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const part of request) text += String(part);
    const { method = "", url = "", headers } = request;
    this.heard.push({ method, url, headers, body: text === "" ? null : (JSON.parse(text) as unknown) });
    if (this.answers) {
      this.answers(response);
      return;
    }
    const key = url.split("/").at(-1) ?? "";
    if (method === "PUT" && !this.done.has(key)) this.done.set(key, JSON.parse(text));
    if (method === "GET" && key !== "health" && !this.done.has(key)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ state: "done" }));
  }
}

const NOW = Date.parse("2026-11-16T09:00:00Z");
const COMMAND = {
  key: "ord_1/2",
  kind: "pauseSubscriber",
  subject: "+375291234567",
  payload: { paused: true },
};

let gateway: Gateway;
let network: HttpNetwork;
beforeEach(async () => {
  gateway = await Gateway.start();
  network = new HttpNetwork({
    url: gateway.url,
    authorization: ["authorization", "Bearer a-secret"],
    now: () => NOW,
  });
});
afterEach(() => gateway.stop());

const ever = (): AbortSignal => new AbortController().signal;

/** A gateway that answers so, whatever it is asked. */
const answering = (status: number, body = "", headers: Record<string, string> = {}): void => {
  gateway.answers = (response) => response.writeHead(status, headers).end(body);
};

describe("the network behind HTTP", () => {
  it("puts a command at the address of its key, says who it is and until when it may be begun", async () => {
    expect(await network.execute(COMMAND, ever())).toEqual({ outcome: "done" });
    expect(gateway.heard).toEqual([
      {
        method: "PUT",
        url: "/kabinet/v1/commands/ord_1%2F2",
        headers: expect.objectContaining({
          authorization: "Bearer a-secret",
          "content-type": "application/json",
          "idempotency-key": "ord_1/2",
          "not-after": "2026-11-16T09:00:05.000Z",
        }) as object,
        body: { kind: "pauseSubscriber", subject: "+375291234567", payload: { paused: true } },
      },
    ]);
  });

  it("is carried out once however often it is sent, and can be asked", async () => {
    expect(await network.ask(COMMAND.key, ever())).toBe("unknown");
    await network.execute(COMMAND, ever());
    await network.execute(COMMAND, ever());
    expect(gateway.done.size).toBe(1);
    expect(await network.ask(COMMAND.key, ever())).toBe("done");
  });

  it.each([
    [422, true],
    [409, true],
    [400, true],
    [410, true],
    [429, false],
    [503, false],
  ])("takes %d for a plain no, for good: %s", async (status, permanent) => {
    answering(status, JSON.stringify({ reason: "the card is blocked" }));
    expect(await network.execute(COMMAND, ever())).toEqual({
      outcome: "refused",
      permanent,
      reason: "the card is blocked",
    });
    answering(status, "<html>");
    expect(await network.execute(COMMAND, ever())).toMatchObject({ reason: `HTTP ${String(status)}` });
  });

  it.each([202, 301, 401, 403, 404, 500, 502, 504])(
    "does not know what became of a command that is answered by %d",
    async (status) => {
      answering(status, "", status === 301 ? { location: "http://127.0.0.1:1/" } : {});
      await expect(network.execute(COMMAND, ever())).rejects.toThrow();
    },
  );

  it.each([
    [200, "{}"],
    [200, "done"],
    [202, '{"state":"done"}'],
    [401, ""],
    [500, ""],
  ])("believes no answer to a question but a plain one: %d %s", async (status, body) => {
    answering(status, body);
    await expect(network.ask(COMMAND.key, ever())).rejects.toThrow(/answered/);
  });

  it("gives a command up when it is told to, and when the gateway breaks off or talks without end", async () => {
    gateway.answers = () => undefined;
    await expect(network.execute(COMMAND, AbortSignal.timeout(50))).rejects.toThrow();
    gateway.answers = (response) => response.destroy();
    await expect(network.execute(COMMAND, ever())).rejects.toThrow();
    answering(200, `"${"a".repeat(20_000)}"`);
    await expect(network.execute(COMMAND, ever())).rejects.toThrow(/too great a length/);
  });

  it("sends text messages, and tells nothing of them where that fails", async () => {
    const message = { key: "code-1", to: "+375291234567", text: "123456" };
    await network.sendSms(message);
    expect(gateway.heard).toMatchObject([
      { method: "PUT", url: "/kabinet/v1/messages/code-1", body: { to: "+375291234567", text: "123456" } },
    ]);
    answering(500, "123456");
    const error = await network.sendSms(message).catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/answered 500/);
    expect(String(error)).not.toContain("123456");
  });

  it("says whether anybody is there", async () => {
    await network.check();
    expect(gateway.heard).toMatchObject([{ method: "GET", url: "/kabinet/v1/health" }]);
    answering(503);
    await expect(network.check()).rejects.toThrow("answers 503");
  });
});
