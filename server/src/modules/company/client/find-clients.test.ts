import { buildClient } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf, observerOf, oneOfStaff } from "../../../testing/test-viewer";

const FIND = graphql(`
  query FindClientsTest($search: String) {
    clients(first: 10, search: $search) { nodes { name accesses { person { name } } } totalCount }
  }
`);

describe("Query.clients", () => {
  it("finds companies for staff by a part of the name in any case, by УНП and by contract", () =>
    withTestApp(async ({ data, database }) => {
      await buildClient(database, { name: "ООО «Ёлка»", unp: "100000001", contractNumber: "А-7" });
      await buildClient(database, { name: "ООО «Берег»", unp: "200000002", contractNumber: "Б-8" });
      const as = oneOfStaff();
      const found = async (search: string | null) =>
        (await data(FIND, { search }, { as })).clients.nodes.map(({ name }) => name);
      expect(await found(null)).toEqual(["ООО «Берег»", "ООО «Ёлка»"].sort());
      expect(await found(" ёЛКА ")).toEqual(["ООО «Ёлка»"]);
      expect(await found("200000002")).toEqual(["ООО «Берег»"]);
      expect(await found("А-7")).toEqual(["ООО «Ёлка»"]);
      for (const nothing of ["20000000", "%", "*", "x".repeat(61)]) expect(await found(nothing)).toEqual([]);
    }));

  it("is for nobody else", () =>
    withTestApp(async ({ ask, database }) => {
      const client = await buildClient(database);
      for (const as of [administratorOf(client.id), observerOf(client.id)]) {
        const { errors } = await ask(FIND, { search: null }, { as });
        expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
      }
    }));
});
