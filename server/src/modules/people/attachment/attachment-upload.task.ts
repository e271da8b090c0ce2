import { ATTACHMENT_BYTES_MAX, type AttachmentExtension } from "@kabinet/shared";
import { outOfReach, ownProblem, problem } from "../../../platform/errors";
import type { Context } from "../../../platform/graphql/context";
import type { Scanner } from "../../../platform/scanner/scanner";
import type { Text } from "../../../platform/texts/text";
import type { Upload, UploadedFile } from "../../../platform/upload/upload";
import { ARCHIVE_TAIL, archiveList, isDocument, kindOf, TextReader } from "./attachment-kind.policy";
import { fileNameOf, readFileName } from "./attachment-name.policy";
import { keepAttachment, noteInfected } from "./attachment.store";
import { attachmentText } from "./attachment.texts";

/** Where files are sent that are to be attached to something: who has sent one attaches it by its id, within a day. */
export const attachmentUpload: Upload = {
  path: "/uploads",
  may: "attachment.upload",
  bytesMax: ATTACHMENT_BYTES_MAX,
  tooLarge: ({ locale }) =>
    problem("TOO_LARGE", locale, attachmentText("TOO_LARGE", { mb: ATTACHMENT_BYTES_MAX / 1_000_000 })),
  take: async (context, file, scanner) => {
    const { bytes, sha256 } = file;
    if (bytes === 0) throw ownProblem("ATTACHMENT_EMPTY", context.locale, attachmentText("EMPTY"));
    const name = readFileName(file.name);
    if (name.extension === null) throw notTaken(context, attachmentText("KIND"));
    const type = await typeOf(file, name.extension);
    if (type === null) throw notTaken(context, mismatch(name.extension));
    const draft = { name: fileNameOf(name), type, bytes, sha256 };
    if (scanner) await requireClean(context, scanner, file, draft);
    const { id } = await keepAttachment(context, draft, file.content(0, bytes));
    return { id, ...draft };
  },
};

function notTaken({ locale }: Context, text: Text): Error {
  return ownProblem("ATTACHMENT_NOT_TAKEN", locale, text);
}

function mismatch(extension: AttachmentExtension): Text {
  return kindOf(extension).form.is === "text"
    ? attachmentText("TEXT")
    : attachmentText("CONTENT", { extension });
}

/** What of a file shows what it is. */
type Content = Pick<UploadedFile, "bytes" | "content">;

/** The media type that a content has if it is what its name says; null where it is not. Nothing is unpacked for it. */
export async function typeOf(file: Content, extension: AttachmentExtension): Promise<string | null> {
  const { type, form } = kindOf(extension);
  switch (form.is) {
    case "magic": {
      const head = await bytesOf(file, 0, form.begins.length);
      return head.equals(Buffer.from(form.begins)) ? type : null;
    }
    case "archive":
      return (await isArchiveOf(file, form.entries)) ? type : null;
    case "text": {
      const reader = new TextReader();
      for await (const part of file.content(0, file.bytes)) reader.add(part);
      const charset = reader.charset();
      return charset === null ? null : `${type}; charset=${charset}`;
    }
  }
}

async function isArchiveOf(file: Content, entries: readonly string[]): Promise<boolean> {
  const head = await bytesOf(file, 0, 4);
  if (head.toString("latin1") !== "PK\x03\x04") return false;
  const tail = await bytesOf(file, Math.max(0, file.bytes - ARCHIVE_TAIL), file.bytes);
  const list = archiveList(tail, file.bytes);
  return list !== null && isDocument(await bytesOf(file, list.start, list.end), entries);
}

async function bytesOf(file: Content, start: number, end: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of file.content(start, Math.min(end, file.bytes))) parts.push(part);
  return Buffer.concat(parts);
}

/** Throws where the scanner has found something, and where it could not look: what nobody has looked at is not kept. */
async function requireClean(
  context: Context,
  scanner: Scanner,
  file: UploadedFile,
  draft: object,
): Promise<void> {
  const found = await scanner.scan(file.content(0, file.bytes)).catch((error: unknown) => {
    throw outOfReach(error instanceof Error ? error : new Error(String(error)));
  });
  if (found === null) return;
  await noteInfected(context, { ...draft, found });
  throw ownProblem("ATTACHMENT_INFECTED", context.locale, attachmentText("INFECTED"));
}
