import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import {
  buildSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  validate,
} from "graphql";
import { examples, readyTabs, type Samples } from "./examples";

const folder = join(__dirname, "operations");
const schema = buildSchema(readFileSync(join(__dirname, "../../../schema.graphql"), "utf8"));

const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".graphql"),
);
const textOf = (file: string) => readFileSync(join(folder, file), "utf8");

const samples: Samples = {
  clientId: "client_1",
  subscriberId: "subscriber_1",
  subscriberNumber: "+375291234567",
  packageId: "package_1",
  orderId: "order_1",
};

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

test("every folder is a group of users, or the page", () => {
  const folders = new Set(files.map((file) => relative(folder, join(folder, file, ".."))));
  expect([...folders].sort()).toEqual(["administrator", "integrator", "page", "staff", "subscriber"]);
});
