import { getNamedType, isNonNullType, isObjectType } from "graphql";
import { buildSchema } from "./schema";
import { answerTo, isOpenWrite, UNKNOWN } from "./testing/cross-tenant/attempts";
import { markedId } from "./testing/cross-tenant/marks";
import {
  holesOf,
  operationOn,
  rootsOf,
  Selections,
  type Hole,
  type Root,
} from "./testing/cross-tenant/operations";
import { sampleOf } from "./testing/cross-tenant/samples";
import { plantTenants } from "./testing/cross-tenant/tenants";
import { withTestApp } from "./testing/test-app";

/** What the operator offers to everybody is nobody's: a wrong choice is invalid, and named as such. */
const OF_THE_CATALOGUE = /^(packageId|tariffPlanId|serviceSpecificationId|alsoSpecificationIds)$/;

/**
 * A change of many lines tells of each row what is wrong with it when it has been worked out (`bulk-change.test.ts`), and
 * when it is planned no more than that there are no rows at all, that an act is missing, or that as many such changes are
 * at work as there may be.
 */
const TOLD_BY_ROWS = /^(|NO_ROWS at nothing|TOO_MANY_BULK_CHANGES at nothing|INVALID_INPUT at acts)$/;

/** How an id that is nobody's, somebody else's or no id at all is answered. */
function oneWay({ kind, field }: Root, { path, isList }: Hole): RegExp {
  if (field.name === "planBulkChange" && path[1] !== "clientId") return TOLD_BY_ROWS;
  // Of a list the place stands in the path, too, of one of inputs before it.
  const last = `${path.at(-1) ?? ""}${isList ? "\\.0" : ""}`;
  if (kind === "subscription") return /^NOT_FOUND$/;
  if (getNamedType(field.type).name.endsWith("Connection"))
    return isNonNullType(field.type) ? /^an empty list$/ : /^null$/;
  if (kind === "query" && path.length === 1) return /^null$/;
  // The path in the input, as `field` is described; what ChangeInput holds is the input of its kind.
  return OF_THE_CATALOGUE.test(path.at(-1) ?? "")
    ? new RegExp(`INVALID_INPUT at ${path.at(-1) ?? ""}|^NOT_LEFT_TO_SUBSCRIBERS at `)
    : new RegExp(`^NOT_FOUND at (?:\\w+\\.\\d+\\.)?${last}$`);
}

/** Ids like one of the viewer's own: nobody's, somebody else's, and no id at all. */
function strangeIds(own: string): string[] {
  const prefix = /^([a-z]+)_/.exec(own)?.[1] ?? "sub";
  const foreign = markedId(prefix, { tenant: "b", line: prefix === "cl" ? 0 : 1 });
  return [`${prefix}_${UNKNOWN}`, foreign, "", "x"];
}

describe("what is not the viewer's", () => {
  const schema = buildSchema();
  const selections = new Selections(schema, sampleOf(null, ""));

  it("is answered in one way, whether it is somebody else's, nobody's, or no id at all", async () => {
    await withTestApp(
      async (test) => {
        const { probers } = await plantTenants(test.database);
        const some = probers.filter(({ name }) => name === "administrator of a" || name === "person of a1");
        const wrong: string[] = [];
        let answers = 0;
        for (const prober of some) {
          for (const root of rootsOf(schema).filter((each) => !isOpenWrite(each))) {
            const document = operationOn(root, selections.all(root.field.type, 1));
            for (const hole of holesOf(root.field).filter(({ scalar }) => scalar === "ID")) {
              for (const value of strangeIds(
                String(sampleOf(prober, root.field.name)("ID", hole.path.at(-1) ?? "")),
              )) {
                const answer = await answerTo(test, prober, root, hole, value, document);
                answers += 1;
                // Who may not do it at all is told so whatever they ask for.
                if (answer !== "FORBIDDEN" && !oneWay(root, hole).test(answer))
                  wrong.push(
                    `${prober.name}: ${root.field.name} ${hole.path.join(".")} ${value} → ${answer}`,
                  );
              }
            }
          }
        }
        expect(wrong).toEqual([]);
        expect(answers).toBeGreaterThan(800);
      },
      {
        settings: {
          LIMIT_FIELDS: "100000",
          LIMIT_QUERY_CHARACTERS: "1000000",
          LIMIT_DEPTH: "100",
          LIMIT_TOKENS: "100000",
          LIMIT_ALIASES: "10000",
          LIMIT_ITEMS: "10000000",
        },
      },
    );
  }, 300_000);
});

describe("a list", () => {
  it("has a default for how many of it are asked for, wherever it stands", () => {
    const types = Object.values(buildSchema().getTypeMap()).filter((type) => isObjectType(type));
    const demanding = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ args }) =>
          args.some(({ name, defaultValue }) => name === "first" && defaultValue === undefined),
        )
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(demanding).toEqual([]);
  });
});
