import { sceneWorker } from "../testing/order-scene";
import { TestClock } from "../platform/clock";
import { withTestDatabase } from "../testing/test-database";

describe("the worker", () => {
  it("hears what it is told while it looks for orders, and does not sleep over it", async () => {
    await withTestDatabase(async (database) => {
      const worker = sceneWorker(database, new TestClock(1_000_000));
      worker.start();
      // It is looking just now; a call that is not heard costs a second of rest.
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<string>((resolve) => {
        timer = setTimeout(resolve, 900, "slept");
      });
      expect(await Promise.race([worker.stop().then(() => "stopped"), late])).toBe("stopped");
      clearTimeout(timer);
    });
  });
});
