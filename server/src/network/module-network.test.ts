import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { moduleNetwork } from "./module-network";

const folder = mkdtempSync(join(tmpdir(), "kabinet-network-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let files = 0;
function written(text: string): string {
  files += 1;
  const path = join(folder, `adapter-${String(files)}.cjs`);
  writeFileSync(path, text);
  return path;
}

const signal = new AbortController().signal;
const COMMAND = { key: "k", kind: "pauseSubscriber", subject: "+375291234567", payload: {} };

describe("an adapter of the operator's own", () => {
  it("is told the environment, and is asked as the network is", async () => {
    const path = written(`exports.createNetwork = (environment) => ({
      execute: async ({ key }) => ({ outcome: "refused", permanent: false, reason: environment.OWN + key, more: 1 }),
      ask: async () => "done",
      sendSms: async () => undefined,
      check: async () => { throw new Error("away"); },
    })`);
    const network = await moduleNetwork(path, { OWN: "own " });
    expect(await network.execute(COMMAND, signal)).toEqual({
      outcome: "refused",
      permanent: false,
      reason: "own k",
    });
    expect(await network.ask("k", signal)).toBe("done");
    await expect(network.check?.()).rejects.toThrow("away");
  });

  it.each(["undefined", "'done'", "({ outcome: 'refused' })", "({ outcome: 'maybe' })"])(
    "whose answer is %s has not answered",
    async (answer) => {
      const path = written(
        `exports.createNetwork = () => ({ execute: async () => ${answer}, ask: async () => 7, sendSms: async () => {} })`,
      );
      const network = await moduleNetwork(path, {});
      await expect(network.execute(COMMAND, signal)).rejects.toThrow("an answer that is none");
      await expect(network.ask("k", signal)).rejects.toThrow("an answer that is none");
      expect(network.check).toBeUndefined();
    },
  );

  it.each([
    ["exports.create = 1", /has to export a function createNetwork/],
    ["exports.createNetwork = () => null", /has to have execute, ask, sendSms/],
    ["exports.createNetwork = () => ({ execute() {}, sendSms: 1 })", /has to have ask, sendSms/],
  ])("is refused at the start: %s", async (text, problem) => {
    await expect(moduleNetwork(written(text), {})).rejects.toThrow(problem);
  });

  it("is refused where there is none", async () => {
    await expect(moduleNetwork(join(folder, "none.cjs"), {})).rejects.toThrow("none.cjs");
  });
});
