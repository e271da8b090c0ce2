import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
} from "graphql";
import { generatorOf } from "./generator-of";

const END = { done: true, value: undefined } as const;

/** Answers of a subscription, one for each event. */
export type Answers = AsyncGenerator<ExecutionResult, void, undefined>;

/**
 * Subscribes, and answers each event after `before` has let it pass: what was true when the subscription began may
 * no longer be. An error that `before` answers is the last that is told.
 */
export async function subscribeChecked(
  args: ExecutionArgs,
  before: () => Promise<GraphQLError | null>,
): Promise<Answers | ExecutionResult> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) return source;
  const events = source[Symbol.asyncIterator]() as AsyncIterator<unknown, unknown, undefined>;
  let hasEnded = false;
  const next = async (): Promise<IteratorResult<ExecutionResult, void>> => {
    const event = hasEnded ? END : await events.next();
    if (event.done) return END;
    const error = await before();
    if (error) {
      hasEnded = true;
      await events.return?.();
      return { done: false, value: { errors: [error] } };
    }
    return { done: false, value: await execute({ ...args, rootValue: event.value }) };
  };
  return generatorOf(next, () => events.return?.());
}
