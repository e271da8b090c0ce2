import { PROGRAM_ADDRESSES_MAX } from "@kabinet/shared";
import { readProgram, type ProgramWish } from "./program.policy";

const wish = (more: Partial<ProgramWish> = {}): ProgramWish => ({
  name: "Выгрузка",
  scopes: ["usage"],
  ...more,
});

const problemOf = (more: Partial<ProgramWish>): string => {
  const read = readProgram(wish(more));
  return "problem" in read ? `${read.field} ${String(read.place ?? "")}`.trim() : "";
};

describe("what a program is to be", () => {
  it("is read tidily, each scope and address once", () => {
    expect(
      readProgram({
        name: "  Ночная   выгрузка ",
        purpose: " 1С ",
        scopes: ["money", "usage", "money"],
        addresses: [" 203.0.113.7", "2001:DB8::/32", "203.0.113.7"],
      }),
    ).toMatchObject({
      name: "Ночная выгрузка",
      purpose: "1С",
      scopes: "usage,money",
      addresses: "203.0.113.7,2001:db8::/32",
    });
    expect(readProgram(wish({ purpose: "  ", addresses: [] }))).toMatchObject({
      purpose: null,
      addresses: null,
    });
  });

  it("is refused by the field that is wrong", () => {
    expect(problemOf({ name: " " })).toBe("name");
    expect(problemOf({ name: "я".repeat(60) })).toBe("");
    expect(problemOf({ name: "я".repeat(61) })).toBe("name");
    expect(problemOf({ purpose: "я".repeat(301) })).toBe("purpose");
    expect(problemOf({ scopes: [] })).toBe("scopes");
    expect(problemOf({ addresses: ["203.0.113.7", "офис"] })).toBe("addresses 1");
    expect(problemOf({ addresses: ["203.0.113.7,10.0.0.1"] })).toBe("addresses 0");
    const many = Array.from({ length: PROGRAM_ADDRESSES_MAX + 1 }, (_, i) => `10.0.0.${String(i)}`);
    expect(problemOf({ addresses: many.slice(1) })).toBe("");
    expect(problemOf({ addresses: many })).toBe("addresses");
  });
});
