import { administratorOf, personOf } from "../../testing/test-viewer";
import type { Context } from "./context";
import { throttled } from "./throttled";

const contextOf = (viewer: Context["viewer"]): Context => ({ viewer, locale: "en" }) as Context;

describe("heavy work", () => {
  it("is done two at a time for a viewer, beside that of others; what more than sixty wait for is refused", async () => {
    const [mine, theirs] = [contextOf(administratorOf("cl_a")), contextOf(personOf("sub_1"))];
    let running = 0;
    let most = 0;
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const work = async (): Promise<string> => {
      most = Math.max(most, (running += 1));
      await opened;
      running -= 1;
      return "done";
    };
    const asked = Array.from({ length: 62 }, () => throttled(mine, work));
    await expect(throttled(mine, work)).rejects.toMatchObject({ extensions: { code: "RATE_LIMITED" } });
    expect(await throttled(theirs, () => Promise.resolve("at once"))).toBe("at once");
    open();
    expect(new Set(await Promise.all(asked))).toEqual(new Set(["done"]));
    expect([most, running]).toEqual([2, 0]);
  });

  it("gives its place up when it fails", async () => {
    const mine = contextOf(administratorOf("cl_a"));
    for (let i = 0; i < 4; i++)
      await expect(throttled(mine, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await throttled(mine, () => Promise.resolve(1))).toBe(1);
  });
});
