import {
  ATTACHMENT_EXTENSIONS,
  ATTACHMENT_NAME_MAX,
  withoutUnseen,
  type AttachmentExtension,
} from "@kabinet/shared";

/** What no name of a file may hold on one system or another, controls and halves of characters besides. */
const UNUSABLE = /[<>:"|?*\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu;
/** What old systems take for a device, whatever follows the point. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name as it is kept: what stands before and after its last point. */
export interface FileName {
  readonly base: string;
  /** In small letters; null where it is none that is taken. */
  readonly extension: AttachmentExtension | null;
}

/** Reads a name as a sender gives it: without folders, and without what is invisible or of no use to anybody. */
export function readFileName(text: string): FileName {
  const last = withoutUnseen(text.normalize("NFC")).split(/[/\\]/).at(-1) ?? "";
  const tidy = last.replace(UNUSABLE, "_").replace(/\s+/g, " ").trim();
  const at = tidy.lastIndexOf(".");
  const written = at < 0 ? "" : tidy.slice(at + 1).toLowerCase();
  const extension = ATTACHMENT_EXTENSIONS.find((each) => each === written) ?? null;
  return { base: baseOf(at < 0 ? tidy : tidy.slice(0, at), written), extension };
}

/** The name under which it is kept. */
export function fileNameOf({ base, extension }: FileName): string {
  return extension === null ? base : `${base}.${extension}`;
}

function baseOf(text: string, extension: string): string {
  const most = ATTACHMENT_NAME_MAX - extension.length - 1;
  const short = Array.from(text.replace(/^[. ]+|[. ]+$/g, ""))
    .slice(0, most)
    .join("")
    .trimEnd();
  if (!/[\p{L}\p{Nd}]/u.test(short)) return "file";
  return DEVICE.test(short) ? `_${short}` : short;
}
