import type { Permission } from "@kabinet/shared";
import type { Context } from "../graphql/context";
import type { Scanner } from "../scanner/scanner";

/** A file that has come as a whole and is kept nowhere yet. */
export interface UploadedFile {
  /** As the sender calls it: nobody has looked at it yet. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  /** The bytes from `start` up to `end`, `end` not among them. */
  readonly content: (start: number, end: number) => AsyncIterable<Uint8Array>;
}

/** An address to which files can be sent. */
export interface Upload {
  /** The address, e.g. `/uploads`. */
  readonly path: string;
  /** The right that it needs; a token needs the scope to order besides. */
  readonly may: Permission;
  /** The largest file that is taken, in bytes. */
  readonly bytesMax: number;
  /** The error for a file that is larger, in the viewer's words. */
  readonly tooLarge: (context: Context) => Error;
  /** Keeps the file, and gives what is answered. Throws what a resolver would throw. */
  readonly take: (context: Context, file: UploadedFile, scanner: Scanner | null) => Promise<object>;
}
