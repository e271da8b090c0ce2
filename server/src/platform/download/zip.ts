import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file in an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly content: AsyncIterable<string | Uint8Array>;
  /** Whether it is packed already, so that packing it once more gains nothing. */
  readonly isPacked: boolean;
}

/**
 * An archive of files, each made while it is sent and one after the other. `at` is the time that it says they are of: the
 * same files are the same archive.
 */
export async function* zip(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: number,
): AsyncGenerator<Uint8Array> {
  const file = new ZipFile();
  const parts = Readable.from(file.outputStream as AsyncIterable<Uint8Array>);
  const under: { current: Readable | null; isGivenUp: boolean } = { current: null, isGivenUp: false };
  const adding = (async () => {
    for await (const { name, content, isPacked } of entries) {
      const current = Readable.from(content);
      under.current = current;
      const taken = ended(current);
      file.addReadStream(current, name, { mtime: new Date(at), compress: !isPacked });
      if (under.isGivenUp) current.destroy();
      await taken;
    }
    file.end();
  })();
  adding.catch((error: unknown) => {
    parts.destroy(error as Error);
  });
  try {
    yield* parts as AsyncIterable<Uint8Array>;
  } finally {
    under.isGivenUp = true;
    under.current?.destroy();
    await adding.catch(() => undefined);
  }
}

/** Resolves when a stream has been read to its end; rejects where it ends before. */
function ended(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once("end", resolve);
    stream.once("error", reject);
    stream.once("close", () => {
      reject(new Error("a file of an archive was given up"));
    });
  });
}
