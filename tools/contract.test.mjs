import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parse, print, visit } from "graphql";
import { breakingChanges } from "./contract.mjs";

const base = `
  type Query { line(id: ID, number: String): Line node: Node old: Old @deprecated(reason: "Use line.") }
  type Mutation { rename(input: RenameInput!): Line }
  interface Node { id: ID! }
  type Line implements Node { id: ID! name: String! state: State alias: String @deprecated(reason: "Use name.") }
  type Old { name: String }
  enum State { ACTIVE PAUSED GONE @deprecated(reason: "Never set.") }
  input RenameInput { name: String! note: String comment: String @deprecated(reason: "Use note.") }
`;
const changed = (...pairs) => pairs.reduce((text, [from, to]) => text.replace(from, to), base);

const refused = [
  ["a field is gone", [["name: String! state", "state"]]],
  ["a field may be null now", [["name: String!", "name: String"]]],
  ["an argument is gone", [[", number: String", ""]]],
  ["an argument is required now", [["id: ID, number", "id: ID!, number"]]],
  ["a value of an enum is gone", [["PAUSED ", ""]]],
  ["a field of an input is gone", [["note: String ", ""]]],
  ["a new field of an input is required", [["note: String ", "note: String reason: String! "]]],
  ["a type has left its interface", [["type Line implements Node", "type Line"]]],
];
for (const [what, pairs] of refused)
  test(`told: ${what}`, () => assert.equal(breakingChanges(base, changed(...pairs)).length, 1));

const allowed = [
  ["nothing has changed", []],
  ["something is new", [["note: String ", "note: String reason: String "]]],
  ["a deprecated field is gone", [[' alias: String @deprecated(reason: "Use name.")', ""]]],
  ["a deprecated value is gone", [[' GONE @deprecated(reason: "Never set.")', ""]]],
  ["a deprecated field of an input is gone", [[' comment: String @deprecated(reason: "Use note.")', ""]]],
  [
    "a deprecated field is gone with the type that nothing else leads to",
    [
      [' old: Old @deprecated(reason: "Use line.")', ""],
      ["type Old { name: String }", ""],
    ],
  ],
];
for (const [what, pairs] of allowed)
  test(`not told: ${what}`, () => assert.deepEqual(breakingChanges(base, changed(...pairs)), []));

test("told: a field that the last release promised is gone", () => {
  const released = readFileSync(new URL("../schema.released.graphql", import.meta.url), "utf8");
  assert.deepEqual(breakingChanges(released, released), []);
  const without = visit(parse(released), {
    FieldDefinition: (field) => (field.name.value === "placeOrder" ? null : undefined),
  });
  assert.deepEqual(breakingChanges(released, print(without)), ["Mutation.placeOrder was removed."]);
});
