import { isAddress, isAmong } from "./address-list";

describe("an address or a range", () => {
  it.each([
    "203.0.113.7",
    "203.0.113.0/24",
    "0.0.0.0/0",
    "2001:db8::1",
    "2001:db8::/32",
    "::/0",
    "10.0.0.1/32",
  ])("is %s", (text) => {
    expect(isAddress(text)).toBe(true);
  });

  it.each([
    ...["", "office", "203.0.113", "203.0.113.256", "203.0.113.0/33", "203.0.113.0/", "203.0.113.0/24/1"],
    ...["2001:db8::/129", "2001:db8::/-1", "fe80::1%eth0", "203.0.113.7 ", "203.0.113.1-9", "*.example"],
  ])("is not “%s”", (text) => {
    expect(isAddress(text)).toBe(false);
  });
});

describe("whether an address is among others", () => {
  const list = ["203.0.113.0/24", "198.51.100.7", "2001:db8:1::/48"];

  it.each([
    "203.0.113.0",
    "203.0.113.255",
    "::ffff:203.0.113.9",
    "198.51.100.7",
    "2001:db8:1:2::9",
    "2001:DB8:1::",
  ])("says yes of %s", (address) => {
    expect(isAmong(list, address)).toBe(true);
  });

  it.each(["203.0.114.0", "198.51.100.8", "::ffff:198.51.100.8", "2001:db8:2::1", "", "nonsense", "::1"])(
    "says no of “%s”",
    (address) => {
      expect(isAmong(list, address)).toBe(false);
    },
  );

  it("says no of all where there is no list", () => {
    expect(isAmong([], "203.0.113.1")).toBe(false);
  });
});
