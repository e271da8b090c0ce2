import { serverAudits } from "graphql-http";
import { withTestApp } from "../testing/test-app";
import { oneOfStaff } from "../testing/test-viewer";

describe("GraphQL over HTTP", () => {
  it("passes the audit suite of graphql-http as a whole", async () => {
    await withTestApp(async ({ url, headersOf }) => {
      // Some of them ask about the schema, which is for those who are signed in; some go by GET, which needs a header
      // that no foreign page can make a browser send.
      const own = { ...(await headersOf(oneOfStaff())), "apollo-require-preflight": "true" };
      const fetchFn = (address: string, init?: RequestInit) =>
        fetch(address, { ...init, headers: { ...init?.headers, ...own } });
      const address = `${await url()}/graphql`;
      const audits = serverAudits({ url: address, fetchFn });
      const failed: string[] = [];
      for (const audit of audits) {
        const result = await audit.fn();
        if (result.status !== "ok")
          failed.push(`${result.status} ${audit.id} ${audit.name}: ${result.reason}`);
      }
      expect(failed).toEqual([]);
      expect(audits).toHaveLength(61);
    });
  });
});
