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
const QUESTION = JSON.stringify({ query: "{patient}" });

/** Asks once on a connection that is kept; resolves with the status, or with the code of what went wrong. */
function askOn(agent: Agent, { address, port }: AddressInfo): Promise<number | string> {
  return new Promise((resolve) => {
    const asked = request({
      agent,
      host: address,
      port,
      method: "POST",
      path: "/graphql",
      headers: { "content-type": "application/json" },
    });
    asked.on("response", (response) => {
      response.resume().once("close", () => {
        resolve(response.complete ? (response.statusCode ?? 0) : "CUT_OFF");
      });
    });
    asked.on("error", (error: Error & { code?: string }) => {
      resolve(error.code ?? error.message);
    });
    asked.end(QUESTION);
  });
}

/** Asks again and again, until the gateway cannot be reached any more, and notes down how each time ended. */
async function keepAsking(to: AddressInfo, outcomes: (number | string)[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let outcome: number | string;
  do outcomes.push((outcome = await askOn(agent, to)));
  while (outcome === 200);
  agent.destroy();
}

describe("the end", () => {
  it("cuts off nobody who keeps a connection and goes on asking", async () => {
    await withTestApp(
      async ({ app, url }) => {
        await url();
        const outcomes: (number | string)[] = [];
        const to = app.server.address() as AddressInfo;
        const clients = Array.from({ length: CLIENTS }, () => keepAsking(to, outcomes));
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
