import type { ChargeKind } from "../charge/charge.entity";
import type { DataCost, MonthRating } from "../../usage/rating/re-rating.policy";

/** Kinds of charge that depend on the tariff plan: equipment and numbers cost the same under each. */
const COMPARED_KINDS: readonly ChargeKind[] = [
  "tariffPlanFee",
  "serviceFee",
  "connectionFee",
  "voice",
  "messages",
  "data",
  "roaming",
];

/** What became, or would have become, of a cost. */
export type CostOutcome = "charged" | "covered" | "lapsed";

/** One line of what some months cost, or would have. */
export interface CostLine {
  readonly kind: ChargeKind;
  /** The plan whose fee it is. */
  readonly tariffPlanId: string | null;
  /** The service whose fee it is. */
  readonly specificationId: string | null;
  readonly outcome: CostOutcome;
  /** By month, in the order of the months; 10^-6 BYN with VAT. */
  readonly byMonth: readonly number[];
  /** Of usage: seconds, messages or bytes in whole billing steps, and how much of it bundles cover; else null. */
  readonly used: number | null;
  readonly covered: number | null;
}

/** A service in the catalogue, as far as its fees go. */
export interface PricedService {
  readonly id: string;
  readonly isPackage: boolean;
  readonly monthlyFee: number;
  readonly connectionFee: number;
}

/** A plan that is compared. */
export interface ComparedPlan {
  readonly id: string;
  readonly monthlyFee: number;
  /** What it provides: by service, whether its own fee covers that. */
  readonly provides: ReadonlyMap<string, boolean>;
  /** Its packages, in the order in which they were rated. */
  readonly packageIds: readonly string[];
}

/** What one full month of a line was like. */
export interface ComparedMonth {
  readonly month: string;
  /** Services whose fee the month owed. */
  readonly owed: ReadonlySet<string>;
  /** Those that were connected within it. */
  readonly connected: ReadonlySet<string>;
  /** Its usage rated by each plan. */
  readonly ratings: ReadonlyMap<string, MonthRating>;
}

/** What the months would have cost under one plan with one package, or with none. */
export interface Variant {
  readonly tariffPlanId: string;
  readonly packageId: string | null;
  readonly lines: readonly CostLine[];
  /** Exact sum of the lines, 10^-6 BYN, VAT included. */
  readonly gross: number;
  /** Bytes that could not have been used. */
  readonly missedBytes: number;
}

/** The months under a plan: without a package first, then with each of the plan's. */
export function variantsOf(
  plan: ComparedPlan,
  months: readonly ComparedMonth[],
  services: readonly PricedService[],
): Variant[] {
  const ratings = months.map(({ month, ratings: all }) => {
    const rating = all.get(plan.id);
    if (!rating) throw new Error(`${month} was not rated by ${plan.id}`);
    return rating;
  });
  const shared = [
    line(
      "tariffPlanFee",
      ratings.map(() => plan.monthlyFee),
      { tariffPlanId: plan.id },
    ),
    ...services
      .filter(({ isPackage }) => !isPackage)
      .flatMap((service) => serviceLines(plan, service, months)),
    usageLine(
      "voice",
      ratings.map(({ voice }) => voice),
    ),
    usageLine(
      "messages",
      ratings.map(({ messages }) => messages),
    ),
    line(
      "roaming",
      ratings.map(({ roaming }) => roaming),
    ),
  ];
  const missedBytes = ratings.reduce((sum, rating) => sum + rating.missedBytes, 0);
  const variant = (packageId: string | null, data: readonly DataCost[]): Variant => {
    const service = services.find(({ id }) => id === packageId);
    const fee = service && plan.provides.get(service.id) !== true ? service.monthlyFee : 0;
    const covered = service && fee === 0 ? "covered" : "charged";
    const fees = service
      ? [
          {
            ...line(
              "serviceFee",
              ratings.map(() => fee),
              { specificationId: packageId },
            ),
            outcome: covered,
          } as const,
        ]
      : [];
    const lines = inOrder([...shared, ...fees, usageLine("data", data)]);
    return { tariffPlanId: plan.id, packageId, lines, gross: totalOf(lines), missedBytes };
  };
  return [
    variant(
      null,
      ratings.map(({ data }) => data),
    ),
    ...plan.packageIds.map((id, place) =>
      variant(
        id,
        ratings.map(({ withPackage }) => withPackage[place] ?? NOTHING),
      ),
    ),
  ];
}

/** The sum of some lines. */
export function totalOf(lines: readonly CostLine[]): number {
  return lines.reduce((sum, { byMonth }) => byMonth.reduce((part, gross) => part + gross, sum), 0);
}

/** The cheapest of those in which everything that was used could have been used; the first of several. */
export function cheapestOf(variants: readonly Variant[]): Variant | null {
  return variants.reduce<Variant | null>((best, one) => {
    if (one.missedBytes > 0) return best;
    return best === null || one.gross < best.gross ? one : best;
  }, null);
}

/** A charge as it was written. */
export interface ActualCharge {
  readonly month: string;
  readonly kind: ChargeKind;
  readonly specificationId: string | null;
  readonly tariffPlanId?: string | null;
  readonly gross: number;
}

/** What the months were charged in fact, as far as it depends on the tariff plan. */
export function actualLines(charges: readonly ActualCharge[], months: readonly string[]): CostLine[] {
  const lines = new Map<string, CostLine & { readonly byMonth: number[] }>();
  for (const charge of charges) {
    const place = months.indexOf(charge.month);
    if (place < 0 || !COMPARED_KINDS.includes(charge.kind)) continue;
    const { kind, specificationId, tariffPlanId = null } = charge;
    const key = [kind, specificationId, tariffPlanId].join(" ");
    const found = lines.get(key) ?? {
      ...line(kind, [], { specificationId, tariffPlanId }),
      byMonth: months.map(() => 0),
    };
    found.byMonth[place] = (found.byMonth[place] ?? 0) + charge.gross;
    lines.set(key, found);
  }
  return inOrder([...lines.values()]);
}

const NOTHING: DataCost = { gross: 0, used: 0, covered: 0 };

/** The fees of a service that the line had; none where it never had it. */
function serviceLines(
  plan: ComparedPlan,
  service: PricedService,
  months: readonly ComparedMonth[],
): CostLine[] {
  const { id, monthlyFee, connectionFee } = service;
  if (!months.some(({ owed }) => owed.has(id))) return [];
  const provision = plan.provides.get(id);
  const outcome = provision === undefined ? "lapsed" : provision ? "covered" : "charged";
  // What is free either way explains nothing.
  if (outcome !== "lapsed" && monthlyFee + connectionFee === 0) return [];
  const fees = (gross: number, of: (month: ComparedMonth) => ReadonlySet<string>): number[] =>
    months.map((month) => (outcome === "charged" && of(month).has(id) ? gross : 0));
  const lines: CostLine[] = [
    {
      ...line(
        "serviceFee",
        fees(monthlyFee, ({ owed }) => owed),
        { specificationId: id },
      ),
      outcome,
    },
  ];
  if (connectionFee > 0 && months.some(({ connected }) => connected.has(id)))
    lines.push({
      ...line(
        "connectionFee",
        fees(connectionFee, ({ connected }) => connected),
        { specificationId: id },
      ),
      outcome,
    });
  return lines;
}

function usageLine(kind: ChargeKind, costs: readonly DataCost[]): CostLine {
  const sum = (of: (cost: DataCost) => number): number => costs.reduce((total, cost) => total + of(cost), 0);
  return {
    ...line(
      kind,
      costs.map(({ gross }) => gross),
    ),
    used: sum(({ used }) => used),
    covered: sum(({ covered }) => covered),
  };
}

function line(
  kind: ChargeKind,
  byMonth: readonly number[],
  of: Partial<Pick<CostLine, "tariffPlanId" | "specificationId">> = {},
): CostLine {
  const about = { tariffPlanId: null, specificationId: null, ...of };
  return { kind, ...about, outcome: "charged", byMonth, used: null, covered: null };
}

function inOrder<Line extends CostLine>(lines: Line[]): Line[] {
  return lines.sort((a, b) => COMPARED_KINDS.indexOf(a.kind) - COMPARED_KINDS.indexOf(b.kind));
}
