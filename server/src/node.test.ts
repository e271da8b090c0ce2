import { graphql } from "./testing/graphql";
import { isObjectType, type GraphQLObjectType } from "graphql";
import { buildSchema } from "./schema";
import {
  buildAccount,
  buildService,
  buildSpecification,
  buildSubscriber,
  buildTariffPlan,
} from "./testing/builders";
import { plantTenants } from "./testing/cross-tenant/tenants";
import { withTestApp } from "./testing/test-app";
import { administratorOf, personOf } from "./testing/test-viewer";

const NODE = graphql(`query Node($id: ID!) { node(id: $id) { __typename id } }`);

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

  it("finds each type that says it can be found", async () => {
    await withTestApp(async ({ data, database }) => {
      const { probers, ids } = await plantTenants(database);
      const plan = await buildTariffPlan(database);
      const specification = await buildSpecification(database);
      const found = new Set<string>();
      for (const { viewer } of probers.filter(({ viewer }) => viewer)) {
        for (const id of [...ids, plan.id, specification.id]) {
          const { node } = await data(NODE, { id }, { as: viewer });
          if (node) found.add(node.__typename);
        }
      }
      // What is missing here needs a finder: `nodes` in the face of its module.
      expect([...found].sort()).toEqual(
        typesWith((type) => type.getInterfaces().some(({ name }) => name === "Node")),
      );
    });
  });

  it("is promised by each type with an id, but for those named here", () => {
    const others = typesWith(
      (type) => "id" in type.getFields() && !type.getInterfaces().some(({ name }) => name === "Node"),
    );
    expect(others).toEqual(Object.keys(NOT_FOUND_AGAIN).sort());
  });
});

/** Types whose id tells one from another where they are listed, and finds nothing; and why. */
const NOT_FOUND_AGAIN = {
  AccessPerson: "one of those who look after a company, listed with it",
  AuditEntry: "a line of a log",
  AuditSubject: "what a line of a log is about",
  Attachment: "a file of what it goes with, asked through that",
  ChargeLine: "a line of a month's charges, which is asked as a whole",
  InstalmentPlan: "asked through its line",
  InvoiceDeliveryChange: "a line of a log",
  InvoiceDifference: "a place in one comparison of invoices",
  InvoicePriceChange: "a place in one forecast",
  InvoicePayment: "what a payment or an invoice covers of another, asked through that one",
  InvoiceSubscriber: "a line of an invoice's breakdown, asked through the invoice",
  Passkey: "asked through the viewer whose it is",
  ProgramToken: "asked through the program whose it is",
  Session: "asked through the viewer whose it is",
  SimCodeView: "a line of a log",
  StaffPerson: "one of the operator's staff, listed with the others",
  UsageRecord: "fifty million rows, told apart within their line and month",
  WithheldCompany: "a company that is not shown yet: its name alone",
  Viewer: "who is asking: the root field `viewer`",
};

function typesWith(condition: (type: GraphQLObjectType) => boolean): string[] {
  const types = Object.values(buildSchema().getTypeMap()).filter(isObjectType);
  return types
    .filter(condition)
    .map(({ name }) => name)
    .sort();
}
