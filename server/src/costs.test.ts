import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { GraphQLError } from "graphql";
import { readSettings, ROOT } from "./env";
import { documentsOf } from "./http/dependencies";
import { buildSchema } from "./schema";

const documents = documentsOf(readSettings({}), buildSchema());

/** The code by which an operation is refused before it is looked at any closer; null where it is not. */
function refusalOf(query: string): unknown {
  const accepted = documents.accept({ query, operationName: null, variables: {} }, true, "en");
  return accepted instanceof GraphQLError ? accepted.extensions["code"] : null;
}

const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`);

const textOf = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** What people are shown: the playground's ready operations, and those of the documentation. */
const SHOWN = [
  ...filesBelow("client/src/playground/operations", ".graphql").map((file) => [file, textOf(file)] as const),
  ...["README.md", ...filesBelow("docs", ".md")].flatMap((file) =>
    [...textOf(file).matchAll(/^```graphql\n([\s\S]*?)^```$/gm)].map(
      ([, operation = ""], place) => [`${file} ${String(place + 1)}`, operation] as const,
    ),
  ),
];

describe("the price of an operation", () => {
  it.each(SHOWN)("lets %s pass with pages of any length", (_place, operation) => {
    expect(refusalOf(operation)).toBeNull();
  });

  it("counts lists that give all they have, wherever they stand", () => {
    const options = `serviceOptions {
      isAvailable conflicts { id name } missing { id name } dependants { id name } specification { id name }
    } tariffPlanOptions { tariffPlan { provisions { name } prices { name } } }`;
    const page = (i: number) => `a${String(i)}: subscribers(first: 100) { nodes { ${options} } }`;
    const pages = Array.from({ length: 18 }, (_, i) => page(i)).join(" ");
    expect([refusalOf(`{ ${pages} }`), refusalOf(`{ ${page(1)} }`)]).toEqual(["TOO_COSTLY", "TOO_COSTLY"]);
    expect(refusalOf(`{ subscriber(id: "sub_1") { ${options} } }`)).toBeNull();
  });
});
