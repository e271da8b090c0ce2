import { createHash, type Hash } from "node:crypto";
import { mkdtemp, open, rm, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Parts = AsyncIterator<string | Uint8Array>;

/** How much a spool may take. */
export interface SpoolLimits {
  /** Bytes of all files together. */
  readonly inAll: number;
  /** Bytes of one file. */
  readonly perFile: number;
  /** Bytes up to which a file stays in memory: most are that small. */
  readonly inMemory: number;
  /** How long one is waited for, in milliseconds: what takes longer is sent while it is made. */
  readonly patienceMs: number;
}

/** A file that has been made as a whole: its bytes do not change any more, and have a name of their own. */
export interface SpooledFile {
  readonly isWhole: true;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly size: number;
  /** The bytes from `start` up to `end`, `end` not among them. */
  readonly read: (start: number, end: number) => AsyncGenerator<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** A file that is too large to be kept: its beginning has been made, the rest is made while it is sent, once. */
export interface RunningFile {
  readonly isWhole: false;
  readonly rest: () => AsyncGenerator<string | Uint8Array>;
  readonly close: () => Promise<void>;
}

const PART = 64 * 1024;

/**
 * Where files are kept while they are sent, so that it is known before the first byte how long they are and what their
 * bytes are called. They are taken off the folder's list the moment they are opened: whatever ends the process, nothing of
 * them is left behind, and nobody else opens them.
 */
export class Spool {
  private taken = 0;
  private folder: Promise<string> | null = null;
  private names = 0;

  constructor(private readonly limits: SpoolLimits) {}

  /** Makes a file as a whole; one that grows too large is answered as far as it has come. What the maker throws is thrown. */
  async keep(content: AsyncIterable<string | Uint8Array>): Promise<SpooledFile | RunningFile> {
    const file = new Keeping(this);
    const parts = content[Symbol.asyncIterator]();
    const since = performance.now();
    try {
      for (let next = await parts.next(); !next.done; next = await parts.next()) {
        const bytes = typeof next.value === "string" ? Buffer.from(next.value) : next.value;
        const isLate = performance.now() - since > this.limits.patienceMs;
        if (isLate || !(await file.add(bytes, this.limits))) return file.running(bytes, parts);
      }
      return file.whole();
    } catch (error) {
      await file.close();
      await parts.return?.();
      throw error;
    }
  }

  /** Takes room for so many bytes; false where there is none. */
  take(bytes: number): boolean {
    if (this.taken + bytes > this.limits.inAll) return false;
    this.taken += bytes;
    return true;
  }

  giveBack(bytes: number): void {
    this.taken -= bytes;
  }

  /** A file that nobody finds by a name. */
  async open(): Promise<FileHandle> {
    this.folder ??= mkdtemp(join(tmpdir(), "kabinet-files-"));
    const path = join(await this.folder, String((this.names += 1)));
    const handle = await open(path, "wx+", 0o600);
    await rm(path);
    return handle;
  }

  /** The folder goes with the process that made it. */
  async close(): Promise<void> {
    if (this.folder) await rm(await this.folder, { recursive: true, force: true });
  }
}

/** One file that is being made. */
class Keeping {
  private readonly hash: Hash = createHash("sha256");
  private memory: Uint8Array[] = [];
  private handle: FileHandle | null = null;
  private size = 0;

  constructor(private readonly spool: Spool) {}

  /** Adds some bytes; false, and nothing was added, where there is no room for them. */
  async add(bytes: Uint8Array, { perFile, inMemory }: SpoolLimits): Promise<boolean> {
    if (this.size + bytes.length > perFile || !this.spool.take(bytes.length)) return false;
    try {
      if (this.handle) await write(this.handle, [bytes]);
      else this.memory.push(bytes);
      this.size += bytes.length;
      if (!this.handle && this.size > inMemory) await this.toDisk();
    } catch {
      // The disk takes no more: what was there before still is.
      this.spool.giveBack(bytes.length);
      if (this.memory.at(-1) === bytes) {
        this.memory.pop();
        this.size -= bytes.length;
      }
      return false;
    }
    this.hash.update(bytes);
    return true;
  }

  whole(): SpooledFile {
    return {
      isWhole: true,
      digest: this.hash.digest("base64url"),
      size: this.size,
      read: (start, end) => this.read(start, end),
      close: () => this.close(),
    };
  }

  running(next: Uint8Array, parts: Parts): RunningFile {
    return {
      isWhole: false,
      rest: () => this.rest(next, parts),
      close: async () => {
        await this.close();
        await parts.return?.();
      },
    };
  }

  async close(): Promise<void> {
    const { handle, size } = this;
    this.handle = null;
    this.memory = [];
    this.size = 0;
    this.spool.giveBack(size);
    await handle?.close();
  }

  private async *rest(next: Uint8Array, parts: Parts): AsyncGenerator<string | Uint8Array> {
    yield* this.read(0, this.size);
    yield next;
    for (let more = await parts.next(); !more.done; more = await parts.next()) yield more.value;
  }

  private async toDisk(): Promise<void> {
    const handle = await this.spool.open();
    try {
      await write(handle, this.memory);
    } catch (error) {
      await handle.close();
      throw error;
    }
    this.handle = handle;
    this.memory = [];
  }

  private async *read(start: number, end: number): AsyncGenerator<Uint8Array> {
    if (!this.handle) {
      yield Buffer.concat(this.memory).subarray(start, end);
      return;
    }
    for (let at = start; at < end;) {
      const buffer = Buffer.allocUnsafe(Math.min(PART, end - at));
      const { bytesRead } = await this.handle.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) throw new Error("a file that was being sent has become shorter");
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }
}

async function write(handle: FileHandle, parts: readonly Uint8Array[]): Promise<void> {
  for (const part of parts)
    for (let done = 0; done < part.length;) done += (await handle.write(part, done)).bytesWritten;
}
