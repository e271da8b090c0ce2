import { readOtherParty } from "./other-party.policy";

describe("a text about the other party", () => {
  it.each(["+375 29 123-45-67", "80291234567", "291234567", "8 (029) 123 45 67"])(
    "%s is one mobile number",
    (text) => {
      expect(readOtherParty(text)).toEqual({ by: "exact", value: "+375291234567" });
    },
  );

  it.each([
    ["8 017 234-56-78", ["+375172345678", "%80172345678%"]],
    ["29%67", ["+37529%67", "29%67"]],
    ["29*67", ["+37529%67", "29%67"]],
    ["50?0", ["+375%50_0%", "50_0"]],
    ["5050", ["+375%5050%", "%5050%"]],
    ["+48", ["+48%"]],
    ["+48%22", ["+48%22"]],
    ["48221234567", ["%48221234567%"]],
    ["2_____5_7", ["+3752_____5_7", "2_____5_7"]],
  ])("%s is a mask", (text, likes) => {
    expect(readOtherParty(text)).toEqual({ by: "mask", likes });
  });

  it("is a part of a name where it has letters, in which the mask's signs mean themselves", () => {
    expect(readOtherParty("DemoBank")).toEqual({ by: "name", part: "DemoBank" });
    expect(readOtherParty("50%_off'; drop table usage_record; --")).toEqual({
      by: "name",
      part: "50%_off'; drop table usage_record; --",
    });
    expect(readOtherParty("a\\b")).toEqual({ by: "name", part: "a\\b" });
  });

  it("may be missing, and may not be endless", () => {
    expect(readOtherParty(null).by).toBe("nothing");
    expect(readOtherParty("  ").by).toBe("nothing");
    expect(readOtherParty("1".repeat(60)).by).toBe("mask");
    expect(readOtherParty("1".repeat(61)).by).toBe("invalid");
  });
});
