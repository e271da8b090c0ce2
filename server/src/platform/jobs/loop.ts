/** What a loop does, and when. Times are milliseconds. */
export interface LoopParts {
  /** Looks what there is to do and does it; true where there may be more right away. It ends early once the signal says so. */
  readonly look: (stopping: AbortSignal) => Promise<boolean>;
  /** How long it rests between two looks where nothing wakes it. */
  readonly every: number;
  /** How long it waits before the first look; it looks at once unless told otherwise. */
  readonly first?: number;
  /** How long it rests at the most after looks that failed: twice as long after each; always `every` unless told otherwise. */
  readonly longest?: number;
  /** Told why a look failed; it is tried again. */
  readonly onFault: (error: unknown) => void;
  /** Has the loop woken by what happens elsewhere; gives how that is ended. */
  readonly wokenBy?: (wake: () => void) => () => void;
}

/**
 * Work that goes on beside everything else: looks, rests, looks again. It never looks twice at the same time. What only
 * one gateway at a time may do says so itself (`Database.aloneOrNot`).
 */
export class Loop {
  private readonly stopping = new AbortController();
  private isCalled = false;
  private endRest: (() => void) | null = null;
  private running: Promise<void> | null = null;

  constructor(private readonly parts: LoopParts) {}

  start(): void {
    const endWaking = this.parts.wokenBy?.(() => {
      this.wake();
    });
    this.running ??= this.run().finally(endWaking);
  }

  /** Ends the rest; a call that comes while it looks makes it look again. */
  wake(): void {
    this.isCalled = true;
    this.endRest?.();
  }

  /** Begins nothing new; done when the look under way has ended. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    const { look, every, first = 0, longest = every, onFault } = this.parts;
    const { signal } = this.stopping;
    let failures = 0;
    if (first > 0) await this.rest(first);
    while (!signal.aborted) {
      this.isCalled = false;
      let isMore = false;
      try {
        isMore = await look(signal);
        failures = 0;
      } catch (error) {
        failures++;
        onFault(error);
      }
      const pause = failures === 0 ? every : Math.min(longest, every * 2 ** (failures - 1));
      if (!isMore) await this.rest(pause);
    }
  }

  private async rest(milliseconds: number): Promise<void> {
    if (this.isCalled) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.endRest = null;
  }
}
