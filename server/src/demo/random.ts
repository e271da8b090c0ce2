/** Chance that can be repeated: the same label always gives the same numbers (xoroshiro64**, by Blackman and Vigna). */
export class Random {
  private a: number;
  private b: number;

  /** `label` says what the numbers are for, e.g. "7:usage:sub_…:2026-11-22": streams with other labels are unrelated. */
  constructor(label: string) {
    this.a = hash(label, 0x811c9dc5);
    this.b = hash(label, 0x01000193) | 1;
  }

  /** 32 random bits, as a whole number from 0 to 2^32 - 1. */
  bits(): number {
    const mixed = Math.imul(this.a, 0x9e3779bb);
    const result = Math.imul((mixed << 5) | (mixed >>> 27), 5);
    const b = this.b ^ this.a;
    this.a = ((this.a << 26) | (this.a >>> 6)) ^ b ^ (b << 9);
    this.b = (b << 13) | (b >>> 19);
    return result >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    return this.bits() / 4_294_967_296;
  }

  /** A whole number from 0 up to, but not including, `below`. */
  whole(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + this.whole(to - from + 1);
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.whole(items.length)];
    if (item === undefined) throw new RangeError("there is nothing to pick from");
    return item;
  }

  /** One of the items, each with a likelihood in proportion to its weight. */
  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let at = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      at -= weight;
      if (at < 0) return item;
    }
    return this.pick(items)[0];
  }

  /** A row of decimal digits. */
  digits(count: number): string {
    let text = "";
    for (let i = 0; i < count; i++) text += String(this.whole(10));
    return text;
  }

  /** Log-normally distributed around a median: most near it, a few far above. */
  aroundMedian(median: number, spread: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
    return median * Math.exp(spread * normal);
  }

  /** How often something happens that happens `mean` times on average (Poisson); for means up to some hundreds. */
  times(mean: number): number {
    if (mean <= 0) return 0;
    let count = 0;
    for (let left = Math.exp(-mean) || Number.MIN_VALUE, p = this.next(); p > left; p *= this.next()) count++;
    return count;
  }
}

/** FNV-1a with a final mix, so that labels that differ in one character give unrelated states. */
function hash(label: string, start: number): number {
  let h = start;
  for (let i = 0; i < label.length; i++) h = Math.imul(h ^ label.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
