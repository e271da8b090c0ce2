import { parseSearch, readSearch, stringifySearch, writeSearch } from "../../../lib/page-search/page-search";
import { filePath, filterIn, sortIn, toggled, usageSearch } from "./usage-filter";

const read = (address: string) => readSearch(usageSearch, parseSearch(address));

test("the address is read as the API's filter, and what it makes no sense of is left out", () => {
  expect(
    filterIn(
      read(
        "?from=2026-11-01&through=2026-13-01&kind=voice,fax,sms&direction=INCOMING&zone=on_net&party=29%2567&paid=1",
      ),
    ),
  ).toEqual({
    from: "2026-11-01",
    kinds: ["VOICE", "SMS"],
    directions: ["INCOMING"],
    zones: ["ON_NET"],
    otherParty: "29%67",
    paidOnly: true,
  });
  expect(filterIn(read("?paid=perhaps&kind=fax"))).toEqual({});
  expect([sortIn(read("?sort=oldest")), sortIn(read("?sort=youngest"))]).toEqual([
    "OLDEST_FIRST",
    "NEWEST_FIRST",
  ]);
});

test("a choice is put in and taken out; the last one leaves the address", () => {
  expect(toggled(["VOICE"], "SMS")).toEqual(["VOICE", "SMS"]);
  expect(stringifySearch(writeSearch(usageSearch, { kind: ["VOICE", "SMS"] }))).toBe("?kind=voice%2Csms");
  expect(stringifySearch(writeSearch(usageSearch, { kind: toggled<"VOICE">(["VOICE"], "VOICE") }))).toBe("");
});

test("a file is asked for with the same filter", () => {
  const filter = filterIn({ from: "2026-11-01", kind: ["VOICE"], party: "+48%", paid: true });
  expect(filePath("excel", "sub_1", filter, "NEWEST_FIRST", "be")).toBe(
    "/downloads/usage.csv?subscriberId=sub_1&from=2026-11-01&kinds=VOICE&otherParty=%2B48%25&paidOnly=true&sort=NEWEST_FIRST&lang=be&layout=excel",
  );
  expect(filePath("machine", "sub_1", {}, "OLDEST_FIRST", "ru")).toBe(
    "/downloads/usage.csv?subscriberId=sub_1&sort=OLDEST_FIRST",
  );
});
