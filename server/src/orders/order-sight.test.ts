import { graphql } from "../testing/graphql";
import { orderScene, workUntilIdle } from "../testing/order-scene";
import { withTestApp } from "../testing/test-app";
import { administratorOf, personOf, type TestViewer } from "../testing/test-viewer";

const CHANGE = graphql(`
  mutation OrderSightChange {
    changeMobileInternetPackage(idempotencyKey: "k", input: { subscriberId: "sub_1", packageId: "spec_large" }) {
      order { id } userErrors { code }
    }
  }
`);

describe("an order", () => {
  it("is not answered again to a known key by whoever does not see it any more", async () => {
    await withTestApp(async (test) => {
      await orderScene(test.database);
      const person = administratorOf("cl_a", "cl_b");
      await test.headersOf(person);
      // Tokens of one person, each bound to one of the companies.
      const tokenOf = (clientId: string): TestViewer => ({
        ...person,
        accesses: [{ clientId, role: "administrator", accountIds: null }],
        scopes: ["read", "order"],
      });
      const placed = await test.data(CHANGE, {}, { as: tokenOf("cl_a") });
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
      const placed = await test.data(CHANGE, {}, { as: mine });
      const first = placed.changeMobileInternetPackage.order?.id;
      await workUntilIdle(test.database, test.clock);
      const undone = await test.data(
        graphql(`
          mutation OrderSightUndoOrder($id: ID!) {
            undoOrder(input: { orderId: $id }, idempotencyKey: "u") { order { id } }
          }
        `),
        { id: first },
        { as: mine },
      );
      const second = undone.undoOrder.order?.id;
      const chain = async (id: string | undefined, as: TestViewer): Promise<unknown> =>
        test.data(
          graphql(`query OrderSightOrder($id: ID!) { order(id: $id) { undoes { id } undoneBy { id } } }`),
          { id },
          { as },
        );
      expect(await chain(first, mine)).toEqual({ order: { undoes: null, undoneBy: { id: second } } });
      expect(await chain(second, mine)).toEqual({ order: { undoes: { id: first }, undoneBy: null } });
      // As if the line had come to another company in between.
      await test.database.write((unit) =>
        unit.run("update orders set client_id = 'cl_b' where id = $1", [second ?? ""]),
      );
      expect(await chain(first, mine)).toEqual({ order: { undoes: null, undoneBy: null } });
      expect(await chain(second, administratorOf("cl_b"))).toEqual({
        order: { undoes: null, undoneBy: null },
      });
    });
  });

  it("shows the line's own subscriber what they noted themselves, and not what an administrator did", async () => {
    await withTestApp(async (test) => {
      await orderScene(test.database);
      const [admin, person] = [administratorOf("cl_a"), personOf("sub_1")];
      const send = async (note: string, as: TestViewer): Promise<string | undefined> => {
        const data = await test.data(
          graphql(`
            mutation OrderSightSendDeviceSettings($note: String!) {
              sendDeviceSettings(idempotencyKey: "k", input: { subscriberId: "sub_1", service: MMS, device: ANDROID, note: $note }) {
                order { id }
              }
            }
          `),
          { note },
          { as },
        );
        await workUntilIdle(test.database, test.clock);
        return data.sendDeviceSettings.order?.id;
      };
      const ids = [await send("по письму бухгалтерии", admin), await send("новый телефон", person)];
      const notes = (as: TestViewer): Promise<unknown[]> =>
        Promise.all(
          ids.map(async (id) => {
            const query = graphql(`query OrderSightOrder2($id: ID!) { order(id: $id) { note } }`);
            return (await test.data(query, { id }, { as })).order?.note;
          }),
        );
      expect(await notes(admin)).toEqual(["по письму бухгалтерии", "новый телефон"]);
      expect(await notes(person)).toEqual([null, "новый телефон"]);
    });
  });

  it("is refused to a subscriber without a word of what the company owes", async () => {
    await withTestApp(async (test) => {
      await orderScene(test.database);
      await test.database.write((unit) =>
        unit.run("update client set state = 'suspended' where id = 'cl_a'"),
      );
      const asked = async (as: TestViewer): Promise<string> => {
        const data = await test.data(
          graphql(`
            mutation OrderSightSendDeviceSettings2 {
              sendDeviceSettings(idempotencyKey: "k", input: { subscriberId: "sub_1", service: MMS, device: ANDROID }) {
                userErrors { code message }
              }
              holdNumber(idempotencyKey: "h", input: { subscriberId: "sub_1", number: "+375291234567" }) {
                userErrors { code message }
              }
            }
          `),
          {},
          { as, locale: "en" },
        );
        return JSON.stringify(data);
      };
      expect((await asked(administratorOf("cl_a"))).match(/CLIENT_SUSPENDED/g)).toHaveLength(2);
      const own = await asked(personOf("sub_1"));
      expect(own.match(/SUBSCRIBER_SUSPENDED/g)).toHaveLength(2);
      expect(own).not.toMatch(/company|invoice/i);
    });
  });
});
