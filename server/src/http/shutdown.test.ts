import { lookup } from "node:dns/promises";
import { Agent, request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Int, Query, Resolver } from "type-graphql";
import { May } from "../platform/authorization/may";
import { withTestApp } from "../testing/test-app";

@Resolver()
class PatientResolver {
  @Query(() => Int)
  @May("operator.read")
  async patient(): Promise<number> {
    await wait(3);
    return 1;
  }
}

const CLIENTS = 12;

type Place = Pick<AddressInfo, "address" | "port">;

/** A question that nobody has asked before where `isNew`: what is known already takes another way. */
let asked = 0;
const question = (isNew: boolean): string =>
  JSON.stringify({ query: isNew ? `query Patient${String((asked += 1))} {patient}` : "{patient}" });

/** Asks once on a connection that is kept; resolves with the status, or with the code of what went wrong. */
function askOn(agent: Agent, { address, port }: Place, isNew: boolean): Promise<number | string> {
  return new Promise((resolve) => {
    const asking = request({
      agent,
      host: address,
      port,
      method: "POST",
      path: "/graphql",
      headers: { "content-type": "application/json" },
    });
    asking.on("response", (response) => {
      response.resume().once("close", () => {
        resolve(response.complete ? (response.statusCode ?? 0) : "CUT_OFF");
      });
    });
    asking.on("error", (error: Error & { code?: string }) => {
      resolve(error.code ?? error.message);
    });
    asking.end(question(isNew));
  });
}

/** Asks again and again, until the gateway cannot be reached any more, and notes down how each time ended. */
async function keepAsking(to: Place, outcomes: (number | string)[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let outcome: number | string;
  do outcomes.push((outcome = await askOn(agent, to, outcomes.length % 2 === 0)));
  while (outcome === 200);
  agent.destroy();
}

describe("the end", () => {
  it("cuts off nobody who keeps a connection and goes on asking", async () => {
    await withTestApp(
      async ({ app, url }) => {
        await url();
        const outcomes: (number | string)[] = [];
        const { port } = app.server.address() as AddressInfo;
        // By each of the addresses that localhost stands for.
        const addresses = await lookup("localhost", { all: true });
        const clients = Array.from({ length: CLIENTS }, (_, i) =>
          keepAsking({ address: addresses[i % addresses.length]?.address ?? "", port }, outcomes),
        );
        while (outcomes.length < 1_000) await wait(20);
        await Promise.all([app.close(), ...clients]);
        expect(outcomes.filter((outcome) => outcome !== 200)).toEqual(
          Array<string>(CLIENTS).fill("ECONNREFUSED"),
        );
      },
      { resolvers: [PatientResolver] },
    );
  });

  it("is told by /health while everything is still answered", async () => {
    const draining = new AbortController();
    await withTestApp(
      async ({ app, data }) => {
        expect((await app.inject({ url: "/health" })).statusCode).toBe(200);
        draining.abort();
        const told = await app.inject({ url: "/health" });
        expect([told.statusCode, told.json(), told.headers["retry-after"]]).toMatchObject([
          503,
          { status: "draining" },
          "5",
        ]);
        expect((await app.inject({ url: "/health/live" })).statusCode).toBe(200);
        expect(await data("{patient}")).toEqual({ patient: 1 });
      },
      { resolvers: [PatientResolver], draining: draining.signal },
    );
  });
});
