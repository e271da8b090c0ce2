import { ParamList } from "../platform/authorization/visible";
import type { Reader } from "../platform/database/database";
import type { Fee } from "./change";
import type { MonthCost } from "./month-costs";
import type { OpenFees } from "./open-fees";

/**
 * The fees of a company's orders that are still to be carried out by a day, as they were ordered, and what a return within
 * the same month brings; those without any are left out. `whose` is the condition on the subject of an order `t`. Open orders
 * are found by the index that holds no others.
 */
export async function openOrderFees(
  reader: Reader,
  clientId: string,
  through: string,
  whose: (params: ParamList) => string,
): Promise<OpenFees[]> {
  const params = new ParamList(clientId, through);
  const months = "case when t.revert_at is null then null else t.months end";
  const rows = await reader.rows<{
    fees: string;
    priceFrom: string;
    months: string | null;
    orders: number;
  }>(
    `select t.fees as fees, t.price_from as "priceFrom", ${months} as months, count(*) as orders from orders t
      where t.state in ('acknowledged', 'pending', 'held', 'inProgress') and (t.client_id || '') = $1
        and t.price_from <= $2 and (t.fees <> '[]' or t.revert_at is not null) and ${whose(params)}
      group by t.fees, t.price_from, ${months}`,
    params.values,
  );
  return rows.flatMap(({ fees: stored, months: costs, ...rest }) => {
    const fees = JSON.parse(stored) as Fee[];
    const [first] = JSON.parse(costs ?? "[]") as MonthCost[];
    const returning = first?.returning ?? null;
    return fees.length === 0 && returning === null ? [] : [{ ...rest, fees, returning }];
  });
}
