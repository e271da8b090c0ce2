import type { Permission } from "@kabinet/shared";
import type { Context } from "../graphql/context";

/** What stands after the question mark of an address; a name may be there several times. */
export type DownloadQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A file that is made while it is sent. */
export interface DownloadFile {
  /** As the person is to find it on their disk, in any letters. */
  readonly name: string;
  /** The media type. */
  readonly type: string;
  /** Its parts; whoever makes them keeps none. */
  readonly content: AsyncIterable<string | Uint8Array>;
}

/** A file that can be had at an address. */
export interface Download {
  /** The address, e.g. `/downloads/usage.csv`. */
  readonly path: string;
  /** The right that it needs; a token needs the scope to read besides. */
  readonly may: Permission;
  /** Whether it lies ready: then it costs little, and who asks for several at once gets one after another. */
  readonly isStored?: boolean;
  /** Makes the file; null where the viewer sees no such thing. Throws what a resolver would throw. */
  readonly open: (context: Context, query: DownloadQuery) => Promise<DownloadFile | null>;
}
