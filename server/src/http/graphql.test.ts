import { Arg, Int, Mutation, Query, Resolver } from "type-graphql";
import { May } from "../platform/authorization/may";
import { withTestApp } from "../testing/test-app";
import { administratorOf } from "../testing/test-viewer";

@Resolver()
class EchoResolver {
  @Query(() => Int)
  @May("administrator")
  echo(@Arg("n", () => Int) n: number): number {
    return n;
  }

  @Mutation(() => Int)
  @May("administrator")
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
});
