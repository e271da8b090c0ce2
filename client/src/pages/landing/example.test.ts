import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { exampleWith } from "./example";

it("shows a query that the API answers", () => {
  const contract = buildSchema(readFileSync(join(__dirname, "../../../../schema.graphql"), "utf8"));
  expect(validate(contract, parse(exampleWith("+447700900123")))).toEqual([]);
});
