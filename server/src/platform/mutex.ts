const last = new Map<string, Promise<unknown>>();

/**
 * Does works of one key one after another. Guesses at one account wait for each other, so that right passwords sent
 * together are not taken for many guesses; what must hold across gateways is counted in the database.
 */
export function withMutex<T>(key: string, work: () => Promise<T>): Promise<T> {
  const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
  const ended = turn.then(
    () => undefined,
    () => undefined,
  );
  last.set(key, ended);
  void ended.then(() => {
    if (last.get(key) === ended) last.delete(key);
  });
  return turn;
}
