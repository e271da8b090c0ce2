import { costOf, inSteps, priceOf } from "../../catalogue/tariff-plan/tariff-price.policy";
import { isBundled, isFree, type PackageInForce, type TariffRates, type Use } from "./usage.policy";

/** A tariff plan as usage is rated again by it, with every package that it provides. */
export interface RatedPlan {
  readonly id: string;
  readonly rates: TariffRates;
  /** Without mobile internet no data would have been used. */
  readonly hasInternet: boolean;
  readonly packages: readonly PackageInForce[];
}

/** How much of one kind was used, and how much of that the bundles covered; in whole billing steps. */
export interface Measured {
  readonly used: number;
  readonly covered: number;
}

/** What one month's data would have cost with a package, or with none. */
export interface DataCost extends Measured {
  /** 10^-6 BYN with VAT. */
  readonly gross: number;
}

/** What one month's usage would have cost under a plan. Amounts are 10^-6 BYN with VAT. */
export interface MonthRating {
  readonly voice: DataCost;
  readonly messages: DataCost;
  readonly roaming: number;
  /** Without a package. */
  readonly data: DataCost;
  /** With each package, in the order of the plan's. */
  readonly withPackage: readonly DataCost[];
  /** Bytes at home and abroad that could not have been used: the plan has no mobile internet. */
  readonly missedBytes: number;
}

/** A package while a month is rated again; `paidFrom` is settled when it is used up. */
interface Running {
  readonly place: number;
  readonly includedBytes: number;
}

/**
 * Rates one month of one line by one plan, with all its packages at once, record by record in order of time. It comes to
 * exactly what `rate` gives record by record for each package:
 *
 * - What is taken from a bundle depends only on what was taken before, so calls, messages and what the plan's own
 *   megabytes cover are the same with every package.
 * - A package is drawn on by what the plan's megabytes leave, and that is the same for all packages. It covers such bytes
 *   until their sum reaches its volume; the one record that crosses it is paid for in part, later ones in full.
 * - So with a package used up the cost is that of no package, less what had been paid without it until then, plus the
 *   part of the crossing record: one difference for each package, found when it is used up.
 */
export class MonthRater {
  private seconds = 0;
  private messages = 0;
  private bytes = 0;
  private rest = 0;
  private missedBytes = 0;
  private roaming = 0;
  private readonly voice = { gross: 0, used: 0, covered: 0 };
  private readonly texts = { gross: 0, used: 0, covered: 0 };
  private readonly data = { gross: 0, used: 0, covered: 0 };
  /** The packages that are not used up, the smallest first. */
  private readonly unused: readonly Running[];
  private next = 0;
  /** By place: what the cost with the package differs by from that without, once it is used up. */
  private readonly difference: (number | null)[];

  constructor(private readonly plan: RatedPlan) {
    this.difference = plan.packages.map(() => null);
    this.unused = plan.packages
      .map(({ includedBytes }, place) => ({ place, includedBytes }))
      .sort((a, b) => a.includedBytes - b.includedBytes);
  }

  /** Rates the next record. */
  add(use: Use): void {
    if (isFree(use)) return;
    if (use.kind === "data" && !this.plan.hasInternet) {
      this.missedBytes += use.quantity;
      return;
    }
    const price = priceOf(this.plan.rates.prices, use.kind, use.zone);
    const quantity = inSteps(use.quantity, price.step);
    if (use.zone === "roaming") {
      this.roaming += costOf(quantity, price);
      return;
    }
    if (use.kind === "data") {
      const covered = isBundled(use)
        ? Math.min(quantity, left(this.plan.rates.includedBytes, this.bytes))
        : 0;
      this.bytes += covered;
      this.addData(quantity, covered, (bytes) => costOf(bytes, price));
      return;
    }
    const isVoice = use.kind === "voice";
    const sum = isVoice ? this.voice : this.texts;
    const { includedSeconds, includedMessages } = this.plan.rates;
    const room = isVoice ? left(includedSeconds, this.seconds) : left(includedMessages, this.messages);
    const covered = isBundled(use) ? Math.min(quantity, room) : 0;
    if (isVoice) this.seconds += covered;
    else this.messages += covered;
    sum.used += quantity;
    sum.covered += covered;
    if (covered < quantity) sum.gross += costOf(quantity - covered, price);
  }

  /** What the month has come to. */
  result(): MonthRating {
    const { voice, data, roaming, missedBytes, rest } = this;
    const withPackage = this.plan.packages.map(({ includedBytes }, place): DataCost => {
      const difference = this.difference[place] ?? null;
      return {
        gross: difference === null ? 0 : data.gross + difference,
        used: data.used,
        covered: data.covered + Math.min(rest, Math.max(0, includedBytes)),
      };
    });
    return {
      ...{ voice: { ...voice }, messages: { ...this.texts }, data: { ...data } },
      ...{ roaming, missedBytes, withPackage },
    };
  }

  private addData(quantity: number, covered: number, cost: (bytes: number) => number): void {
    this.data.used += quantity;
    this.data.covered += covered;
    const uncovered = quantity - covered;
    if (uncovered === 0) return;
    const before = this.data.gross;
    this.data.gross += cost(uncovered);
    this.rest += uncovered;
    for (
      let pack = this.unused[this.next];
      pack && pack.includedBytes < this.rest;
      pack = this.unused[this.next]
    ) {
      const paid = Math.min(uncovered, this.rest - pack.includedBytes);
      this.difference[pack.place] = cost(paid) - cost(uncovered) - before;
      this.next++;
    }
  }
}

function left(included: number, taken: number): number {
  return Math.max(0, included - taken);
}
