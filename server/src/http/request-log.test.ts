import { Arg, Int, Mutation, Query, Resolver } from "type-graphql";
import { May } from "../platform/authorization/may";
import { passRealTime } from "../testing/eventually";
import { withTestApp, type TestApp } from "../testing/test-app";
import { oneOfStaff } from "../testing/test-viewer";

const SECRET = "secret-that-nobody-may-read";

@Resolver()
class LoggedResolver {
  @Query(() => String)
  @May("appeal.assign")
  echo(@Arg("text", () => String) text: string): string {
    return text;
  }

  @Mutation(() => Int)
  @May("operator.read")
  unreachable(): number {
    throw Object.assign(new Error("connect ECONNREFUSED 10.0.0.7:5432"), { code: "ECONNREFUSED" });
  }
}

type Line = Readonly<Record<string, unknown>>;

describe("the log", () => {
  const logging = async (work: (test: TestApp, lines: readonly Line[]) => Promise<void>): Promise<void> => {
    const lines: Line[] = [];
    await withTestApp((test) => work(test, lines), {
      resolvers: [LoggedResolver],
      logTo: (line) => lines.push(JSON.parse(line) as Line),
    });
  };
  const requestsIn = (lines: readonly Line[]) => lines.filter(({ msg }) => msg === "request");

  it("has one line for each request, with who asked for what and how it ended, and no value of it", async () => {
    await logging(async (test, lines) => {
      const staff = oneOfStaff();
      const query = `query Said($text: String!) { echo(text: $text) literal: echo(text: "${SECRET}") }`;
      await test.ask(query, { text: SECRET }, { as: staff });
      await test.ask(query, { text: SECRET });
      await test.ask(`{ echo(text: "${SECRET}" `, {}, { as: staff });
      await test.ask(query, { text: SECRET }, { as: { ...staff, scopes: ["read"] } });
      await test.app.inject({ url: `/health?${SECRET}` });
      await test.app.inject({ url: `/downloads/usage.csv?subscriberId=${SECRET}` });
      const common = {
        level: 30,
        requestId: expect.any(String) as string,
        ms: expect.any(Number) as number,
        address: "127.0.0.1",
      };
      expect(requestsIn(lines)).toMatchObject([
        { ...common, viewer: staff.id, operation: "Said", code: "OK" },
        { ...common, viewer: null, operation: "Said", code: "UNAUTHENTICATED" },
        { ...common, viewer: staff.id, operation: null, code: "GRAPHQL_PARSE_FAILED" },
        { ...common, viewer: staff.id, operation: "Said", code: "OK", token: expect.any(String) as string },
        { ...common, viewer: null, operation: "/downloads/usage.csv", code: "UNAUTHENTICATED" },
      ]);
      expect(JSON.stringify(lines)).not.toContain(SECRET);
    });
  });

  it("says once in a while that the database is gone, and for how many requests", async () => {
    await logging(async ({ ask }, lines) => {
      const said = () => lines.filter(({ level }) => Number(level) >= 50);
      for (let i = 0; i < 20; i++) await ask("mutation { unreachable }");
      expect(said()).toMatchObject([{ requests: 1, err: { code: "ECONNREFUSED" } }]);
      passRealTime(6_000);
      await ask("mutation { unreachable }");
      expect(said().slice(1)).toMatchObject([{ requests: 20 }]);
      expect(requestsIn(lines)).toHaveLength(21);
    });
  });
});
