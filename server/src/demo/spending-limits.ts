import { addMonths, MICRO_PER_KOPECK, MICRO_PER_ROUBLE } from "@kabinet/shared";
import type { CostCentre } from "../modules/company/cost-centre/cost-centre.entity";
import type { Client } from "../modules/company/client/client.entity";
import { BYTES_PER_MEGABYTE } from "../modules/catalogue/tariff-plan/tariff-price.policy";
import { usedInMonth, type Counted } from "../modules/money/spending-limit/limit-use.task";
import { SpendingLimit, SpendingLimitKind } from "../modules/money/spending-limit/spending-limit.entity";
import { levelOf } from "../modules/money/spending-limit/spending-limit.policy";
import { SYSTEM } from "../platform/authorization/viewer";
import type { Database } from "../platform/database/database";
import { randomId } from "./ids";
import type { Line } from "./lines";
import { Random } from "./random";

const { MONEY, MEGABYTES } = SpendingLimitKind;

/** How far limits are used: most have room, some are nearly used up, a few are exceeded. */
const USED = [0.45, 1.12, 0.84, 0.6, 0.93, 0.3, 1.04, 0.71];

/** Most single lines of a company that have a limit of the demo. */
const LINES_MAX = 10;
/** Those of its first lines among which the heaviest are chosen. */
const LOOKED_AT = 60;

/** Of whom and of what, and when they were set. */
export interface LimitsOf {
  readonly client: Client;
  readonly lines: readonly Line[];
  readonly costCentres: readonly CostCentre[];
  /** Who set them, by name. */
  readonly setByName: string;
}

/**
 * The limits of a company, beside what its month has come to: of the company, of two cost centres, and of the lines with
 * the most mobile internet among its first ones. They count as told, so that nobody gets mail of what was before them.
 */
export async function buildSpendingLimits(
  database: Database,
  { client, lines, costCentres, setByName }: LimitsOf,
  { seed, month, at }: { readonly seed: number; readonly month: string; readonly at: number },
): Promise<SpendingLimit[]> {
  const random = new Random(`${String(seed)}:spending-limits:${client.id}`);
  const ofLines = (kind: SpendingLimitKind, most: number): Counted[] =>
    lines.slice(0, most).map(({ subscriber: { id } }) => ({ kind, scope: "line", subjectId: id }));
  const chosen: Counted[] = [
    { kind: MONEY, scope: "company", subjectId: client.id },
    { kind: MEGABYTES, scope: "company", subjectId: client.id },
    ...costCentres
      .slice(0, 2)
      .map(({ id }): Counted => ({ kind: MONEY, scope: "costCentre", subjectId: id })),
    ...ofLines(MONEY, 1),
  ];
  const all = [...chosen, ...ofLines(MEGABYTES, LOOKED_AT)];
  const used = await usedInMonth(database, month, all);
  // In its first days a month has hardly come to anything.
  const before = await usedInMonth(database, addMonths(month, -1), all);
  const baseOf = (counted: Counted): number => used(counted) || before(counted);
  const heaviest = all
    .slice(chosen.length)
    .filter((counted) => baseOf(counted) > 0)
    .sort((one, other) => baseOf(other) - baseOf(one));
  return [...chosen, ...heaviest.slice(0, LINES_MAX)].map((counted, i) => {
    const limitedTo = rounded(counted.kind, baseOf(counted) / (USED[i % USED.length] ?? 1));
    return Object.assign(new SpendingLimit(), {
      id: randomId("lim", at + i, random),
      clientId: client.id,
      ...counted,
      subscriberId: counted.scope === "line" ? counted.subjectId : null,
      limitedTo,
      ...{ setAt: at + i, setById: SYSTEM.id, setByName },
      ...{ toldMonth: month, toldLevel: levelOf(used(counted), limitedTo) },
    });
  });
}

/** To ten kopecks, or to ten megabytes; never nothing. */
function rounded(kind: SpendingLimitKind, amount: number): number {
  const step = kind === MONEY ? 10 * MICRO_PER_KOPECK : 10 * BYTES_PER_MEGABYTE;
  return Math.max(kind === MONEY ? MICRO_PER_ROUBLE : step, Math.round(amount / step) * step);
}
