import { concernsOwnPerson, type Permission } from "@kabinet/shared";
import { getMetadataStorage } from "type-graphql";
import { MODULES } from "./modules";
import { permissionOf } from "./platform/authorization/may";
import { buildSchema } from "./schema";
import { operationOn, rootsOf, Selections, variablesFor, type Root } from "./testing/cross-tenant/operations";
import { sampleOf } from "./testing/cross-tenant/samples";
import { withTestApp } from "./testing/test-app";
import { administratorOf, oneOfStaff, personOf, type TestViewer } from "./testing/test-viewer";
import { orderScene } from "./testing/order-scene";

const schema = buildSchema();
const mutations = rootsOf(schema).filter(({ kind }) => kind === "mutation");
const rightOf = ({ field }: Root): Permission | null => permissionOf(field.extensions);
const ownPerson = mutations.filter((root) => concernsOwnPerson(rightOf(root) ?? "node.read"));

/** Rights of mutations about people that a program may well have, and why. */
const OPEN_TO_PROGRAMS: Readonly<Partial<Record<Permission, string>>> = {
  "session.open": "whoever signs in brings a proof of their own",
  "token.revoke": "it ends itself, which takes nothing but its own power",
  "invitation.accept": "whoever accepts brings the token of a mailed link",
  "notice.unsubscribe": "whoever unsubscribes brings the token of a mailed link",
  "signIn.reset": "for staff, who have no programs, about somebody else",
  "staff.change": "for staff, who have no programs, about somebody else",
  "access.change": "the company's, and refused to programs where it is done",
};

describe("what is one's own person's", () => {
  it("is every mutation about people, but for those that say why not", () => {
    const people = new Set<unknown>(
      MODULES.filter(({ area }) => area === "people").flatMap(({ resolvers }) => resolvers),
    );
    const declared = getMetadataStorage().mutations.filter(({ target }) => people.has(target));
    const names = declared.map(({ schemaName }) => schemaName);
    expect(names).toEqual(expect.arrayContaining(["changePassword", "setMailNotices", "createApiToken"]));
    const left = mutations
      .filter(({ field }) => names.includes(field.name))
      .filter((root) => !ownPerson.includes(root) && !((rightOf(root) ?? "") in OPEN_TO_PROGRAMS));
    expect(left.map(({ field }) => field.name)).toEqual([]);
  });

  it("is changed by no program, whatever its token may do, and each of them says so alike", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      const selections = new Selections(schema, sampleOf(null, ""));
      const people: TestViewer[] = [administratorOf("cl_a"), personOf("sub_1"), oneOfStaff()];
      const answers = new Set<string>();
      const wrong: string[] = [];
      for (const person of people) {
        for (const root of ownPerson) {
          const document = operationOn(root, selections.all(root.field.type, 0));
          const variables = variablesFor(root.field, sampleOf(null, root.field.name));
          const as = { ...person, scopes: ["read", "order"] as const };
          const { data, errors } = await test.ask(document, variables, { as, locale: "en" });
          const told = errors?.map(({ message, extensions }) => `${extensions.code} ${message}`).join();
          answers.add(told ?? "");
          if (data?.[root.field.name] !== undefined && data[root.field.name] !== null)
            wrong.push(`${root.field.name}: ${JSON.stringify(data)}`);
        }
      }
      expect(ownPerson.length).toBeGreaterThan(10);
      expect(wrong).toEqual([]);
      const notForPrograms =
        "FORBIDDEN You may not do this. Ask your company's administrator. This cannot be done with a token. Sign in yourself.";
      expect([...answers]).toEqual([notForPrograms]);
    }));
});
