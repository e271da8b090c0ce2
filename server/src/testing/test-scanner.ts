import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

/** A small server that speaks as clamd does (PING, INSTREAM), and takes for infected what holds a word. */
export interface TestScanner {
  readonly url: string;
  /** The files that it was given as a whole, in their order. */
  readonly scanned: readonly Buffer[];
  readonly close: () => Promise<void>;
}

/** What it takes for a virus. */
export const VIRUS = "THIS-IS-A-VIRUS";

/** Starts one; `answer` lets it answer something else than it found. */
export async function startScanner(answer?: string): Promise<TestScanner> {
  const scanned: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    socket.on("error", () => undefined);
    let heard = Buffer.alloc(0);
    socket.on("data", (part) => {
      heard = Buffer.concat([heard, part]);
      const said = answerTo(heard, scanned);
      if (said !== null) socket.end(`${answer ?? said}\0`);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `clamd://127.0.0.1:${String(port)}`,
    scanned,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The answer once all has been heard; null before. */
function answerTo(heard: Buffer, scanned: Buffer[]): string | null {
  if (heard.equals(Buffer.from("zPING\0"))) return "PONG";
  const command = Buffer.from("zINSTREAM\0");
  if (!heard.subarray(0, command.length).equals(command))
    return heard.length < command.length ? null : "UNKNOWN COMMAND";
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) {
      const file = Buffer.concat(parts);
      scanned.push(file);
      return file.includes(VIRUS) ? "stream: Test.Virus-1 FOUND" : "stream: OK";
    }
    parts.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
