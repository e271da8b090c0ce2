import { Loop, type LoopParts } from "./loop";

/** A loop that is watched while the time stands still unless it is moved on. */
function watched(parts: Partial<LoopParts> & Pick<LoopParts, "look">): {
  readonly loop: Loop;
  readonly faults: unknown[];
} {
  const faults: unknown[] = [];
  const loop = new Loop({ every: 1_000, onFault: (error) => faults.push(error), ...parts });
  return { loop, faults };
}

const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

describe("a loop", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it("looks at once, and again after each rest", async () => {
    const look = jest.fn(() => Promise.resolve(false));
    const { loop } = watched({ look });
    loop.start();
    await pass(0);
    expect(look).toHaveBeenCalledTimes(1);
    await pass(999);
    expect(look).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(look).toHaveBeenCalledTimes(2);
    await loop.stop();
  });

  it("waits before its first look where it is told to, and may be stopped meanwhile", async () => {
    const look = jest.fn(() => Promise.resolve(false));
    const { loop } = watched({ look, first: 60_000 });
    loop.start();
    await pass(59_999);
    expect(look).not.toHaveBeenCalled();
    await loop.stop();
    await pass(10_000);
    expect(look).not.toHaveBeenCalled();
  });

  it("does not rest while there is more to do", async () => {
    const answers = [true, true, false];
    const look = jest.fn(() => Promise.resolve(answers.shift() ?? false));
    const { loop } = watched({ look });
    loop.start();
    await pass(0);
    expect(look).toHaveBeenCalledTimes(3);
    await loop.stop();
  });

  it("is woken, also while it looks, and never looks twice at the same time", async () => {
    let end: () => void = () => undefined;
    let atOnce = 0;
    const look = jest.fn(async () => {
      expect(++atOnce).toBe(1);
      await new Promise<void>((resolve) => {
        end = resolve;
      });
      atOnce--;
      return false;
    });
    let call: () => void = () => undefined;
    const ended = jest.fn();
    const { loop } = watched({
      look,
      wokenBy: (wake) => {
        call = wake;
        return ended;
      },
    });
    loop.start();
    await pass(0);
    call();
    call();
    expect(look).toHaveBeenCalledTimes(1);
    end();
    await pass(0);
    expect(look).toHaveBeenCalledTimes(2);
    end();
    await pass(0);
    expect(look).toHaveBeenCalledTimes(2);
    call();
    await pass(0);
    expect(look).toHaveBeenCalledTimes(3);
    const stopped = loop.stop();
    end();
    await stopped;
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it("tells of a failure and rests twice as long after each, up to a limit; success ends that", async () => {
    let fails = 4;
    const look = jest.fn(() => (fails-- > 0 ? Promise.reject(new Error("down")) : Promise.resolve(false)));
    const { loop, faults } = watched({ look, longest: 3_000 });
    loop.start();
    await pass(0);
    for (const [rest, looks] of [
      [1_000, 2],
      [2_000, 3],
      [3_000, 4],
      [3_000, 5],
      [1_000, 6],
    ] as const) {
      await pass(rest - 1);
      expect(look).toHaveBeenCalledTimes(looks - 1);
      await pass(1);
      expect(look).toHaveBeenCalledTimes(looks);
    }
    expect(faults).toHaveLength(4);
    await loop.stop();
  });

  it("rests as always after a failure where no limit is given", async () => {
    const look = jest.fn(() => Promise.reject(new Error("down")));
    const { loop } = watched({ look });
    loop.start();
    await pass(5_000);
    expect(look).toHaveBeenCalledTimes(6);
    await loop.stop();
  });

  it("lets what is under way end before it has stopped, and tells it to hurry", async () => {
    let isDone = false;
    const { loop } = watched({
      look: async (stopping) => {
        await new Promise<void>((resolve) => {
          stopping.addEventListener("abort", () => setTimeout(resolve, 500));
        });
        isDone = true;
        return true;
      },
    });
    loop.start();
    await pass(0);
    const stopped = loop.stop();
    await pass(499);
    expect(isDone).toBe(false);
    await pass(1);
    await stopped;
    expect(isDone).toBe(true);
  });
});
