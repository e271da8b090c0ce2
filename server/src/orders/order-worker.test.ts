import type { NetworkPort } from "../network/network-port";
import { eventually } from "../testing/eventually";
import { orderScene, sceneWorker } from "../testing/order-scene";
import { change } from "../testing/package-orders";
import { withTestApp } from "../testing/test-app";
import { TestClock } from "../testing/test-clock";
import { withTestDatabase } from "../testing/test-database";
import { OrderRecord } from "./order.entity";

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

  it("keeps an order that the network is long about, so that no other worker takes it up", () =>
    withTestApp(async (test) => {
      const { database, clock } = test;
      await orderScene(database);
      await change(test, {}, "kept");
      let asked = 0;
      let answer: () => void = () => undefined;
      const network: NetworkPort = {
        sendSms: () => Promise.resolve(),
        ask: () => Promise.resolve("unknown"),
        execute: () => {
          asked += 1;
          return new Promise((resolve) => {
            answer = () => {
              resolve({ outcome: "done" });
            };
          });
        },
      };
      const parts = { network, lease: 80, networkTimeout: 60_000 };
      const [first, second] = [sceneWorker(database, clock, parts), sceneWorker(database, clock, parts)];
      first.start();
      await eventually(() => expect(asked).toBe(1));
      second.start();
      const order = async (): Promise<OrderRecord | undefined> => (await database.read(OrderRecord, ""))[0];
      for (let passed = 0; passed < 5; passed++) {
        clock.advance(60);
        const until = clock.now() + 80;
        await eventually(async () => expect((await order())?.dueAt).toBe(until));
      }
      expect(asked).toBe(1);
      answer();
      await eventually(async () => expect((await order())?.state).toBe("completed"));
      await Promise.all([first.stop(), second.stop()]);
    }));

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
