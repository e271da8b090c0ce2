import {
  COMPANY_ATTACHMENT_BYTES,
  COMPANY_ATTACHMENT_BYTES_PER_DAY,
  UPLOAD_BYTES_PER_DAY,
  UPLOADS_PER_DAY,
} from "@kabinet/shared";

const DAY = 86_400_000;

/** Files and their bytes together. */
export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

/** From when on files count to the day. */
export function dayBefore(now: number): number {
  return now - DAY;
}

/** Whether a person may send one more file within the day. */
export function maySend(sent: Amount, bytes: number): boolean {
  return sent.files < UPLOADS_PER_DAY && sent.bytes + bytes <= UPLOAD_BYTES_PER_DAY;
}

/** Whether a company's people may give so many bytes more. */
export function mayGive(within: { readonly day: number; readonly all: number }, bytes: number): boolean {
  return (
    within.day + bytes <= COMPANY_ATTACHMENT_BYTES_PER_DAY && within.all + bytes <= COMPANY_ATTACHMENT_BYTES
  );
}
