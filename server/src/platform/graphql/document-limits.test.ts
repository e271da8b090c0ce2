import { parse } from "graphql";
import { measureDocument, mostItems, LimitExceeded } from "./document-limits";

const LIMITS = {
  depth: 5,
  aliases: 5,
  fields: 60,
  directives: 10,
  weights: new Map([["heavy", 7]]),
  listSizes: new Map([["all", 20]]),
};

function refusal(query: string): string | null {
  try {
    measureDocument(parse(query), LIMITS);
    return null;
  } catch (error) {
    if (error instanceof LimitExceeded) return error.code;
    throw error;
  }
}

const nested = (depth: number): string => `${"{a".repeat(depth)}${"}".repeat(depth)}`;
const repeated = (count: number, what: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => what(i)).join(" ");

describe("the limits on a document", () => {
  it("hold at their edges", () => {
    expect(refusal(nested(5))).toBeNull();
    expect(refusal(nested(6))).toBe("TOO_DEEP");
    expect(refusal(`{${repeated(5, (i) => `a${String(i)}: x`)}}`)).toBeNull();
    expect(refusal(`{${repeated(6, (i) => `a${String(i)}: x`)}}`)).toBe("TOO_MANY_ALIASES");
    expect(refusal(`{${repeated(60, (i) => `f${String(i)}`)}}`)).toBeNull();
    expect(refusal(`{${repeated(61, (i) => `f${String(i)}`)}}`)).toBe("TOO_MANY_FIELDS");
    expect(refusal(`{${repeated(10, () => "same")}}`)).toBeNull();
    expect(refusal(`{${repeated(11, () => "same")}}`)).toBe("TOO_MANY_FIELDS");
    expect(refusal(`{x ${"@skip(if: false) ".repeat(3)}}`)).toBeNull();
    expect(refusal(`{x ${"@skip(if: false) ".repeat(4)}}`)).toBe("TOO_MANY_DIRECTIVES");
    expect(refusal(`{${repeated(11, (i) => `f${String(i)} @a`)}}`)).toBe("TOO_MANY_DIRECTIVES");
    expect(refusal(`mutation {${repeated(11, (i) => `f${String(i)}`)}}`)).toBe("TOO_MANY_FIELDS");
    expect(refusal(`{x(a: ${"[".repeat(12)}${"]".repeat(12)})}`)).toBe("TOO_DEEP");
  });

  it("see through fragments, wherever they are spread", () => {
    expect(refusal(`{a{...f}} fragment f on T ${nested(4)}`)).toBeNull();
    expect(refusal(`{a{...f}} fragment f on T ${nested(5)}`)).toBe("TOO_DEEP");
    expect(refusal("{...f} fragment f on T {...g} fragment g on T {...f}")).toBe("FRAGMENT_CYCLE");
    expect(refusal("fragment f on T {a{...f}}")).toBe("FRAGMENT_CYCLE");
    expect(refusal(`{a} ${repeated(61, (i) => `fragment f${String(i)} on T {a}`)}`)).toBe(
      "TOO_MANY_FRAGMENTS",
    );
    expect(refusal(`mutation {...f} fragment f on M {${repeated(11, (i) => `f${String(i)}`)}}`)).toBe(
      "TOO_MANY_FIELDS",
    );
    // Each fragment spreads the next one twice: 2^30 fields in a document of 31 lines.
    const doubling = repeated(
      30,
      (i) => `fragment f${String(i)} on T {...f${String(i + 1)} ...f${String(i + 1)}}`,
    );
    expect(refusal(`{...f0} ${doubling} fragment f30 on T {a}`)).toBe("TOO_MANY_FIELDS");
  });

  it("measure questions about the schema by their own depth", () => {
    const ofType = `${"ofType{".repeat(9)}name${"}".repeat(9)}`;
    expect(refusal(`{__schema{types{fields{args{type{${ofType}}}}}}}`)).toBeNull();
    expect(refusal(`{__type(name: "T"){${"ofType{".repeat(16)}name${"}".repeat(16)}}}`)).toBe("TOO_DEEP");
  });

  it("let an operation ask about the schema twice", () => {
    const asking = (count: number) => `{${repeated(count, (i) => `a${String(i)}: __schema {x}`)}}`;
    expect([refusal(asking(2)), refusal(asking(3))]).toEqual([null, "TOO_MANY_FIELDS"]);
    expect(
      refusal('{a: __schema {x} b: __type(name: "T") {x} ...f} fragment f on Query {__schema {x}}'),
    ).toBe("TOO_MANY_FIELDS");
  });

  it("refuse type definitions", () => {
    expect(() => measureDocument(parse("{a} type T {a: Int}"), LIMITS)).toThrow(
      "Only operations and fragments are executed.",
    );
  });

  it("multiply nested pages, with the variables that are given", () => {
    const items = (query: string, variables = {}): number | undefined =>
      measureDocument(parse(query), LIMITS).map((operation) => mostItems(operation, variables))[0];
    expect(items("{a{b}}")).toBe(0);
    expect(items("{a(first: 10){b(first: 5){c} d(first: 2){e}}}")).toBe(10 * (1 + 5 + 2));
    expect(items("query($n: Int!){a(first: $n){b(first: $n){c}}}", { n: 20 })).toBe(20 * 21);
    expect(items("query($n: Int = 3){a(first: $n){b}}")).toBe(3);
    // A list that is not told how many gives its default page, wherever its items are asked for.
    expect(items("{a{nodes{b(first: 2){c}}}}")).toBe(50 * (1 + 2));
    expect(items("{a{...F}} fragment F on A {nodes{b{x: edges}}}")).toBe(50 * 51);
    expect(items("query($n: Int){a(first: $n){nodes{b}}}")).toBe(100);
    // A list that gives all it has counts as what is usual, and multiplies as pages do.
    expect(items("{all{a}}")).toBe(20);
    expect(items("{a(first: 10){all{a all{b}}}}")).toBe(10 * (1 + 20 * (1 + 20)));
    expect(items("{all}")).toBe(0);
    // What is no page is counted as the largest one; the list itself refuses it.
    // What is worked out for each item weighs inside a list only, and its own lists are counted besides.
    expect(items("{heavy heavy2: heavy}")).toBe(0);
    expect(items("{a(first: 10){heavy}}")).toBe(10 * (1 + 7));
    expect(items("{a(first: 10){...F}} fragment F on A {b{heavy(first: 3){c}}}")).toBe(10 * (1 + 3 + 7));
    expect(items("{a(first: 1000000){b(first: -1){c}}}")).toBe(100 * 101);
  });
});
