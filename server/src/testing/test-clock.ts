import type { Clock } from "../platform/clock";

/** A clock that moves only when a test moves it. */
export class TestClock implements Clock {
  constructor(private milliseconds: number) {}

  now(): number {
    return this.milliseconds;
  }

  set(milliseconds: number): void {
    this.milliseconds = milliseconds;
  }

  advance(milliseconds: number): void {
    this.milliseconds += milliseconds;
  }
}
