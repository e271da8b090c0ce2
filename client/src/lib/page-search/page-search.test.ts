import { day, flag, instant, month, oneOf, orNone, someOf, text, texts, type Parameter } from "./parameter";
import { parseSearch, readSearch, stringifySearch, writeSearch } from "./page-search";

test("a mask stands in the address as it was typed, and is read back", () => {
  const search = stringifySearch({ search: "29%45__", state: "active" });
  expect(search).toBe("?search=29%2545__&state=active");
  expect(parseSearch(search)).toEqual({ search: "29%45__", state: "active" });
});

test("a number stays text", () => {
  expect(parseSearch("?search=291234567")).toEqual({ search: "291234567" });
});

test("what is empty leaves the address", () => {
  expect(stringifySearch({ search: "", account: undefined, sort: null })).toBe("");
});

const state = oneOf("ACTIVE", "NOT_REACHABLE");
const kinds = someOf("VOICE", "SMS", "DATA");
const yes = flag("yes");

test.each<[string, Parameter<unknown>, string, unknown]>([
  ["an enum value in small letters", state, "not_reachable", "NOT_REACHABLE"],
  ["an enum value as the API writes it", state, "NOT_REACHABLE", "NOT_REACHABLE"],
  ["no enum value", state, "asleep", undefined],
  ["some values, in their own order, what is none passed over", kinds, "data,fax,voice", ["VOICE", "DATA"]],
  ["none of the values", kinds, "fax", undefined],
  ["none as an answer", orNone(kinds), "none", []],
  ["an answer that can be none", orNone(kinds), "sms", ["SMS"]],
  ["no answer where none is one", orNone(kinds), "fax", undefined],
  ["ids", texts, "svc_1,,svc_2", ["svc_1", "svc_2"]],
  ["no ids", texts, ",", undefined],
  ["the word", yes, "yes", true],
  ["another word", yes, "true", undefined],
  ["the last day of February in a leap year", day, "2028-02-29", "2028-02-29"],
  ["the same day in another year", day, "2027-02-29", undefined],
  ["a day of a thirteenth month", day, "2026-13-01", undefined],
  ["a day with more behind it", day, "2026-11-01T00:00", undefined],
  ["a month", month, "2026-12", "2026-12"],
  ["a thirteenth month", month, "2026-13", undefined],
  ["an instant of UTC", instant, "2026-12-01T06:00:00.000Z", "2026-12-01T06:00:00.000Z"],
  ["an instant with an offset", instant, "2026-12-01T09:00:00+03:00", "2026-12-01T09:00:00+03:00"],
  ["a time of nowhere", instant, "2026-12-01T06:00", undefined],
  ["an hour that no day has", instant, "2026-12-01T25:00:00Z", undefined],
  ["nothing", text, "", undefined],
])("reads %s", (_, parameter, given, value) => {
  expect(parameter.read(given)).toEqual(value);
});

const schema = {
  search: text,
  state,
  kind: kinds,
  also: texts,
  alike: yes,
  from: day,
  copies: orNone(kinds),
};

test("what is written is read back; what says nothing is not written", () => {
  const values = {
    search: "29%",
    state: "NOT_REACHABLE",
    kind: ["VOICE", "SMS"],
    also: ["a", "b"],
    alike: true,
    from: "2026-11-01",
    copies: [],
  } as const;
  const address = stringifySearch(writeSearch(schema, values));
  expect(address).toBe(
    "?search=29%25&state=not_reachable&kind=voice%2Csms&also=a%2Cb&alike=yes&from=2026-11-01&copies=none",
  );
  expect(readSearch(schema, parseSearch(address))).toEqual(values);
  expect(
    stringifySearch(writeSearch(schema, { search: "", state: undefined, kind: [], also: [], alike: false })),
  ).toBe("");
});

test("a broken parameter is as if it were not there, and takes no other with it", () => {
  expect(readSearch(schema, parseSearch("?state=asleep&from=yesterday&search=29&strange=1"))).toEqual({
    search: "29",
  });
});
