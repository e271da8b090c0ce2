import type { AttachmentExtension } from "@kabinet/shared";

/** How it is seen that a content is what its name says. */
export type Form =
  /** It begins so. */
  | { readonly is: "magic"; readonly begins: readonly number[] }
  /** It is a ZIP archive whose list of entries has these. */
  | { readonly is: "archive"; readonly entries: readonly string[] }
  /** It is text. */
  | { readonly is: "text" };

/** A kind of file that is taken. */
export interface AttachmentKind {
  /** The media type. */
  readonly type: string;
  readonly form: Form;
}

const JPEG: AttachmentKind = { type: "image/jpeg", form: { is: "magic", begins: [0xff, 0xd8, 0xff] } };
const OOXML = "application/vnd.openxmlformats-officedocument";

const KINDS: Readonly<Record<AttachmentExtension, AttachmentKind>> = {
  pdf: { type: "application/pdf", form: { is: "magic", begins: [...Buffer.from("%PDF-")] } },
  jpg: JPEG,
  jpeg: JPEG,
  png: {
    type: "image/png",
    form: { is: "magic", begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  },
  xlsx: {
    type: `${OOXML}.spreadsheetml.sheet`,
    form: { is: "archive", entries: ["[Content_Types].xml", "xl/workbook.xml"] },
  },
  docx: {
    type: `${OOXML}.wordprocessingml.document`,
    form: { is: "archive", entries: ["[Content_Types].xml", "word/document.xml"] },
  },
  ods: {
    type: "application/vnd.oasis.opendocument.spreadsheet",
    form: { is: "archive", entries: ["mimetype", "content.xml", "META-INF/manifest.xml"] },
  },
  csv: { type: "text/csv", form: { is: "text" } },
  txt: { type: "text/plain", form: { is: "text" } },
};

/** The kind that a name says. */
export function kindOf(extension: AttachmentExtension): AttachmentKind {
  return KINDS[extension];
}

/** So many bytes at the end of an archive are looked through for where its list of entries is. */
export const ARCHIVE_TAIL = 66_000;
/** The longest list of entries that is looked at, in bytes: documents have some dozens. */
const LIST_MAX = 1_000_000;
/** The most that an archive may grow to where somebody unpacks it, in bytes. Nothing is ever unpacked here. */
const UNPACKED_MAX = 500_000_000;
/** Programs inside a document. */
const MACROS = /vbaProject\.bin$|^Basic\/|^Scripts\//i;

/** Where an archive's list of entries is: from the byte `start` up to `end`. Null where it is no archive. */
export function archiveList(
  tail: Buffer,
  size: number,
): { readonly start: number; readonly end: number } | null {
  const at = tail.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (at < 0 || at + 22 > tail.length) return null;
  const bytes = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  const isInside = start + bytes <= size - tail.length + at;
  return isInside && bytes <= LIST_MAX ? { start, end: start + bytes } : null;
}

/** Whether an archive's list of entries is that of a document: what it must have, no programs, no bomb. */
export function isDocument(list: Buffer, needed: readonly string[]): boolean {
  const names = new Set<string>();
  let unpacked = 0;
  for (let at = 0; at < list.length;) {
    if (at + 46 > list.length || list.toString("latin1", at, at + 4) !== "PK\x01\x02") return false;
    unpacked += list.readUInt32LE(at + 24);
    const length = list.readUInt16LE(at + 28);
    const name = list.toString("utf8", at + 46, at + 46 + length);
    if (MACROS.test(name)) return false;
    names.add(name);
    at += 46 + length + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return unpacked <= UNPACKED_MAX && needed.every((name) => names.has(name));
}

/** Goes through a text part by part, and tells in which charset it is written, if it is a text at all. */
export class TextReader {
  private readonly utf8 = new TextDecoder("utf-8", { fatal: true });
  private isUtf8 = true;
  private is1251 = true;
  private isText = true;

  add(part: Uint8Array): void {
    this.isText &&= part.every(isTextByte);
    this.is1251 &&= !part.includes(NOT_IN_1251);
    if (this.isText) this.decode(part);
  }

  /** The charset; null where it is no text. */
  charset(): "utf-8" | "windows-1251" | null {
    this.decode();
    if (!this.isText) return null;
    if (this.isUtf8) return "utf-8";
    return this.is1251 ? "windows-1251" : null;
  }

  private decode(part?: Uint8Array): void {
    if (!this.isUtf8) return;
    try {
      this.utf8.decode(part, { stream: part !== undefined });
    } catch {
      this.isUtf8 = false;
    }
  }
}

/** The one byte that windows-1251 gives no letter. */
const NOT_IN_1251 = 0x98;

/** Texts have no controls but tabs and the ends of lines. */
function isTextByte(byte: number): boolean {
  return byte >= 0x20 ? byte !== 0x7f : byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
