import { buildAccount, buildClient } from "../../../testing/builders";
import { graphql } from "../../../testing/graphql";
import { statementsOf } from "../../../testing/statements";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf, oneOfStaff } from "../../../testing/test-viewer";

const FOUND = graphql(`
  query AccountsFound($id: ID!, $search: String, $first: Int!, $after: String) {
    client(id: $id) {
      accounts(search: $search, first: $first, after: $after) {
        nodes { number name } totalCount pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

it("the three hundredth account is found by its number and by its name, page by page, and never another company's", async () => {
  await withTestApp(async ({ database, data, ask }) => {
    const client = await buildClient(database);
    for (let n = 1; n <= 300; n++)
      await buildAccount(database, {
        client,
        number: String(500_000 + n),
        name: `Філіял ’Лес’ ${String(n)}`,
      });
    const foreign = await buildAccount(database, { number: "500300", name: "Філіял 300" });
    const as = administratorOf(client.id);
    const look = async (search: string | null, first = 10, after: string | null = null) =>
      (await data(FOUND, { id: client.id, search, first, after }, { as })).client?.accounts;
    expect(await look("500300")).toMatchObject({ totalCount: 1, nodes: [{ name: "Філіял ’Лес’ 300" }] });
    expect((await look("299 ФИЛИЯЛ лес"))?.nodes).toEqual([{ number: "500299", name: "Філіял ’Лес’ 299" }]);
    expect((await look(""))?.totalCount).toBe(300);
    const first = await look("лес", 100);
    expect([first?.totalCount, first?.nodes[99]?.number]).toEqual([300, "500100"]);
    const next = await look("лес", 100, first?.pageInfo.endCursor);
    expect([next?.nodes[0]?.number, next?.pageInfo.hasNextPage]).toEqual(["500101", true]);
    expect(await look("нет такого")).toMatchObject({ totalCount: 0, nodes: [] });

    const theirs = await data(FOUND, { id: foreign.clientId, search: "300", first: 10 }, { as });
    expect(theirs.client).toBeNull();
    const staff = await data(FOUND, { id: foreign.clientId, search: "300", first: 10 }, { as: oneOfStaff() });
    expect(staff.client?.accounts.nodes).toEqual([{ number: "500300", name: "Філіял 300" }]);
    const { errors } = await ask(FOUND, { id: client.id, search: "x".repeat(61), first: 10 }, { as });
    expect(errors?.[0]?.extensions.code).toBe("INVALID_SEARCH");
    // The company, and its accounts.
    expect(await statementsOf(database, () => look("лес"))).toBe(2);
  });
});
