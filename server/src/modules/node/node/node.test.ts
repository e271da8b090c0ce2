import { buildAccount, buildService, buildSubscriber } from "../../../testing/builders";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf, personOf } from "../../../testing/test-viewer";

const NODE = `query Node($id: ID!) { node(id: $id) { __typename id } }`;

describe("Query.node", () => {
  it("finds each kind of thing again by its id, only for those who may see it", async () => {
    await withTestApp(async ({ data, database }) => {
      const account = await buildAccount(database);
      const subscriber = await buildSubscriber(database, { account });
      const service = await buildService(database, subscriber);
      const own = [
        ["Client", account.clientId],
        ["Account", account.id],
        ["Subscriber", subscriber.id],
        ["Service", service.id],
      ] as const;
      const shared = [
        ["TariffPlan", subscriber.tariffPlanId],
        ["ServiceSpecification", service.specificationId],
      ] as const;
      const stranger = administratorOf((await buildAccount(database)).clientId);
      for (const [type, id] of [...own, ...shared]) {
        expect(await data(NODE, { id }, { as: administratorOf(account.clientId) })).toEqual({
          node: { __typename: type, id },
        });
      }
      for (const [, id] of own) expect(await data(NODE, { id }, { as: stranger })).toEqual({ node: null });
      for (const [type, id] of shared)
        expect(await data(NODE, { id }, { as: stranger })).toEqual({ node: { __typename: type, id } });
      const person = personOf(subscriber.id);
      for (const [type, id] of own) {
        const seen = type === "Subscriber" || type === "Service";
        expect(await data(NODE, { id }, { as: person })).toEqual({
          node: seen ? { __typename: type, id } : null,
        });
      }
    });
  });

  it("is null for what is no id at all", async () => {
    await withTestApp(async ({ data, database }) => {
      const { clientId } = await buildAccount(database);
      for (const id of [
        "",
        "_",
        "cl",
        "cl_",
        "_cl",
        "constructor_x",
        "__proto___x",
        "toString_1",
        "sub_\u0000",
        "xyz_1",
        "'",
      ]) {
        expect(await data(NODE, { id }, { as: administratorOf(clientId) })).toEqual({ node: null });
      }
    });
  });
});
