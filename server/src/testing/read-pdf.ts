import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** One page of a document: its texts in their order, with blanks between. */
export type PdfPages = readonly string[];

// A program of its own: the library is an ES module, which Jest's require cannot load.
const READER = `
  import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(parts)), verbosity: 0 }).promise;
  const pages = [];
  for (let n = 1; n <= pdf.numPages; n++) {
    const { items } = await (await pdf.getPage(n)).getTextContent();
    pages.push(items.map(({ str }) => str).filter((text) => text.trim() !== "").join(" | "));
  }
  process.stdout.write(JSON.stringify(pages));
`;

/** What can be copied from each page of a document. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPages> {
  const reading = promisify(execFile)(process.execPath, ["--input-type=module", "-e", READER], {
    cwd: __dirname,
    maxBuffer: 64 * 1024 * 1024,
  });
  reading.child.stdin?.end(bytes);
  return JSON.parse((await reading).stdout) as PdfPages;
}
