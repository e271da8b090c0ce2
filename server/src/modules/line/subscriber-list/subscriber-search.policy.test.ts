import { SEARCH_LIST_MAX } from "@kabinet/shared";
import { readSubscriberSearch, type SubscriberSearch } from "./subscriber-search.policy";

const national = (search: SubscriberSearch): unknown =>
  search.by === "list"
    ? search.entries.map((entry) => ("national" in entry ? entry.national : entry.reason))
    : search;

describe("what is typed to find lines", () => {
  it.each(["", "  ", "\u200b", "\n\t"])("%j asks for nothing", (text) => {
    expect(readSubscriberSearch(text)).toEqual({ by: "nothing" });
  });

  it.each(["+375 29 123-45-67", "tel:80291234567", '"291234567"', "375291234567,00", "291234567;"])(
    "%j is one number",
    (text) => {
      expect(readSubscriberSearch(text)).toEqual({ by: "number", national: "291234567" });
    },
  );

  it.each([
    ["29%67", "29%67", "29"],
    ["29*67", "29%67", "29"],
    ["*4567", "%4567", ""],
    ["29 123-45-??", "2912345__", "2912345"],
    ["+37529", "29%", "29"],
  ])("%j is a mask", (text, like, prefix) => {
    expect(readSubscriberSearch(text)).toEqual({ by: "mask", like, prefix });
  });

  it.each([
    ["301", [{ folded: "301", numberLike: "%301%" }]],
    ["7", [{ folded: "7", numberLike: "%7%" }]],
    ["8029", [{ folded: "8029", numberLike: "%29%" }]],
    // Nine digits that no mobile number begins with: an account.
    ["363543004", [{ folded: "363543004", numberLike: "%363543004%" }]],
    ["1-я смена", [word("1-я"), word("смена")]],
    ["№ 7", [word("no"), word("7")]],
    ["Касса 301", [word("касса"), { folded: "301", numberLike: "%301%" }]],
    ["Ксения  ГОНЧАР", [word("ксения"), word("гончар")]],
    ["Дзям’янаў", [word("дзямянау")]],
    ["ООО «Ромашка»", [word("ооо"), word("ромашка")]],
    ["Иванов, Пётр", [word("иванов,"), word("петр")]],
    ["'", [word("'")]],
  ])("%j is words", (text, words) => {
    expect(readSubscriberSearch(text)).toEqual({ by: "words", words });
  });

  it("looks for ten words at the most", () => {
    expect(readSubscriberSearch("а б в г д е ж з и к л м")).toMatchObject({ words: { length: 10 } });
  });

  it.each([
    ["291234567\n80331234567", ["291234567", "331234567"]],
    ["291234567, +375 33 123-45-67;", ["291234567", "331234567"]],
    ["291234567 331234567 441234567", ["291234567", "331234567", "441234567"]],
    ["291234567\t331234567\r\n", ["291234567", "331234567"]],
    [
      "Номер\n291234567\n+375 29 123-45-67\n3,75291E+11",
      ["NOT_A_NUMBER", "291234567", "REPEATED", "SHORTENED"],
    ],
    ["291234567\n12", ["291234567", "NOT_A_NUMBER"]],
  ])("%j is a list", (text, entries) => {
    expect(national(readSubscriberSearch(text))).toEqual(entries);
  });

  it.each(["Иванов; Петров", "Иванов, 291234567, Петров, Сидоров", "29 123-45-67, Иванов, Пётр"])(
    "%j is no list: fewer than half are numbers",
    (text) => {
      expect(readSubscriberSearch(text).by).toBe("words");
    },
  );

  it("takes a list of so many numbers, not one more", () => {
    const list = (length: number): string =>
      Array.from({ length }, (_, i) => String(291_000_000 + i)).join("\n");
    expect(readSubscriberSearch(list(SEARCH_LIST_MAX))).toMatchObject({
      entries: { length: SEARCH_LIST_MAX },
    });
    expect(readSubscriberSearch(list(SEARCH_LIST_MAX + 1)).by).toBe("invalid");
  });

  it.each(["3,75291E+11", "+7 999 123-45-67", "2912345678", "я".repeat(61)])("%j is refused", (text) => {
    expect(readSubscriberSearch(text).by).toBe("invalid");
  });
});

function word(folded: string): { folded: string; numberLike: null } {
  return { folded, numberLike: null };
}
