/** Gives a call up that takes too long (milliseconds): then nobody knows whether it was done. */
export function inTime<T>(timeout: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(timeout);
  const tooLate = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error("there was no answer in time"));
    });
  });
  return Promise.race([call(signal), tooLate]);
}
