import {
  canConfirmFactor,
  factorCodeAt,
  factorUri,
  newFactorSecret,
  stepOf,
  tidyFactorCode,
} from "./second-factor.policy";

/** "12345678901234567890" of RFC 6238, in base 32. */
const RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("a code of the second factor", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("is that of RFC 6238 (its last six digits) at second %i", (seconds, code) => {
    expect(factorCodeAt(RFC, seconds * 1_000)).toBe(code);
    expect(stepOf(RFC, code, seconds * 1_000)).toBe(Math.floor(seconds / 30));
  });

  it("is taken from one step before to one step after, and no further", () => {
    const at = 1_800_000_000_000;
    const code = factorCodeAt(RFC, at);
    const step = at / 30_000;
    for (const [shift, expected] of [
      [-30_001, null],
      [-30_000, step],
      [0, step],
      [59_999, step],
      [60_000, null],
    ] as const)
      expect([shift, stepOf(RFC, code, at + shift)]).toEqual([shift, expected]);
  });

  it.each(["", "28708", "2870820", "28708a", "２８７０８２", "287 082"])("is not %j", (code) => {
    expect(stepOf(RFC, code, 59_000)).toBeNull();
  });

  it("may be written in groups and small letters", () => {
    expect(tidyFactorCode(" 287 082 ")).toBe("287082");
    expect(tidyFactorCode("abcd-efgh-jkmn-pqrs")).toBe("ABCDEFGHJKMNPQRS");
    expect(tidyFactorCode("1".repeat(10_000))).toHaveLength(100);
  });

  it("has a key of 160 bits, another each time, that apps can scan", () => {
    const secret = newFactorSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newFactorSecret()).not.toBe(secret);
    const uri = new URL(factorUri(secret, "anna@romashka.example"));
    expect([uri.protocol, uri.host]).toEqual(["otpauth:", "totp"]);
    expect(decodeURIComponent(uri.pathname)).toContain("anna@romashka.example");
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({
      secret,
      issuer: "Kabinet",
      digits: "6",
      period: "30",
    });
  });

  it("has a key that is confirmed within half an hour", () => {
    expect([canConfirmFactor(0, 30 * 60_000 - 1), canConfirmFactor(0, 30 * 60_000)]).toEqual([true, false]);
  });
});
