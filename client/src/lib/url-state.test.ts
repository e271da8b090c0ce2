import { parseSearch, stringifySearch } from "./url-state";

test("a mask stands in the address as it was typed, and is read back", () => {
  const text = stringifySearch({ search: "29%45__", state: "active" });
  expect(text).toBe("?search=29%2545__&state=active");
  expect(parseSearch(text)).toEqual({ search: "29%45__", state: "active" });
});

test("a number stays text", () => {
  expect(parseSearch("?search=291234567")).toEqual({ search: "291234567" });
});

test("what is empty leaves the address", () => {
  expect(stringifySearch({ search: "", account: undefined, sort: null })).toBe("");
});
