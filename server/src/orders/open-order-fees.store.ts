import { ParamList } from "../platform/authorization/visible";
import type { Reader } from "../platform/database/database";
import type { Fee } from "./change";
import type { OpenFees } from "./open-fees";

/**
 * The fees of a company's orders that are still to be carried out by a day, as they were ordered; those without any are left
 * out. `whose` is the condition on the subject of an order `t`. Open orders are found by the index that holds no others.
 */
export async function openOrderFees(
  reader: Reader,
  clientId: string,
  through: string,
  whose: (params: ParamList) => string,
): Promise<OpenFees[]> {
  const params = new ParamList(clientId, through);
  const rows = await reader.rows<{ fees: string; priceFrom: string; orders: number }>(
    `select t.fees as fees, t.price_from as "priceFrom", count(*) as orders from orders t
      where t.state in ('acknowledged', 'pending', 'held', 'inProgress') and (t.client_id || '') = $1
        and t.price_from <= $2 and t.fees <> '[]' and ${whose(params)}
      group by t.fees, t.price_from`,
    params.values,
  );
  return rows.map(({ fees, ...rest }) => ({ ...rest, fees: JSON.parse(fees) as Fee[] }));
}
