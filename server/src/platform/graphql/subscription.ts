import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from "graphql";
import { generatorOf } from "./generator-of";

/** Answers of a subscription, one for each event. */
export type Answers = AsyncGenerator<ExecutionResult, void, undefined>;

/**
 * Subscribes, and answers each event after `before` has let it pass: what was true when the subscription began may
 * no longer be. An error that `before` throws ends it.
 */
export async function subscribeChecked(
  args: ExecutionArgs,
  before: () => Promise<void>,
): Promise<Answers | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]() as AsyncIterator<unknown, unknown, undefined>;
  const next = async (): Promise<IteratorResult<ExecutionResult, void>> => {
    const event = await events.next();
    if (event.done) return { done: true, value: undefined };
    await before();
    return { done: false, value: await execute({ ...args, rootValue: event.value }) };
  };
  return generatorOf(next, () => events.return?.());
}
