import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Arg, Int, Mutation, Query, Resolver } from "type-graphql";
import { May } from "../platform/authorization/may";
import { eventually } from "../testing/eventually";
import { withTestApp } from "../testing/test-app";
import { administratorOf } from "../testing/test-viewer";

/** Operations under way, and how many there were at the most. */
let running = 0;
let most = 0;
let letGo: () => void = () => undefined;
const open = new Promise<void>((resolve) => (letGo = resolve));

@Resolver()
class EchoResolver {
  @Query(() => Int)
  @May("rename.order")
  echo(@Arg("n", () => Int) n: number): number {
    return n;
  }

  @Query(() => String)
  @May("rename.order")
  long(): string {
    return "x".repeat(5_000);
  }

  @Query(() => Int)
  @May("rename.order")
  async slow(): Promise<number> {
    most = Math.max(most, (running += 1));
    await open;
    return (running -= 1);
  }

  @Mutation(() => String)
  @May("rename.order")
  writeLong(): string {
    return "x".repeat(5_000);
  }

  @Mutation(() => Int)
  @May("rename.order")
  write(): number {
    return 1;
  }
}

describe("GraphQL by HTTP", () => {
  it("answers who is signed in, and only those", async () => {
    await withTestApp(
      async ({ ask, data }) => {
        expect(
          await data("query ($n: Int!) { echo(n: $n) }", { n: 5 }, { as: administratorOf("cli_1") }),
        ).toEqual({ echo: 5 });
        expect((await ask("{ echo(n: 1) }")).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
      },
      { resolvers: [EchoResolver] },
    );
  });

  it("sends no answer to a query that is larger than is allowed, and that to a mutation whatever its size", async () => {
    await withTestApp(
      async ({ ask, data }) => {
        const as = administratorOf("cli_1");
        const twice = "{ a: long b: long c: long }";
        // Apollo's way, and ours.
        for (let i = 0; i < 2; i++) {
          const refused = await ask(twice, {}, { as });
          expect(refused).toMatchObject({ errors: [{ extensions: { code: "TOO_COSTLY" } }] });
          expect(refused.data).toBeUndefined();
        }
        expect(await data("{ long }", {}, { as })).toEqual({ long: "x".repeat(5_000) });
        const written = await data("mutation { a: writeLong b: writeLong c: writeLong }", {}, { as });
        expect(Object.keys(written)).toEqual(["a", "b", "c"]);
      },
      { resolvers: [EchoResolver], settings: { LIMIT_ANSWER_BYTES: "10000" } },
    );
  });

  it("does a few operations of one person at a time; others wait, and endlessly many do not", async () => {
    await withTestApp(
      async ({ app, headersOf }) => {
        const headers = await headersOf(administratorOf("cli_1"));
        const refused: { headers: object; json: () => unknown }[] = [];
        const answers = Array.from({ length: 210 }, async () => {
          const query = "{ slow }";
          const answer = await app.inject({ method: "POST", url: "/graphql", headers, payload: { query } });
          if (answer.statusCode === 429) refused.push(answer);
          return answer.statusCode;
        });
        await eventually(() => {
          expect(refused).toHaveLength(7);
          return Promise.resolve();
        });
        letGo();
        expect((await Promise.all(answers)).filter((status) => status === 200)).toHaveLength(203);
        expect(most).toBe(3);
        expect(refused[0]?.headers).toMatchObject({ "retry-after": "5" });
        expect(refused[0]?.json()).toMatchObject({ errors: [{ extensions: { code: "RATE_LIMITED" } }] });
      },
      { resolvers: [EchoResolver], settings: { LIMIT_VIEWER_OPERATIONS: "3" } },
    );
  });

  it("packs a long answer for those who take it packed", async () => {
    await withTestApp(
      async ({ app, headersOf }) => {
        const as = administratorOf("cli_1");
        const headers = { ...(await headersOf(as)), "content-type": "application/json" };
        const answer = async (query: string, encodings?: string) => {
          const taken = encodings === undefined ? {} : { "accept-encoding": encodings };
          const reply = await app.inject({
            method: "POST",
            url: "/graphql",
            headers: { ...headers, ...taken },
            payload: { query },
          });
          const { "content-encoding": encoding, vary, "content-length": length } = reply.headers;
          expect(Number(length)).toBe(reply.rawPayload.length);
          return { encoding, vary, bytes: reply.rawPayload };
        };
        // The first answer to a document is Apollo's; every other one is ours.
        const [first, second] = [await answer("{ long }", "br"), await answer("{ long }", "br")];
        expect([first.encoding, first.vary]).toEqual(["br", "accept-encoding"]);
        expect(second).toEqual(first);
        expect(brotliDecompressSync(first.bytes).at(-1)).toBe("}".charCodeAt(0));
        const [short, again] = [await answer("{ echo(n: 5) }", "br"), await answer("{ echo(n: 5) }", "br")];
        expect([short.bytes.toString(), short]).toEqual([`{"data":{"echo":5}}`, again]);
        const plain = await answer("{ long }");
        expect(plain.encoding).toBeUndefined();
        const brotli = await answer("{ long }", "gzip, deflate, br");
        expect([brotli.encoding, brotliDecompressSync(brotli.bytes)]).toEqual(["br", plain.bytes]);
        const gzip = await answer("{ long }", "br;q=0, gzip;q=0.8");
        expect([gzip.encoding, gunzipSync(gzip.bytes)]).toEqual(["gzip", plain.bytes]);
        expect((await answer("{ long }", "identity, br;q=0.0")).encoding).toBeUndefined();
        expect((await answer("{ echo(n: 5) }", "br")).encoding).toBeUndefined();
      },
      { resolvers: [EchoResolver] },
    );
  });
});
