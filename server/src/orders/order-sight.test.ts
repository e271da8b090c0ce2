import { orderScene, workUntilIdle } from "../testing/order-scene";
import { withTestApp } from "../testing/test-app";
import { administratorOf, type TestViewer } from "../testing/test-viewer";

const CHANGE = `mutation { changeMobileInternetPackage(idempotencyKey: "k",
  input: { subscriberId: "sub_1", packageId: "spec_large" }) { order { id } userErrors { code } } }`;

interface Placed {
  readonly changeMobileInternetPackage: { readonly order: { readonly id: string } | null };
}

describe("an order", () => {
  it("is not answered again to a known key by whoever does not see it any more", async () => {
    await withTestApp(async (test) => {
      await orderScene(test.database);
      const person = administratorOf("cl_a", "cl_b");
      await test.headersOf(person);
      // Tokens of one person, each bound to one of the companies.
      const tokenOf = (clientId: string): TestViewer => ({
        ...person,
        clientIds: [clientId],
        scopes: ["read", "order"],
      });
      const placed = await test.data<Placed>(CHANGE, {}, { as: tokenOf("cl_a") });
      expect(placed.changeMobileInternetPackage.order).not.toBeNull();
      expect(await test.data(CHANGE, {}, { as: tokenOf("cl_b") })).toEqual({
        changeMobileInternetPackage: { order: null, userErrors: [{ code: "NOT_FOUND" }] },
      });
      expect(await test.data(CHANGE, {}, { as: tokenOf("cl_a") })).toEqual({
        changeMobileInternetPackage: { order: placed.changeMobileInternetPackage.order, userErrors: [] },
      });
    });
  });

  it("shows what it takes back, and what took it back, only to who sees that as well", async () => {
    await withTestApp(async (test) => {
      await orderScene(test.database);
      const mine = administratorOf("cl_a");
      const placed = await test.data<Placed>(CHANGE, {}, { as: mine });
      const first = placed.changeMobileInternetPackage.order?.id;
      await workUntilIdle(test.database, test.clock);
      const undone = await test.data<{ undoOrder: { order: { id: string } } }>(
        `mutation ($id: ID!) { undoOrder(orderId: $id, idempotencyKey: "u") { order { id } } }`,
        { id: first },
        { as: mine },
      );
      const second = undone.undoOrder.order.id;
      const chain = async (id: string | undefined, as: TestViewer): Promise<unknown> =>
        test.data(`query ($id: ID!) { order(id: $id) { undoes { id } undoneBy { id } } }`, { id }, { as });
      expect(await chain(first, mine)).toEqual({ order: { undoes: null, undoneBy: { id: second } } });
      expect(await chain(second, mine)).toEqual({ order: { undoes: { id: first }, undoneBy: null } });
      // As if the line had come to another company in between.
      await test.database.write((unit) =>
        unit.run("update orders set client_id = 'cl_b' where id = $1", [second]),
      );
      expect(await chain(first, mine)).toEqual({ order: { undoes: null, undoneBy: null } });
      expect(await chain(second, administratorOf("cl_b"))).toEqual({
        order: { undoes: null, undoneBy: null },
      });
    });
  });
});
