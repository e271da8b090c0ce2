import { connect, type Socket } from "node:net";
import type { Scanner } from "./scanner";

/** The longest that clamd is waited for, in milliseconds: nobody is kept waiting for a file longer than a request lasts. */
const PATIENCE_MS = 30_000;
/** The longest answer that clamd gives, in characters. */
const ANSWER_MAX = 4_096;
const PORT = 3310;

/**
 * The scanner that clamd is (`clamd://host:port`). A file goes to it in parts, each with its length before it (INSTREAM,
 * man clamd); nothing of it is kept here. What clamd cannot answer is no clean file.
 */
export function clamdScanner({ hostname, port }: URL, patienceMs = PATIENCE_MS): Scanner {
  const to = { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || PORT };
  return {
    scan: async (content) => {
      const answer = await talk(to, patienceMs, async (line) => {
        await line.send(Buffer.from("zINSTREAM\0"));
        for await (const part of content) if (part.length > 0) await line.send(lengthOf(part.length), part);
        await line.send(lengthOf(0));
      });
      if (answer === "stream: OK") return null;
      const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
      if (found === undefined) throw new Error(`clamd could not look: ${answer || "it said nothing"}`);
      return found;
    },
    check: async () => {
      const answer = await talk(to, patienceMs, (line) => line.send(Buffer.from("zPING\0")));
      if (answer !== "PONG")
        throw new Error(`what answers there is no clamd: ${answer || "it said nothing"}`);
    },
  };
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Says something on a connection of its own, and gives the answer. */
async function talk(
  to: { readonly host: string; readonly port: number },
  patienceMs: number,
  say: (line: Line) => Promise<void>,
): Promise<string> {
  const line = new Line(connect(to), patienceMs);
  try {
    // clamd may answer before it has heard all: of a file that is too large for it.
    await Promise.race([say(line), line.answer]);
    return await line.answer;
  } finally {
    line.close();
  }
}

/** One connection: what is said waits for who listens, and the answer ends with a zero byte. */
class Line {
  readonly answer: Promise<string>;
  private broken: Error | null = null;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly socket: Socket,
    patienceMs: number,
  ) {
    this.timer = setTimeout(() => socket.destroy(new Error("clamd did not answer in time")), patienceMs);
    let heard = "";
    this.answer = new Promise((resolve, reject) => {
      socket.setEncoding("utf8");
      socket.on("data", (text: string) => {
        heard += text;
        if (heard.includes("\0") || heard.length > ANSWER_MAX) resolve(heard.split("\0", 1)[0]?.trim() ?? "");
      });
      socket.once("end", () => {
        resolve(heard.trim());
      });
      socket.once("error", (error) => {
        this.broken = error;
        reject(error);
      });
      socket.once("close", () => {
        reject(this.broken ?? new Error("clamd hung up"));
      });
    });
    // Whoever is still speaking meets the same error.
    this.answer.catch(() => undefined);
  }

  async send(...parts: readonly Uint8Array[]): Promise<void> {
    for (const part of parts)
      await new Promise<void>((resolve, reject) => {
        if (this.broken) reject(this.broken);
        else this.socket.write(part, (error) => (error ? reject(error) : resolve()));
      });
  }

  close(): void {
    clearTimeout(this.timer);
    this.socket.destroy();
  }
}
