import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { Spool, type SpooledFile } from "./spool";

const LIMITS = { inAll: 100_000, perFile: 60_000, inMemory: 1_000, patienceMs: 60_000 };

const folders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("kabinet-files-"));

/** Parts of 1,000 bytes, each of its own letter. */
async function* parts(count: number, ended = jest.fn()): AsyncGenerator<string> {
  try {
    for (let i = 0; i < count; i++) yield String.fromCharCode(97 + (i % 26)).repeat(1_000);
  } finally {
    ended();
  }
}

async function textOf(content: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = "";
  for await (const part of content) text += Buffer.from(part).toString();
  return text;
}

async function whole(spool: Spool, count: number): Promise<SpooledFile> {
  const file = await spool.keep(parts(count));
  if (!file.isWhole) throw new Error("the file was expected to be kept");
  return file;
}

describe("the place where files are kept while they are sent", () => {
  const before = folders();
  const spool = new Spool(LIMITS);
  afterAll(async () => {
    await spool.close();
    expect(folders()).toEqual(before);
  });

  it.each([1, 3, 59])("knows bytes and their name before they are sent: %s thousand", async (count) => {
    const file = await whole(spool, count);
    const text = await textOf(parts(count));
    expect(file.size).toBe(count * 1_000);
    expect(file.digest).toBe(createHash("sha256").update(text).digest("base64url"));
    expect(await textOf(file.read(0, file.size))).toBe(text);
    expect(await textOf(file.read(500, 700))).toBe(text.slice(500, 700));
    expect(await textOf(file.read(file.size - 1, file.size))).toBe(text.slice(-1));
    await file.close();
  });

  it("leaves no name by which anybody else could open one", async () => {
    const file = await whole(spool, 20);
    const own = folders().filter((name) => !before.includes(name));
    expect(own).toHaveLength(1);
    expect(own.flatMap((name) => readdirSync(`${tmpdir()}/${name}`))).toEqual([]);
    await file.close();
  });

  it("sends what is too large while it is made, nothing lost and nothing twice", async () => {
    const ended = jest.fn();
    const file = await spool.keep(parts(200, ended));
    expect(file.isWhole).toBe(false);
    if (file.isWhole) return;
    expect(await textOf(file.rest())).toBe(await textOf(parts(200)));
    await file.close();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it("does the same with what takes too long", async () => {
    const impatient = new Spool({ ...LIMITS, patienceMs: -1 });
    const file = await impatient.keep(parts(5));
    expect(file.isWhole).toBe(false);
    if (!file.isWhole) expect(await textOf(file.rest())).toBe(await textOf(parts(5)));
    await file.close();
    await impatient.close();
  });

  it("has room for so many bytes, and gives it back", async () => {
    const [one, other] = [await whole(spool, 50), await whole(spool, 50)];
    const third = await spool.keep(parts(50));
    expect(third.isWhole).toBe(false);
    await Promise.all([one.close(), one.close(), other.close(), third.close()]);
    for (let i = 0; i < 5; i++) await (await whole(spool, 50)).close();
  });

  it("stops whoever makes a file that nobody wants, and keeps no room for one that failed", async () => {
    const ended = jest.fn();
    const file = await spool.keep(parts(200, ended));
    await file.close();
    expect(ended).toHaveBeenCalledTimes(1);
    async function* failing(): AsyncGenerator<string> {
      yield* parts(55);
      throw new Error("the database has gone");
    }
    for (let i = 0; i < 3; i++) await expect(spool.keep(failing())).rejects.toThrow("has gone");
    await (await whole(spool, 50)).close();
  });
});
