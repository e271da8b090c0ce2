import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "./env";
import { secretBoxOf } from "./secret-keys";

const KEY = Buffer.alloc(32, 1).toString("base64");
const OLD_KEY = Buffer.alloc(32, 2).toString("base64");

describe("the keys of secrets", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "kabinet-keys-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const settings = (SECRETS_KEY = "") =>
    readSettings({ DATABASE_URL: `sqlite:${join(folder, "kabinet.sqlite")}`, SECRETS_KEY });

  it("are made once in a file of their own beside the data, which only its owner reads", () => {
    const sealed = secretBoxOf(settings()).seal("1234", "sim");
    expect(secretBoxOf(settings()).open(sealed, "sim")).toBe("1234");
    const path = join(folder, "kabinet.sqlite.key");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["kabinet.sqlite.key"]);
    expect(Buffer.from(readFileSync(path, "utf8"), "base64")).toHaveLength(32);
  });

  it("are those of the settings where there are any, and then no file is made", () => {
    const sealed = secretBoxOf(settings(OLD_KEY)).seal("1234", "sim");
    const rotated = secretBoxOf(settings(`${KEY}, ${OLD_KEY}`));
    expect(rotated.open(sealed, "sim")).toBe("1234");
    expect(rotated.keyId).not.toBe(sealed.keyId);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("are never shown: neither a key that cannot be used nor a file that holds none", () => {
    const short = Buffer.alloc(31, 7).toString("base64");
    expect(() => settings(short)).toThrow(/SECRETS_KEY=…: expected 32 bytes as base64/);
    expect(() => settings(`${KEY},`)).toThrow("SECRETS_KEY=…");
    writeFileSync(join(folder, "kabinet.sqlite.key"), short);
    expect(() => secretBoxOf(settings())).toThrow("kabinet.sqlite.key: expected 32 bytes as base64");
    for (const wrong of [short, `${KEY},`]) {
      let message = "";
      try {
        settings(wrong);
      } catch (error) {
        message = String(error);
      }
      expect(message).not.toContain(wrong.slice(0, 20));
    }
  });
});
