import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  buildSchema,
  getVariableValues,
  type GraphQLInputObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import { groupsOf, examples, readyTabs } from ".";
import type { Samples } from "./example";

const folder = join(__dirname, "../operations");
const schema = buildSchema(readFileSync(join(__dirname, "../../../../schema.graphql"), "utf8"));

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".graphql"),
);
const textOf = (file: string) => readFileSync(join(folder, file), "utf8");

const samples: Samples = {
  clientId: "client_1",
  subscriberId: "subscriber_1",
  exampleNumber: "+375291234567",
  networkCode: "29",
  subscriberNumber: "+375291234567",
  packageId: "package_1",
  freeNumber: "+375291234577",
  serviceToConnect: "specification_1",
  serviceToDisconnect: "specification_2",
  tariffPlanId: "plan_1",
  orderId: "order_1",
  undoableOrderId: "order_2",
  appealId: "appeal_1",
  accountId: "account_1",
  invoiceId: "invoice_1",
  paymentId: "payment_1",
  bulkChangeId: "bulk_change_1",
};

/** What nobody does from a ready operation: signing in and its security are the web app's, a mailed link confirms itself. */
const notOffered = [
  "acceptInvitation",
  "changePassword",
  "confirmSecondFactor",
  "confirmVoicemailEmail",
  "endOtherSessions",
  "endSession",
  "invitation",
  "registerPasskey",
  "removePasskey",
  "removeSecondFactor",
  "renewRecoveryCodes",
  "requestConfirmationCode",
  "requestPasswordReset",
  "requestSignInCode",
  "resetPassword",
  "signIn",
  "signInWithCode",
  "signInWithPasskey",
  "signOut",
  "startPasskeyConfirmation",
  "startPasskeyRegistration",
  "startPasskeySignIn",
  "startSecondFactor",
  "unsubscribeFromMail",
];

/** The one operation of a file. */
function operationOf(file: string): OperationDefinitionNode {
  const [definition, ...others] = parse(textOf(file)).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) {
    throw new Error(`${file} has to hold exactly one operation`);
  }
  return definition;
}

describe("operations of the playground", () => {
  test.each(files)("%s is valid against schema.graphql", (file) => {
    expect(validate(schema, parse(textOf(file)))).toEqual([]);
  });

  test("each has a name of its own", () => {
    const names = files.map((file) => operationOf(file).name?.value);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  test("each is offered, apart from those that the page asks itself", () => {
    const offered = examples.map(({ group, file }) => join(group, `${file}.graphql`));
    expect(offered.sort()).toEqual(files.filter((file) => !file.startsWith("page")).sort());
  });

  test.each(examples.map((example) => [example.file, example] as const))(
    "%s begins with a comment in Russian and one in English",
    (_file, { group, file }) => {
      const comments = textOf(join(group, `${file}.graphql`)).split(/^(?!#)/m)[0] ?? "";
      expect(comments).toMatch(/[а-я]{3}/);
      expect(comments).toMatch(/^# [A-Z].*[a-z]{3}/m);
    },
  );
});

describe("variables of the ready operations", () => {
  test.each(examples.map((example) => [example.file, example] as const))(
    "%s has exactly the variables that it names",
    (_file, { group, file, variables }) => {
      const named = operationOf(join(group, `${file}.graphql`)).variableDefinitions ?? [];
      const given = Object.keys(variables?.(samples) ?? {});
      expect(given.sort()).toEqual(named.map(({ variable }) => variable.name.value).sort());
    },
  );

  test.each(examples.map((example) => [example.file, example] as const))(
    "%s runs at once if it reads, and not before something is filled in if it changes",
    (_file, { group, file, variables }) => {
      const operation = operationOf(join(group, `${file}.graphql`));
      const values = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        variables?.(samples) ?? {},
      );
      expect(values.errors === undefined).toBe(operation.operation !== OperationTypeNode.MUTATION);
    },
  );

  test("an idempotency key is new every time", () => {
    const keys = [1, 2].map(
      () => examples.find(({ file }) => file === "change-package")?.variables?.(samples)["idempotencyKey"],
    );
    expect(keys[0]).toMatch(/^playground-[0-9a-f]{32}$/);
    expect(keys[0]).not.toBe(keys[1]);
  });
});

test.each(Object.entries(readyTabs))("the first tabs of %s exist", (_role, tabs) => {
  const known = examples.map(({ file }) => file);
  expect(tabs.filter((tab) => !known.includes(tab))).toEqual([]);
});

test("each query, mutation and subscription of the API is in some ready operation", () => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const asked = new Set<string>();
  for (const { group, file } of examples) {
    for (const selection of operationOf(join(group, `${file}.graphql`)).selectionSet.selections) {
      if (selection.kind === Kind.FIELD) asked.add(selection.name.value);
    }
  }
  const all = roots.flatMap((root) => Object.keys(root?.getFields() ?? {}));
  expect(all.filter((field) => !asked.has(field)).sort()).toEqual(notOffered);
});

test("each kind of change has its preview and its order", () => {
  const kinds = Object.keys((schema.getType("ChangeInput") as GraphQLInputObjectType).getFields());
  const texts = examples.map(({ group, file }) => textOf(join(group, `${file}.graphql`)));
  const previewed = kinds.filter((kind) => texts.some((text) => text.includes(`input: { ${kind}: `)));
  expect(previewed).toEqual(kinds);
});

test("every visitor is offered every group, and every group has operations", () => {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  for (const offered of Object.values(groupsOf)) expect([...offered].sort()).toEqual(groups);
});

test("every folder is a group of users, or the page", () => {
  const folders = new Set(files.map((file) => relative(folder, join(folder, file, ".."))));
  expect([...folders].sort()).toEqual(["administrator", "integrator", "line", "page", "staff", "subscriber"]);
});
