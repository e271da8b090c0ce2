/**
 * An asynchronous generator that can be closed at any time: one written with `yield` is closed only when its next value
 * comes, which may be never. An error that `next` throws closes it.
 */
export function generatorOf<T>(
  next: () => Promise<IteratorResult<T, void>>,
  close: () => unknown,
): AsyncGenerator<T, void, undefined> {
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    await close();
    return { done: true, value: undefined };
  };
  const generator: AsyncGenerator<T, void, undefined> = {
    next: async () => {
      try {
        const result = await next();
        return result.done ? await end() : result;
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
    [Symbol.asyncIterator]: () => generator,
    [Symbol.asyncDispose]: async () => {
      await end();
    },
  };
  return generator;
}
