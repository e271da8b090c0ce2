import type { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import { CHANGE_SAMPLES } from "./change-samples";
import { OrderRequests } from "./order-requests";
import type { TestApp } from "./test-app";
import { administratorOf } from "./test-viewer";

/** Orders a kind of change on a line of the demo, by the first sample that is possible; false where none is. */
export async function orderOn(
  test: TestApp,
  kind: string,
  { id, number, clientId }: Subscriber,
  runAt: number | undefined,
): Promise<boolean> {
  const as = administratorOf(clientId);
  const orders = new OrderRequests(test, as, id);
  const timed = runAt === undefined ? {} : { runAt: new Date(runAt).toISOString() };
  for (const input of (await CHANGE_SAMPLES[kind]?.({ id, number, clientId }, test, as)) ?? []) {
    if ((await orders.place(kind, { ...input, ...timed })).order) return true;
  }
  return false;
}
