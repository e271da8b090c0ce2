import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isInputObjectType, validate } from "graphql";
import { orderMutation, type ChangeKind } from "./order-mutation";

const schema = buildSchema(readFileSync(join(__dirname, "../../../../schema.graphql"), "utf8"));
const input = schema.getType("ChangeInput");
const kinds = isInputObjectType(input) ? Object.keys(input.getFields()) : [];

test("every kind of change has a mutation that the schema accepts", () => {
  expect(kinds.length).toBeGreaterThan(4);
  for (const kind of kinds)
    expect([kind, validate(schema, orderMutation(kind as ChangeKind))]).toEqual([kind, []]);
});
