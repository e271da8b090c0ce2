import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from "graphql";

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
  return answersTo(events, async (event) => {
    await before();
    return execute({ ...args, rootValue: event });
  });
}

/** Not written as a generator: that would be closed only when its next event comes, which may be never. */
function answersTo(
  events: AsyncIterator<unknown, unknown, undefined>,
  answer: (event: unknown) => Promise<ExecutionResult>,
): Answers {
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    await events.return?.();
    return { done: true, value: undefined };
  };
  const answers: Answers = {
    next: async () => {
      const event = await events.next();
      if (event.done) return { done: true, value: undefined };
      try {
        return { done: false, value: await answer(event.value) };
      } catch (error) {
        await end();
        throw error;
      }
    },
    return: end,
    throw: async (error) => {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]: () => answers,
    [Symbol.asyncDispose]: async () => {
      await end();
    },
  };
  return answers;
}
