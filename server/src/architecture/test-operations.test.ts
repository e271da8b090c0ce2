import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "graphql";
import ts from "typescript";
import { filesBelow, inRepository, ROOT } from "../testing/house";

/** Operations of tests that codegen cannot read, by the reason: all others are written in graphql(`…`), and have types. */
const UNTYPED: Readonly<Record<string, readonly string[]>> = {
  "the schema is the test's own": [
    "server/src/http/cost-budget.test.ts",
    "server/src/http/graphql.test.ts",
    "server/src/http/hostile.test.ts",
    "server/src/http/request-log.test.ts",
    "server/src/http/routes.test.ts",
    "server/src/http/shutdown.test.ts",
    "server/src/http/sockets.test.ts",
    "server/src/platform/graphql/document-limits.test.ts",
    "server/src/platform/graphql/execution.test.ts",
    "server/src/platform/graphql/without-values.test.ts",
  ],
  "it is refused, or measured, for how it is written": [
    "server/src/costs.test.ts",
    "server/src/metrics.test.ts",
    "server/src/platform/graphql/list-limits.test.ts",
  ],
  "it is refused, or looked at alone, for what it asks for": [
    "server/src/modules/people/program/program-reach.test.ts",
    "server/src/modules/people/program/program.test.ts",
  ],
  "it asks for the same many times at once, by aliases": [
    "server/src/modules/line/sim-code/reveal-sim-codes.test.ts",
    "server/src/modules/people/second-factor/second-factor.test.ts",
    "server/src/modules/people/sign-in/sign-in.test.ts",
    "server/src/modules/usage/usage-summary/usage-summary.test.ts",
  ],
  "it is no operation: a text's place looks like one": ["server/src/platform/texts/fill.test.ts"],
  "it is made of the schema, for every field": [
    "server/src/subscriber-fields.test.ts",
    "server/src/testing/cross-tenant/operations.ts",
    "server/src/testing/cross-tenant/probe.test.ts",
  ],
};

describe("an operation of the server's tests", () => {
  const tests = filesBelow(join(ROOT, "server/src")).filter(
    (path) => (path.endsWith(".test.ts") || path.includes("/testing/")) && !path.includes("/generated/"),
  );

  test("is written in graphql(`…`), so that its answer and variables have the types of the contract", () => {
    const untyped = tests.filter((path) => looseOperations(path).length > 0).map(inRepository);
    expect(untyped.sort()).toEqual(Object.values(UNTYPED).flat().sort());
  });

  test("is found, however it is written", () => {
    const found = (source: string): number => operationsIn(source).length;
    expect(found('data("{ viewer { id } }")')).toBe(1);
    expect(found("data(`query ($id: ID!) { node(id: $id) { ${FIELDS} } }`)")).toBe(1);
    expect(found("data(`mutation ($input: ${type}!) { ${name}(input: $input) { id } }`)")).toBe(1);
    expect(found("data(graphql(`query Viewer { viewer { id } }`))")).toBe(0);
    expect(found('const text = "{}", other = "a query", json = `{"a": 1}`')).toBe(0);
  });
});

const looseOperations = (path: string): ts.Node[] => operationsIn(readFileSync(path, "utf8"));

/** The texts outside graphql(`…`) that are operations, whatever stands for what is put into them. */
function operationsIn(source: string): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const typed = ts.isCallExpression(node.parent) && node.parent.expression.getText() === "graphql";
    if (!typed && isOperation(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(ts.createSourceFile("test.ts", source, ts.ScriptTarget.Latest, true), visit);
  return found;
}

function isOperation(node: ts.Node): boolean {
  const text = ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join("")
      : "";
  try {
    return /^\s*(\{|(query|mutation|subscription)\b)/.test(text) && parse(text).definitions.length > 0;
  } catch {
    return false;
  }
}
