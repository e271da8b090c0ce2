import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { ROOT } from "./env";

const contract = buildSchema(readFileSync(join(ROOT, "schema.graphql"), "utf8"));

/** Every operation that a page of the documentation shows, with the page and its place there. */
const shown = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" }).map((file) => `docs/${file}`),
]
  .filter((file) => file.endsWith(".md"))
  .flatMap((file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    const blocks = [...text.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)];
    return blocks.map(([, operation = ""], place) => [`${file} ${String(place + 1)}`, operation] as const);
  });

describe("operations in the documentation", () => {
  it("are many", () => {
    expect(shown.length).toBeGreaterThan(10);
  });

  it.each(shown)("%s fits the contract", (_place, operation) => {
    expect(validate(contract, parse(operation))).toEqual([]);
  });
});
