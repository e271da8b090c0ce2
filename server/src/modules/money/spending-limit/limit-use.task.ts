import { dateIn } from "@kabinet/shared";
import type { Reader } from "../../../platform/database/database";
import type { Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { throttled } from "../../../platform/graphql/throttled";
import type { LinesBy, LinesSum } from "../../company/subscriber/lines-by.policy";
import { dataOfLines } from "../../usage/usage-summary/usage-data-month.store";
import { chargedToLines, chargedToNoLine } from "../charge/month-total.store";
import { SpendingLimitKind, type SpendingLimit } from "./spending-limit.entity";

/** What a limit counts of what. */
export type Counted = Pick<SpendingLimit, "kind" | "scope" | "subjectId">;

const KINDS = [SpendingLimitKind.MONEY, SpendingLimitKind.MEGABYTES] as const;
const SCOPES: readonly LinesBy[] = ["line", "costCentre", "company"];

const keyOf = ({ kind, scope, subjectId }: Counted): string => `${kind} ${scope} ${subjectId}`;

/**
 * What of some limits is used in a month (YYYY-MM), whoever's they are: 10^-6 BYN or bytes. From what is charged and
 * tallied already, in at most seven statements, however many limits.
 */
export async function usedInMonth(
  reader: Reader,
  month: string,
  limits: readonly Counted[],
): Promise<(limit: Counted) => number> {
  const used = new Map<string, number>();
  const add = (kind: SpendingLimitKind, scope: LinesBy, sums: readonly LinesSum[]): void => {
    for (const { of: subjectId, sum } of sums) {
      const key = keyOf({ kind, scope, subjectId });
      used.set(key, (used.get(key) ?? 0) + sum);
    }
  };
  for (const kind of KINDS)
    for (const scope of SCOPES) {
      const ids = limits
        .filter((limit) => limit.kind === kind && limit.scope === scope)
        .map(({ subjectId }) => subjectId);
      if (ids.length === 0) continue;
      if (kind === SpendingLimitKind.MEGABYTES) {
        add(kind, scope, await dataOfLines(reader, month, scope, ids));
        continue;
      }
      add(kind, scope, await chargedToLines(reader, month, scope, ids));
      if (scope === "company") add(kind, scope, await chargedToNoLine(reader, month, ids));
    }
  return (limit) => used.get(keyOf(limit)) ?? 0;
}

/** The month that goes on, YYYY-MM. */
export function monthNow({ timeZone, clock }: Pick<Context, "timeZone" | "clock">): string {
  return dateIn(timeZone, clock.now()).slice(0, 7);
}

/** What of limits is used this month, by `usedKey`: the limits were read as far as the viewer may see them. */
const usedByKey = loader<string, { readonly key: string; readonly used: number }>(
  (context, keys) => {
    const limits = keys.map((key): Counted => {
      const [kind, scope, subjectId] = key.split(" ") as [SpendingLimitKind, LinesBy, string];
      return { kind, scope, subjectId };
    });
    // A company has tens of thousands of lines: aside, and a few at once.
    return throttled(context, async () => {
      const usedOf = await usedInMonth(context.database.aside, monthNow(context), limits);
      return limits.map((limit) => ({ key: keyOf(limit), used: usedOf(limit) }));
    });
  },
  ({ key }) => key,
);

/** What of a limit that the viewer may see is used this month: 10^-6 BYN or bytes. */
export async function usedOf(context: Context, limit: Counted): Promise<number> {
  return (await usedByKey(context).load(keyOf(limit)))?.used ?? 0;
}
