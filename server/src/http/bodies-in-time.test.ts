import { once } from "node:events";
import { connect, type AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import fastify from "fastify";
import { bodiesInTime } from "./bodies-in-time";

const WITHIN = 300;

/** What is answered to a body of two bytes whose second comes after so many milliseconds. */
async function answered(path: string, after: number): Promise<string> {
  const app = fastify();
  bodiesInTime(app, WITHIN);
  app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => {
    done(null, body);
  });
  app.post("/quick", (request) => String(request.body));
  app.post("/slow", { config: { arrivesSlowly: true } }, (request) => String(request.body));
  await app.listen({ port: 0, host: "127.0.0.1" });
  const socket = connect((app.server.address() as AddressInfo).port, "127.0.0.1");
  try {
    await once(socket, "connect");
    socket.on("error", () => undefined);
    socket.write(`POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: a/b\r\nContent-Length: 2\r\n\r\nx`);
    const answer = once(socket, "data");
    await wait(after);
    socket.write("y");
    const [bytes] = (await answer) as [Buffer];
    return bytes.toString().split("\r\n", 1)[0] ?? "";
  } finally {
    socket.destroy();
    await app.close();
  }
}

describe("a body that comes slowly", () => {
  it("is waited for within the time, and no longer", async () => {
    expect(await answered("/quick", WITHIN / 10)).toBe("HTTP/1.1 200 OK");
    expect(await answered("/quick", WITHIN * 2)).toBe("HTTP/1.1 408 Request Timeout");
  });

  it("is waited for where it is a file", async () => {
    expect(await answered("/slow", WITHIN * 2)).toBe("HTTP/1.1 200 OK");
  });
});
