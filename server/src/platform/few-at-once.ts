/** Lets only a few works of one key be under way at once; the others wait for their turn, and not endlessly many do. */
export class FewAtOnce {
  private readonly underWay = new Map<string, { running: number; readonly waiting: (() => void)[] }>();

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
  ) {}

  /** Resolves when it is the turn of a work, with what says that it has ended; null where too many wait already. */
  enter(key: string): Promise<() => void> | null {
    const works = this.underWay.get(key) ?? { running: 0, waiting: [] };
    if (works.running >= this.atOnce && works.waiting.length >= this.waiting) return null;
    this.underWay.set(key, works);
    let hasEnded = false;
    const leave = (): void => {
      if (hasEnded) return;
      hasEnded = true;
      const next = works.waiting.shift();
      // The place is handed on: nobody who comes now gets in before those that wait.
      if (next) next();
      else if (--works.running === 0) this.underWay.delete(key);
    };
    if (works.running < this.atOnce) {
      works.running++;
      return Promise.resolve(leave);
    }
    return new Promise((resolve) => {
      works.waiting.push(() => resolve(leave));
    });
  }
}
