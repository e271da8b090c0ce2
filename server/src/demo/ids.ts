import { ulidDigits, ulidTime } from "../platform/derived-id";
import type { Random } from "./random";

/** An id in the form of a ULID of an instant, its random part out of a repeatable source. */
export function randomId(prefix: string, at: number, random: Random): string {
  const tail = ulidDigits(random.bits()) + ulidDigits(random.bits()) + ulidDigits(random.bits()).slice(0, 4);
  return `${prefix}_${ulidTime(at)}${tail}`;
}

/**
 * Ids of one kind in ascending order: each belongs to the next millisecond. Rows made in the order of their ids are
 * appended to a table's end, which is the fastest way to fill it.
 */
export class IdSequence {
  constructor(
    private readonly prefix: string,
    private at: number,
    private readonly random: Random,
  ) {}

  next(): string {
    return randomId(this.prefix, this.at++, this.random);
  }
}
