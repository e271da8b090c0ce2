import { createServer, type AddressInfo } from "node:net";
import { once } from "node:events";
import { startScanner, VIRUS } from "../../testing/test-scanner";
import { clamdScanner } from "./clamd-scanner";

async function* parts(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

describe("clamd as the scanner", () => {
  it("hears the whole file, and says that nothing was found", async () => {
    const server = await startScanner();
    try {
      const scanner = clamdScanner(new URL(server.url));
      expect(await scanner.scan(parts("a", "", "b".repeat(300_000)))).toBeNull();
      expect(server.scanned.map(String)).toEqual([`a${"b".repeat(300_000)}`]);
      await scanner.check();
    } finally {
      await server.close();
    }
  });

  it("says what was found, also where it lies between two parts", async () => {
    const server = await startScanner();
    try {
      const half = VIRUS.length / 2;
      const found = await clamdScanner(new URL(server.url)).scan(
        parts(`x${VIRUS.slice(0, half)}`, VIRUS.slice(half)),
      );
      expect(found).toBe("Test.Virus-1");
    } finally {
      await server.close();
    }
  });

  it.each([["INSTREAM size limit exceeded. ERROR"], ["stream: Can't allocate memory ERROR"], [""]])(
    "takes %p for no clean file",
    async (answer) => {
      const server = await startScanner(answer);
      try {
        const scanner = clamdScanner(new URL(server.url));
        await expect(scanner.scan(parts("a"))).rejects.toThrow(/could not look/);
        await expect(scanner.check()).rejects.toThrow(/no clamd/);
      } finally {
        await server.close();
      }
    },
  );

  it("does not wait for ever, and says who is not there", async () => {
    const silent = createServer((socket) => socket.resume()).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const url = new URL(`clamd://127.0.0.1:${String((silent.address() as AddressInfo).port)}`);
    await expect(clamdScanner(url, 100).scan(parts("a"))).rejects.toThrow(/in time/);
    await new Promise((resolve) => silent.close(resolve));
    await expect(clamdScanner(url, 2_000).scan(parts("a"))).rejects.toThrow(/ECONNREFUSED/);
  });
});
