import { once } from "node:events";
import { extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PrintedDocument } from "./printed";

/** What the printer's thread is told. */
export type PrinterCall =
  | { readonly do: "begin"; readonly document: PrintedDocument }
  | { readonly do: "rows"; readonly rows: readonly (readonly string[])[] }
  | { readonly do: "end" };

/** What it answers each time: the bytes that are ready. */
export interface PrinterAnswer {
  readonly parts: readonly Uint8Array[];
}

/** Documents that are printed at once in one process; others wait for their turn. */
const AT_ONCE = 2;
const waiting: (() => void)[] = [];
let busy = 0;

/** Memory of the thread, megabytes: a page is small, and none is kept. */
const LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 };

/** Prints documents one after the other, each in parts as they come, on a thread of its own. */
export class Printer {
  private readonly worker: Worker;
  /** Fails when the thread does, whether or not it was just asked for something. */
  private readonly died: Promise<never>;

  private constructor() {
    // In tests the thread reads the very source.
    const extension = extname(__filename);
    this.worker = new Worker(join(__dirname, `pdf-worker${extension}`), {
      resourceLimits: LIMITS,
      execArgv: extension === ".ts" ? ["--require", "tsx/cjs"] : [],
    });
    this.died = new Promise((_, reject) => this.worker.once("error", reject));
    this.died.catch(() => undefined);
  }

  /** Lets `work` print, when it is its turn; the thread ends with it, however that ends. */
  static async *printing<Part>(work: (printer: Printer) => AsyncIterable<Part>): AsyncGenerator<Part> {
    await turn();
    const printer = new Printer();
    try {
      yield* work(printer);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy -= 1;
      await printer.worker.terminate();
    }
  }

  /** Prints one document; the rows of its table are asked for as it goes on. */
  async *print(
    document: PrintedDocument,
    pages: AsyncIterable<readonly (readonly string[])[]>,
  ): AsyncGenerator<Uint8Array> {
    yield* await this.call({ do: "begin", document });
    for await (const rows of pages) yield* await this.call({ do: "rows", rows });
    yield* await this.call({ do: "end" });
  }

  private async call(call: PrinterCall): Promise<readonly Uint8Array[]> {
    const answered = once(this.worker, "message") as Promise<[PrinterAnswer]>;
    this.worker.postMessage(call);
    const [{ parts }] = await Promise.race([answered, this.died]);
    return parts;
  }
}

async function turn(): Promise<void> {
  // Who is let in by one that has ended takes its place.
  if (busy >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else busy += 1;
}
