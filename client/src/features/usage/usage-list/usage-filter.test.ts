import { chosenIn, filePath, filterIn, toggled } from "./usage-filter";

test("the address is read as the API's filter, and what it makes no sense of is left out", () => {
  expect(
    filterIn({
      from: "2026-11-01",
      through: "2026-13-01",
      kind: "voice,fax,sms",
      zone: "on_net",
      party: "29%67",
      paid: "1",
    }),
  ).toEqual({
    from: "2026-11-01",
    kinds: ["VOICE", "SMS"],
    zones: ["ON_NET"],
    otherParty: "29%67",
    paidOnly: true,
  });
  expect(filterIn({})).toEqual({});
  expect(chosenIn({ direction: "INCOMING" }).directions).toEqual(["INCOMING"]);
});

test("a choice is put in and taken out", () => {
  expect(toggled(["VOICE"], "SMS")).toBe("voice,sms");
  expect(toggled(["VOICE"], "VOICE")).toBeUndefined();
});

test("a file is asked for with the same filter", () => {
  const filter = filterIn({ from: "2026-11-01", kind: "voice", party: "+48%", paid: "1" });
  expect(filePath("excel", "sub_1", filter, "NEWEST_FIRST", "be")).toBe(
    "/downloads/usage.csv?subscriberId=sub_1&from=2026-11-01&kinds=VOICE&otherParty=%2B48%25&paidOnly=true&sort=NEWEST_FIRST&lang=be&layout=excel",
  );
  expect(filePath("machine", "sub_1", {}, "OLDEST_FIRST", "ru")).toBe(
    "/downloads/usage.csv?subscriberId=sub_1&sort=OLDEST_FIRST",
  );
});
