import { luhnDigit } from "@kabinet/shared";
import {
  NUMBER_CATEGORY_CODES,
  type NumberCategoryCode,
} from "../modules/catalogue/operator/number-category.policy";
import {
  categoryNamed,
  categoryTurn,
  numberCategory,
  offeredCategories,
  restsUntil,
} from "../modules/line/number-pool/number-pool.policy";
import { PoolNumber, PoolNumberState } from "../modules/line/number-pool/pool-number.entity";
import { SubscriberAspect, type SubscriberFact } from "../modules/company/subscriber/subscriber.entity";
import type { Random } from "./random";

/** Codes of the mobile numbering plan, with the digits that may follow each. */
const CODES: readonly (readonly [string, string])[] = [
  ["25", "5679"],
  ["29", "123456789"],
  ["33", "0123456789"],
  ["44", "0123456789"],
];

/** How many free numbers of each category the operator has. */
const POOL: Readonly<Record<NumberCategoryCode, number>> = {
  platinum: 80,
  diamond: 140,
  gold: 220,
  silver: 320,
  bronze: 440,
  ordinary: 1_400,
};

/** Most numbers of the pool are free; some rest after their last owner, some are held or withdrawn. */
const POOL_STATES: readonly (readonly [PoolNumberState, number])[] = [
  [PoolNumberState.AVAILABLE, 93],
  [PoolNumberState.STANDBY, 5],
  [PoolNumberState.RESERVED, 1],
  [PoolNumberState.SUSPENDED, 1],
];
/** Nobody is choosing it. */
const NOT_HELD = { heldFor: null, heldBy: null, heldSince: null, orderId: null } as const;
const DAY = 86_400_000;

/** Some mobile number of the country, E.164. */
export function anyMobileNumber(random: Random): string {
  const [code, next] = random.pick(CODES);
  return `+375${code}${next.charAt(random.whole(next.length))}${String(1_000_000 + random.whole(1_000_000)).slice(1)}`;
}

/** Deals out numbers, each once. */
export class NumberSource {
  private readonly taken = new Set<string>();

  constructor(private readonly random: Random) {}

  /** A number that nobody has, E.164. */
  next(): string {
    return this.untaken(() => anyMobileNumber(this.random));
  }

  /** A number of a category that nobody has. */
  nextOf(category: NumberCategoryCode): string {
    const { patterns } = categoryNamed(category);
    return this.untaken(() => {
      const digits = this.fill(this.random.pick(patterns).replaceAll("-", "").slice(-7).padStart(7, "_"));
      const code = this.random.pick(CODES.filter(([, next]) => next.includes(digits.charAt(0))))[0];
      const number = `+375${code}${digits}`;
      return numberCategory(number).code === category ? number : null;
    });
  }

  private untaken(make: () => string | null): string {
    for (;;) {
      const number = make();
      if (number === null || this.taken.has(number)) continue;
      this.taken.add(number);
      return number;
    }
  }

  /** Digits for a pattern: `_` any, the same letter the same. */
  private fill(pattern: string): string {
    const letters = new Map<string, string>();
    return Array.from(pattern, (sign) => {
      if (sign === "_") return this.random.digits(1);
      if (/\d/.test(sign)) return sign;
      const digit = letters.get(sign) ?? this.random.digits(1);
      letters.set(sign, digit);
      return digit;
    }).join("");
  }
}

/** The operator's pool of numbers that no subscriber has. */
export function buildPool(source: NumberSource, random: Random, now: number): PoolNumber[] {
  return offeredCategories().flatMap(({ code }) =>
    Array.from({ length: POOL[code] }, (_, i) => {
      const number = source.nextOf(code);
      const state = random.weighted(POOL_STATES);
      const days = { available: null, standby: random.between(5, 90), reserved: 1, suspended: null }[state];
      return Object.assign(new PoolNumber(), {
        number,
        nationalNumber: number.slice(4),
        category: code,
        state,
        stateUntil: days === null ? null : now + days * DAY,
        // Categories take turns in the offered list.
        offerPlace: i * NUMBER_CATEGORY_CODES.length + categoryTurn(code),
        ...NOT_HELD,
      });
    }),
  );
}

/** The numbers that a line has given up: they rest for their time, and then are offered as any others. */
export function formerNumbers(facts: readonly SubscriberFact[], serial: number, now: number): PoolNumber[] {
  return facts.flatMap(({ aspect, value, validTo }) => {
    if (aspect !== SubscriberAspect.NUMBER || validTo === null) return [];
    const { code } = numberCategory(value);
    const stateUntil = restsUntil(validTo);
    const rests = stateUntil > now;
    const formerly = {
      number: value,
      nationalNumber: value.slice(4),
      category: code,
      state: rests ? PoolNumberState.STANDBY : PoolNumberState.AVAILABLE,
      stateUntil: rests ? stateUntil : null,
      // After all that nobody has had before.
      offerPlace:
        (Math.max(...Object.values(POOL)) + serial) * NUMBER_CATEGORY_CODES.length + categoryTurn(code),
      ...NOT_HELD,
    };
    return [Object.assign(new PoolNumber(), formerly)];
  });
}

/** Number of a SIM card (ICCID): 89, the country, an issuer that does not exist, a serial number, a Luhn digit. */
export function iccid(serial: number): string {
  const digits = `8937599${String(serial).padStart(11, "0")}`;
  return digits + luhnDigit(digits);
}
