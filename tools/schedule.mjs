/**
 * Performs jobs, each after what it needs (not at all if that has failed) and after what it comes after (whatever
 * became of that), as many at once as fit.
 * @template {{ name: string, needs: string[], after?: string[], weight: number, perform: () => Promise<{ ok: boolean }> }} Job
 * @param {Job[]} jobs in the order in which they should start where there is a choice
 * @param {number} capacity what the weights of running jobs may add up to; a heavier job runs alone
 * @param {(job: Job, result: object | undefined) => void} finished without a result: not run, what it needs has failed
 */
export function performAll(jobs, capacity, finished) {
  const waiting = new Set(jobs);
  const outcomes = new Map();
  let free = capacity;
  return new Promise((resolve) => {
    const turn = () => {
      for (const job of waiting) {
        const needed = job.needs.map((name) => outcomes.get(name));
        const unfinished = [...job.needs, ...(job.after ?? [])].some((name) => !outcomes.has(name));
        const weight = Math.min(job.weight, capacity);
        if (needed.includes(false)) {
          waiting.delete(job);
          outcomes.set(job.name, false);
          finished(job, undefined);
          return turn();
        }
        if (unfinished || weight > free) continue;
        waiting.delete(job);
        free -= weight;
        void job.perform().then((result) => {
          free += weight;
          outcomes.set(job.name, result.ok);
          finished(job, result);
          turn();
        });
      }
      if (waiting.size === 0 && free === capacity) resolve();
    };
    turn();
  });
}
