import { randomBytes } from "node:crypto";
import { SecretBox } from "./secret-box";

const key = randomBytes(32);
const box = new SecretBox([key]);

describe("a secret", () => {
  it("is opened as it was sealed, and never sealed alike twice", () => {
    const one = box.seal("12345678", "sim 1");
    const other = box.seal("12345678", "sim 1");
    expect(one.sealed).not.toBe(other.sealed);
    expect(one.sealed).not.toContain("12345678");
    expect(box.open(one, "sim 1")).toBe("12345678");
    expect(box.open(other, "sim 1")).toBe("12345678");
  });

  it("stays shut for what it was not sealed for, and once it was changed", () => {
    const { keyId, sealed } = box.seal("12345678", "sim 1");
    expect(() => box.open({ keyId, sealed }, "sim 2")).toThrow();
    const bytes = Buffer.from(sealed, "base64url");
    for (const place of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => box.open({ keyId, sealed: changed.toString("base64url") }, "sim 1")).toThrow();
    }
    expect(() => box.open({ keyId, sealed: "" }, "sim 1")).toThrow();
    // A tag cut short would be quickly guessed.
    const short = Buffer.concat([bytes.subarray(0, 16)]).toString("base64url");
    expect(() => box.open({ keyId, sealed: short }, "sim 1")).toThrow();
  });

  it("opens with the old key behind a new one, and with no other", () => {
    const old = box.seal("12345678", "sim 1");
    const rotated = new SecretBox([randomBytes(32), key]);
    expect(rotated.open(old, "sim 1")).toBe("12345678");
    expect(rotated.seal("1", "sim 1").keyId).not.toBe(old.keyId);
    const stranger = new SecretBox([randomBytes(32)]);
    expect(() => stranger.open(old, "sim 1")).toThrow(`sealed with the key ${old.keyId}`);
  });

  it("needs a whole key", () => {
    expect(() => new SecretBox([])).toThrow("32 bytes");
    expect(() => new SecretBox([randomBytes(16)])).toThrow("32 bytes");
  });

  it("is signed by who has the key, for that text alone, and nobody tells of a key that is not here", () => {
    const signed = box.sign("batch 1");
    expect(box.isSigned(signed, "batch 1")).toBe(true);
    expect(box.isSigned(signed, "batch 2")).toBe(false);
    expect(box.isSigned({ ...signed, signature: "" }, "batch 1")).toBe(false);
    const rotated = new SecretBox([randomBytes(32), key]);
    expect(rotated.isSigned(signed, "batch 1")).toBe(true);
    expect(rotated.sign("batch 1").signature).not.toBe(signed.signature);
    expect(new SecretBox([randomBytes(32)]).isSigned(signed, "batch 1")).toBeNull();
  });
});
