import { PERMISSIONS, programReach, type Permission, type ProgramReach } from "@kabinet/shared";
import { isInterfaceType, isObjectType, parse } from "graphql";
import { buildSchema } from "../../../schema";
import { administratorOf, programOf } from "../../../testing/test-viewer";
import { PROGRAM_FIELDS } from "./program-fields.policy";
import { fieldReach, programGate } from "./program-reach.policy";

const schema = buildSchema();
const gate = programGate(schema);

const refusal = (document: string, ...scopes: Parameters<typeof programOf>[1][]): string =>
  gate(programOf("cl_a", ...scopes), parse(document), "en")?.message ?? "";

/** Fields of types that no root is, by to whom they are open. */
function fieldsBy(reach: (reach: ProgramReach) => boolean): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => reach(fieldReach(schema, type, field)))
        .map(({ name }) => `${type.name}.${name}`),
    );
}

describe("what of the API is open to programs of companies", () => {
  it("is named by types and fields that there are", () => {
    const missing = Object.keys(PROGRAM_FIELDS).filter((key) => {
      const [name = "", field] = key.split(".");
      const type = schema.getType(name);
      if (!isObjectType(type) && !isInterfaceType(type)) return true;
      return field !== undefined && !(field in type.getFields());
    });
    expect(missing).toEqual([]);
  });

  it("has no people, secrets, ways of signing in, appeals and acts in it", () => {
    const open = fieldsBy((reach) => reach !== null);
    const closed =
      /^(AccessPerson|CompanyAccess|Invitation|PersonSession|Session|SecondFactor|Passkey|SimCodes|SimCodeView|AuditEntry|Appeal|AppealMessage|Attachment|UsageView|MailNotices|Program|ProgramToken|SubscriberPermissions|CompanyOverview)\./;
    expect(open.filter((name) => closed.test(name))).toEqual([]);
    expect(
      open.filter((name) => /^Client\.(accesses|invitations|programs|auditEntries)$/.test(name)),
    ).toEqual([]);
    expect(open.filter((name) => name.startsWith("Viewer.")).sort()).toEqual([
      "Viewer.clients",
      "Viewer.id",
      "Viewer.name",
      "Viewer.role",
    ]);
  });

  it("has no right in it about people, sign-in, secrets, appeals or acts", () => {
    const open = (Object.keys(PERMISSIONS) as Permission[]).filter((name) => programReach(name) !== null);
    const people =
      /^(access|audit|appeal|attachment|session|password|secondFactor|passkey|identity|notice|signIn|invitation|simCode|simCodeView|usageView|subscriberPermission|invoiceDelivery)\.|^token\.create|\.decide$/;
    expect(open.filter((name) => people.test(name))).toEqual([]);
  });

  it("is asked of a whole document, also through other things, fragments and ids", () => {
    expect(
      refusal(`{ viewer { id name role clients { nodes { id name } } } operator { name } }`, "usage"),
    ).toBe("");
    expect(refusal(`{ __schema { types { name } } __typename }`, "usage")).toBe("");
    const usage = `query($id: ID!) { subscriber(id: $id) { number usageRecords { nodes { otherParty cost { amount } } } } }`;
    expect(refusal(usage, "usage")).toBe("");
    expect(refusal(usage, "lines", "money", "orders", "payments")).toContain("it needs the scope USAGE");
    const nested = `{ subscriber(id: "s") { account { invoices { nodes { total { amount } } } } } }`;
    expect(refusal(nested, "usage", "lines")).toContain("Account.invoices");
    expect(refusal(nested, "money")).toBe("");
    const byId = `{ node(id: "inv_1") { id ...I } } fragment I on Invoice { vat { amount } }`;
    expect(refusal(byId, "usage")).toContain("Invoice.vat");
    expect(refusal(byId, "money")).toBe("");
    expect(refusal(`{ node(id: "apl_1") { ... on Appeal { subject } } }`, "money", "orders")).toContain(
      "closed to programs: Appeal.subject",
    );
    expect(refusal(`{ client(id: "c") { accesses { person { email } } } }`, "lines")).toContain(
      "Client.accesses",
    );
    expect(refusal(`{ subscriber(id: "s") { sim { iccid } } }`, "usage")).toContain("LINES");
  });

  it("is told before a change is made, of what the change would answer", () => {
    const change = `mutation { pauseSubscriber(idempotencyKey: "k", input: {}) { order { id client { balance { amount } } } } }`;
    expect(refusal(change, "orders")).toContain("Client.balance");
    expect(refusal(change, "orders", "money")).toBe("");
    expect(refusal(change, "money")).toContain("ORDERS");
    expect(refusal(`mutation { createProgram(idempotencyKey: "k") { program { id } } }`, "orders")).toContain(
      "closed to programs: Mutation.createProgram",
    );
    expect(refusal(`mutation { signIn { viewer { id } } }`, "orders")).toContain("Mutation.signIn");
  });

  it("concerns nobody else", () => {
    const document = parse(`{ client(id: "c") { accesses { role } } }`);
    expect(gate(administratorOf("cl_a"), document, "en")).toBeNull();
    expect(gate({ ...administratorOf("cl_a"), scopes: ["read"] }, document, "en")).toBeNull();
    expect(gate(null, document, "en")).toBeNull();
  });
});
