import { once } from "node:events";
import { connect, createServer, type AddressInfo } from "node:net";
import fastify from "fastify";
import { closeWithoutCutting } from "./shutdown";
import { connectionsOf, listen } from "./listen";

const lookup = jest.fn<Promise<{ address: string }[]>, [string]>();
jest.mock("node:dns/promises", () => ({ lookup: (host: string) => lookup(host) }));

/** An app that answers when it is let go. */
function patientApp() {
  const app = fastify();
  let letGo: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (letGo = resolve));
  let come: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (come = resolve));
  app.get("/", async () => {
    come();
    await opened;
    return "done";
  });
  closeWithoutCutting(app);
  return { app, letGo, reached };
}

describe("a name that stands for several addresses", () => {
  // All of 127.0.0.0/8 is this machine, whether or not it has IPv6.
  const both = [{ address: "127.0.0.1" }, { address: "127.0.0.2" }];

  it("is listened to at each, and whoever came by any is answered before the end", async () => {
    lookup.mockResolvedValue(both);
    const { app, letGo, reached } = patientApp();
    const url = await listen(app, { host: "localhost", port: 0 });
    const { port } = app.server.address() as AddressInfo;
    expect(url).toBe(`http://localhost:${String(port)}`);
    expect(await connectionsOf(app)).toBe(0);
    const silent = connect(port, "127.0.0.2");
    await once(silent, "connect");
    const asked = fetch(`http://127.0.0.2:${String(port)}/`);
    await reached;
    expect(await connectionsOf(app)).toBe(2);
    let isClosed = false;
    const closing = app.close().then(() => (isClosed = true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(isClosed).toBe(false);
    await expect(fetch(`http://127.0.0.2:${String(port)}/`)).rejects.toThrow();
    letGo();
    expect(await asked.then((answer) => answer.text())).toBe("done");
    await closing;
    silent.destroy();
  });

  it("is served by the first where another one cannot be had", async () => {
    lookup.mockResolvedValue(both);
    const other = createServer().listen(0, "127.0.0.2");
    await once(other, "listening");
    const { app, letGo } = patientApp();
    letGo();
    const { port } = other.address() as AddressInfo;
    await listen(app, { host: "localhost", port });
    expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(200);
    await app.close();
    other.close();
  });
});
