import { graphql } from "../../testing/graphql";
import { getNullableType, isInputObjectType, isListType, isObjectType } from "graphql";
import { buildSchema } from "../../schema";
import { withTestApp } from "../../testing/test-app";
import { oneOfStaff } from "../../testing/test-viewer";
import { LIST_MAX } from "./list-limits";

const many = (count: number): string[] => Array.from({ length: count }, () => "VOICE");
const LISTS = graphql(`
    query ListLimitsLists($filter: UsageFilter) {
      subscriber(id: "sub_1") { usageRecords(filter: $filter) { totalCount } }
    }
  `);

describe("a list in an input", () => {
  it("says in its description how many entries it has at the most, wherever it stands", () => {
    const types = Object.values(buildSchema().getTypeMap());
    const inputs = [
      ...types.filter(isInputObjectType).flatMap((type) => Object.values(type.getFields())),
      ...types
        .filter(isObjectType)
        .flatMap((type) => Object.values(type.getFields()).flatMap(({ args }) => args)),
    ];
    const lists = inputs.filter(({ type }) => isListType(getNullableType(type)));
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.filter(({ description }) => !/at most \d+/i.test(description ?? ""))).toEqual([]);
  });

  it("is refused by its name when it has more, in a variable and in the document, before its values are looked at", async () => {
    await withTestApp(async ({ ask }) => {
      const asking = { as: oneOfStaff(), locale: "en" } as const;
      const refusalOf = async (query: string, variables = {}) =>
        (await ask(query, variables, asking)).errors?.[0];
      const told = {
        message: `The request is too large. filter.kinds (≤ ${String(LIST_MAX)})`,
        extensions: { code: "TOO_LARGE" },
      };
      expect(await refusalOf(String(LISTS), { filter: { kinds: many(LIST_MAX) } })).toBeUndefined();
      expect(await refusalOf(String(LISTS), { filter: { kinds: many(LIST_MAX + 1) } })).toMatchObject(told);
      expect(
        await refusalOf(String(LISTS), { filter: { kinds: Array(10_000).fill("WRONG") } }),
      ).toMatchObject(told);
      const written = (count: number) =>
        `{ appeals(filter: { states: [${Array(count).fill("PENDING").join(" ")}] }) { totalCount } }`;
      expect(await refusalOf(written(LIST_MAX))).toBeUndefined();
      expect(await refusalOf(written(LIST_MAX + 1))).toMatchObject({
        ...told,
        message: told.message.replace("kinds", "states"),
      });
    });
  });
});
