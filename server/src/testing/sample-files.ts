import { crc32 } from "node:zlib";

/** A PDF of one empty page, with something in it by which it is known again. */
export function samplePdf(mark = "1"): Buffer {
  return Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
% ${mark}
trailer<</Root 1 0 R>>
%%EOF
`);
}

/** A picture of one dot. */
export const SAMPLE_PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** An entry of an archive: its name, what is in it, and how large it says that it is. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content?: string;
  /** Bytes after unpacking, as the list of entries has it; the true number when not given. */
  readonly claims?: number;
}

/** An archive whose entries are not packed. */
export function archiveOf(...entries: readonly ArchiveEntry[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content = "<x/>", claims } of entries) {
    const data = Buffer.from(content);
    const named = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(claims ?? data.length, 18);
    facts.writeUInt16LE(named.length, 22);
    const file = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), facts, named, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, rest, named]));
    files.push(file);
    at += file.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, directory, Buffer.from("PK\x05\x06", "latin1"), end]);
}

/** A workbook, as far as its list of entries goes. */
export function sampleXlsx(...more: readonly ArchiveEntry[]): Buffer {
  return archiveOf({ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" }, ...more);
}
