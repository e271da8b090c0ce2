import { eventually } from "../testing/eventually";
import { sceneWorker } from "../testing/order-scene";
import { TestClock } from "../testing/test-clock";
import { withTestDatabase } from "../testing/test-database";

describe("the worker", () => {
  /** How often it has begun to rest for a second. */
  const countRests = (): (() => number) => {
    const timers = jest.spyOn(globalThis, "setTimeout");
    timers.mockClear();
    return () => timers.mock.calls.filter(([, ms]) => ms === 1_000).length;
  };

  it("rests where there is nothing to do", async () => {
    await withTestDatabase(async (database) => {
      const rests = countRests();
      const worker = sceneWorker(database, new TestClock(1_000_000));
      worker.start();
      await eventually(() => expect(rests()).toBe(1));
      await worker.stop();
    });
  });

  it("hears what it is told while it looks for orders, and does not sleep over it", async () => {
    await withTestDatabase(async (database) => {
      const rests = countRests();
      const worker = sceneWorker(database, new TestClock(1_000_000));
      worker.start();
      // It is looking just now; a call that is not heard costs a second of rest.
      await worker.stop();
      expect(rests()).toBe(0);
    });
  });
});
