import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Arg, Int, Mutation, Query, Resolver } from "type-graphql";
import { May } from "../platform/authorization/may";
import { withTestApp } from "../testing/test-app";
import { administratorOf } from "../testing/test-viewer";

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
