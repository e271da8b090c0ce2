import { archiveOf, sampleXlsx } from "../../../testing/sample-files";
import { archiveList, isDocument, TextReader } from "./attachment-kind.policy";

const NEEDED = ["[Content_Types].xml", "xl/workbook.xml"];

function judged(archive: Buffer): boolean {
  const list = archiveList(archive, archive.length);
  return list !== null && isDocument(archive.subarray(list.start, list.end), NEEDED);
}

describe("the list of an archive's entries", () => {
  it("is that of a document where it has what a document has", () => {
    expect(judged(sampleXlsx())).toBe(true);
    expect(judged(archiveOf({ name: "virus.exe" }))).toBe(false);
    expect(judged(archiveOf({ name: "word/document.xml" }, { name: "[Content_Types].xml" }))).toBe(false);
  });

  it("has no programs", () => {
    expect(judged(sampleXlsx({ name: "xl/vbaProject.bin" }))).toBe(false);
  });

  it("tells of a bomb before anything is unpacked", () => {
    expect(judged(sampleXlsx({ name: "xl/sheet1.xml", claims: 499_000_000 }))).toBe(true);
    expect(judged(sampleXlsx({ name: "xl/sheet1.xml", claims: 501_000_000 }))).toBe(false);
    const many = Array.from({ length: 30 }, (_, i) => ({ name: `xl/${String(i)}.xml`, claims: 20_000_000 }));
    expect(judged(sampleXlsx(...many))).toBe(false);
  });

  it("is none where it is cut off, lies outside, or is no list", () => {
    const whole = sampleXlsx();
    expect(archiveList(whole.subarray(0, whole.length - 4), whole.length - 4)).toBeNull();
    expect(archiveList(Buffer.from("no archive at all"), 17)).toBeNull();
    const outside = Buffer.from(whole);
    outside.writeUInt32LE(whole.length, outside.length - 6);
    expect(archiveList(outside, outside.length)).toBeNull();
    expect(isDocument(Buffer.alloc(46, 1), NEEDED)).toBe(false);
    expect(isDocument(Buffer.alloc(0), NEEDED)).toBe(false);
  });
});

describe("a text", () => {
  const charset = (...parts: readonly Uint8Array[]): string | null => {
    const reader = new TextReader();
    for (const part of parts) reader.add(part);
    return reader.charset();
  };

  it("is in UTF-8, also where a letter lies in two parts", () => {
    const bytes = Buffer.from("Дата;Сумма\r\n");
    expect(charset(bytes.subarray(0, 3), bytes.subarray(3))).toBe("utf-8");
    expect(charset(Buffer.from("plain"))).toBe("utf-8");
  });

  it("is in windows-1251 where it is no UTF-8", () => {
    expect(charset(Buffer.from([0xc4, 0xe0, 0xf2, 0xe0, 0x3b, 0x0d, 0x0a]))).toBe("windows-1251");
    // A letter of UTF-8 that is cut off at the end is none.
    expect(charset(Buffer.from([0x41, 0xd0]))).toBe("windows-1251");
  });

  it.each([
    ["a zero byte", [0x41, 0x00]],
    ["a control", [0x41, 0x07]],
    ["what windows-1251 has no letter for", [0xc4, 0x20, 0x98]],
    ["UTF-16", [0xff, 0xfe, 0x41, 0x00]],
  ])("has no %s", (_what, bytes) => {
    expect(charset(Buffer.from(bytes))).toBeNull();
  });
});
