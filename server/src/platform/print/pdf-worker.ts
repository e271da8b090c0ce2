/* Prints documents on a thread of its own: laying out a page takes longer than anybody else may be kept waiting. */
import { setImmediate } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { PdfPainter } from "./pdf-painter";
import type { PrinterAnswer, PrinterCall } from "./printer";

let painter: PdfPainter | null = null;
let parts: Uint8Array[] = [];

parentPort?.on("message", (call: PrinterCall) => {
  void carryOut(call);
});

async function carryOut(call: PrinterCall): Promise<void> {
  if (call.do === "begin") painter = new PdfPainter(call.document, (bytes) => parts.push(bytes));
  else if (call.do === "rows") painter?.rows(call.rows);
  else await painter?.end();
  // What was written is given away a turn later.
  await setImmediate();
  // The library writes a word at a time.
  const answer: PrinterAnswer = { parts: parts.length === 0 ? [] : [Buffer.concat(parts)] };
  parts = [];
  parentPort?.postMessage(answer);
}
