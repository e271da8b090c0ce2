import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from "graphql";
import { ERROR_CODES, USER_ERROR_CODES } from "@kabinet/shared";
import { buildSchema } from "./schema";
import { codesIn, namedBy } from "./testing/named-errors";

const schema = buildSchema();
const fieldsOf = (type: ReturnType<GraphQLSchema["getQueryType"]>): GraphQLField<unknown, unknown>[] =>
  Object.values(type?.getFields() ?? {});
const canRefuse = ({ type }: GraphQLField<unknown, unknown>): boolean => {
  const payload = getNamedType(type);
  return isObjectType(payload) && "userErrors" in payload.getFields();
};

describe("what is refused", () => {
  const mutations = fieldsOf(schema.getMutationType()).filter(canRefuse);

  it("is named by each mutation that may refuse: which errors, and no others than there are", () => {
    expect(mutations.length).toBeGreaterThan(40);
    const silent = mutations.filter(({ description }) => !/\bErrors?: /.test(description ?? ""));
    expect(silent.map(({ name }) => `${name}: its description names no errors ("Errors: …")`)).toEqual([]);
    const vague = mutations.filter(({ description }) => description?.includes("…"));
    expect(vague.map(({ name }) => `${name}: its description leaves errors out (…)`)).toEqual([]);
  });

  it("has a code that there is, wherever a description names one", () => {
    const known = new Set<string>([...Object.keys(USER_ERROR_CODES), ...Object.keys(ERROR_CODES)]);
    const enums = Object.values(schema.getTypeMap()).flatMap((type) =>
      "getValues" in type ? type.getValues().map(({ name }) => name) : [],
    );
    const settings = ["KEEP_IDEMPOTENCY_DAYS"];
    const wrong = mutations.flatMap(({ name, description }) =>
      codesIn(description)
        .filter((code) => !known.has(code) && !enums.includes(code) && !settings.includes(code))
        .map((code) => `${name} names ${code}, which is no code`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no code that no mutation names", () => {
    const named = new Set(mutations.flatMap(({ name }) => [...namedBy(schema, name)]));
    expect(Object.keys(USER_ERROR_CODES).filter((code) => !named.has(code))).toEqual([]);
  });

  it("is told by a change in its own codes and those of any", () => {
    const named = namedBy(schema, "renameSubscriber");
    expect(["NAME_UNCHANGED", "WINDOW_CLOSED", "PAUSE_TOO_LONG"].map((code) => named.has(code))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("errors of a whole request", () => {
  it("that a module alone has are named where they may be met", () => {
    const own = ["INVALID_SEARCH", "CHARGES_MONTH_NOT_SHOWN", "USAGE_OUT_OF_PERIOD", "USAGE_RANGE_REVERSED"];
    const text = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (isInputObjectType(type))
        return Object.values(type.getFields()).map(({ description }) => description);
      if (!isObjectType(type)) return [];
      return fieldsOf(type).flatMap((field) => [field, ...field.args].map(({ description }) => description));
    });
    const named = new Set(text.flatMap((description) => codesIn(description)));
    expect(own.filter((code) => !(code in ERROR_CODES) || !named.has(code))).toEqual([]);
  });
});
