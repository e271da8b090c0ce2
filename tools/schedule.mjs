/**
 * Performs jobs, each after what it needs (not at all if that has failed) and after what it comes after (whatever
 * became of that). Large jobs (weight over 1) run together as long as their weights fit the cores, small ones on the cores
 * that these leave; one small job always has a place, since large ones wait now and then: for a database, a page, their
 * last file.
 * @template {{ name: string, needs: string[], after?: string[], weight: number, perform: () => Promise<{ ok: boolean }> }} Job
 * @param {Job[]} jobs in the order in which they should start where there is a choice
 * @param {number} cores a job that weighs more weighs as much
 * @param {(job: Job, result: object | undefined) => void} finished without a result: not run, what it needs has failed
 */
export function performAll(jobs, cores, finished) {
  const waiting = new Set(jobs);
  const running = new Set();
  const outcomes = new Map();
  const weigh = (job) => Math.min(job.weight, cores);
  const isLarge = (job) => weigh(job) > 1;
  return new Promise((resolve) => {
    const start = (job) => {
      waiting.delete(job);
      running.add(job);
      void job.perform().then((result) => {
        running.delete(job);
        outcomes.set(job.name, result.ok);
        finished(job, result);
        turn();
      });
    };
    const turn = () => {
      const large = [...running].filter(isLarge).reduce((sum, job) => sum + weigh(job), 0);
      let [taken, small] = [large, [...running].filter((job) => !isLarge(job)).length];
      for (const job of waiting) {
        if (job.needs.some((name) => outcomes.get(name) === false)) {
          waiting.delete(job);
          outcomes.set(job.name, false);
          finished(job, undefined);
          return turn();
        }
        if ([...job.needs, ...(job.after ?? [])].some((name) => !outcomes.has(name))) continue;
        if (isLarge(job)) {
          if (taken + weigh(job) > cores) continue;
          // Its cores are kept for it while small jobs are still on them.
          taken += weigh(job);
          if (small <= placesBeside(taken)) start(job);
        } else if (small < placesBeside(taken)) {
          small += 1;
          start(job);
        }
      }
      if (waiting.size === 0 && running.size === 0) resolve();
    };
    const placesBeside = (taken) => Math.max(1, cores - taken);
    turn();
  });
}
