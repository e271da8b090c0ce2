import { Arg, Int, Query, Resolver } from "type-graphql";
import { May } from "../platform/authorization/may";
import { buildClient } from "../testing/builders";
import type { Download } from "../platform/download/download";
import { withTestApp, type TestApp } from "../testing/test-app";
import { administratorOf, type TestViewer } from "../testing/test-viewer";
import { budgetHeaders, CostBudgets } from "./cost-budget";

@Resolver()
class PagesResolver {
  @Query(() => [Int])
  @May("operator.read")
  page(@Arg("first", () => Int) first: number): number[] {
    return [first];
  }
}

const asking =
  ({ app, headersOf }: TestApp) =>
  async (as: TestViewer, first: number) => {
    const { headers, statusCode, json } = await app.inject({
      method: "POST",
      url: "/graphql",
      headers: await headersOf(as),
      payload: { query: "query Page($first: Int!) { page(first: $first) }", variables: { first } },
    });
    return { headers, statusCode, json: json<Record<string, unknown>>() };
  };

/** The machine's own clock, which stands still but for what a test lets pass. */
function ownClock(): (ms: number) => void {
  let at = performance.now();
  jest.spyOn(performance, "now").mockImplementation(() => at);
  return (ms) => {
    at += ms;
  };
}

describe("a budget", () => {
  it("holds so much, fills up evenly, and says when there will be enough", () => {
    const pass = ownClock();
    const budgets = new CostBudgets(600);
    expect(budgets.spend("a", 500)).toEqual({
      requested: 500,
      remaining: 100,
      limit: 600,
      restoredPerSecond: 10,
      waitSeconds: null,
    });
    expect(budgets.spend("a", 350)).toMatchObject({ remaining: 100, waitSeconds: 25 });
    // Another one's is full.
    expect(budgets.spend("b", 350)).toMatchObject({ remaining: 250 });
    pass(24_900);
    expect(budgets.spend("a", 350)).toMatchObject({ remaining: 349, waitSeconds: 1 });
    pass(200);
    expect(budgets.spend("a", 350)).toMatchObject({ waitSeconds: null });
    pass(3_600_000);
    expect(budgets.spend("a", 1)).toMatchObject({ remaining: 599 });
  });

  it("lets one operation be dearer than all of it, when it is full", () => {
    ownClock();
    const budgets = new CostBudgets(600);
    expect(budgets.spend("a", 5_000)).toMatchObject({ requested: 5_000, remaining: 0, waitSeconds: null });
    expect(budgets.spend("a", 5_000)).toMatchObject({ waitSeconds: 60 });
  });

  it("is not kept where none is wanted", () => {
    expect(new CostBudgets(0).spend("a", 1_000_000)).toBeNull();
  });

  it("is told in the fields that the draft has for it", () => {
    const spent = { requested: 40, remaining: 100, limit: 600, restoredPerSecond: 10, waitSeconds: null };
    expect(budgetHeaders(spent)).toEqual({
      "ratelimit-policy": '"cost";q=600;qu="items";w=60',
      ratelimit: '"cost";r=100;t=50',
    });
    expect(budgetHeaders({ ...spent, waitSeconds: 7 })).toMatchObject({ "retry-after": "7" });
  });
});

describe("GraphQL by HTTP", () => {
  const settings = { LIMIT_COST_PER_MINUTE: "1000" };

  it("tells each answer what it took of the budget, and refuses what is dearer than what is left", async () => {
    await withTestApp(
      async (test) => {
        const pass = ownClock();
        const ask = asking(test);
        const { id } = await buildClient(test.database);
        const as: TestViewer = { ...administratorOf(id), scopes: ["read"] };
        // The first is answered by Apollo, the others by us.
        for (const left of [899, 798]) {
          const { headers, json } = await ask(as, 100);
          expect(json).toEqual({
            data: { page: [100] },
            extensions: {
              cost: { requested: 101, remaining: left, limit: 1_000, restoredPerSecond: 17 },
            },
          });
          expect(headers["ratelimit"]).toMatch(new RegExp(`^"cost";r=${String(left)};t=\\d+$`));
          expect(headers["ratelimit-policy"]).toBe('"cost";q=1000;qu="items";w=60');
        }
        for (let i = 0; i < 7; i++) await ask(as, 100);
        const refused = await ask(as, 100);
        expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([429, "1"]);
        expect(refused.json).toMatchObject({
          errors: [
            {
              extensions: { code: "RATE_LIMITED", cost: { requested: 101, limit: 1_000 } },
            },
          ],
        });
        // What is cheaper passes, and so does another's.
        expect((await ask(as, 10)).statusCode).toBe(200);
        expect((await ask(administratorOf(id), 100)).json).toMatchObject({
          extensions: { cost: { remaining: 899 } },
        });
        pass(6_000);
        expect((await ask(as, 100)).statusCode).toBe(200);
      },
      { resolvers: [PagesResolver], settings },
    );
  });

  it("keeps apart what a person does in a browser and what each of their programs does", async () => {
    await withTestApp(
      async (test) => {
        ownClock();
        const ask = asking(test);
        const person = administratorOf((await buildClient(test.database)).id);
        const left = async (as: TestViewer) => {
          const { json } = await ask(as, 100);
          return (json as { extensions: { cost: { remaining: number } } }).extensions.cost.remaining;
        };
        expect([
          await left(person),
          await left({ ...person, scopes: ["read"] }),
          await left(person),
          await left({ ...person, scopes: ["read", "order"] }),
        ]).toEqual([899, 899, 798, 899]);
      },
      { resolvers: [PagesResolver], settings },
    );
  });
});

describe("files", () => {
  const PATH = "/downloads/tiny.csv";
  const tiny: Download = {
    path: PATH,
    may: "usage.read",
    open: () =>
      Promise.resolve({
        name: "tiny.csv",
        type: "text/csv; charset=utf-8",
        content: (async function* () {
          await Promise.resolve();
          yield "1";
        })(),
      }),
  };

  it("draw on the budget of who asks as operations do, and say so in their headers", async () => {
    await withTestApp(
      async (test) => {
        const pass = ownClock();
        const { id } = await buildClient(test.database);
        const as: TestViewer = { ...administratorOf(id), scopes: ["read"] };
        const ask = async (viewer: TestViewer, method: "GET" | "HEAD" = "GET") =>
          test.app.inject({ method, url: PATH, headers: await test.headersOf(viewer) });
        const first = await ask(as);
        expect([first.statusCode, first.payload]).toEqual([200, "1"]);
        expect(first.headers["ratelimit"]).toMatch(/^"cost";r=15000;t=\d+$/);
        expect((await ask(as, "HEAD")).headers["ratelimit"]).toMatch(/^"cost";r=14999;/);
        expect((await ask(as)).headers["ratelimit"]).toMatch(/^"cost";r=4999;/);
        const refused = await ask(as);
        expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([429, "13"]);
        expect(refused.json()).toMatchObject({ errors: [{ extensions: { code: "RATE_LIMITED" } }] });
        // What they ask of the API comes from the same budget, and another's is another.
        expect((await asking(test)(as, 100)).json).toMatchObject({
          extensions: { cost: { remaining: 4_898 } },
        });
        expect((await ask(administratorOf(id))).statusCode).toBe(200);
        pass(13_000);
        expect((await ask(as)).statusCode).toBe(200);
      },
      {
        resolvers: [PagesResolver],
        downloads: [tiny],
        settings: { LIMIT_COST_PER_MINUTE: "25000", LIMIT_ITEMS: "25000" },
      },
    );
  });
});
