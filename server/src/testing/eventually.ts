/** How long something may take that other work brings about, milliseconds: far more than it does. */
const PATIENCE = 20_000;

/** Tries until it holds, since what other work brings about comes when it comes; says at last what does not hold. */
export async function eventually<T>(holds: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE;
  for (;;)
    try {
      return await holds();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
}

/** Lets the machine's own clock go on at once: for what is kept, or looked at again, after a while of real time. */
export function passRealTime(ms: number): void {
  const now = performance.now.bind(performance);
  jest.spyOn(performance, "now").mockImplementation(() => now() + ms);
}
