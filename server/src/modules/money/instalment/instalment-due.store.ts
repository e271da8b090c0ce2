import type { Param, Reader, Unit } from "../../../platform/database/database";

/** An instalment that has fallen due and is not charged yet. */
export interface DueInstalment {
  readonly planId: string;
  readonly clientId: string;
  readonly accountId: string;
  readonly subscriberId: string;
  /** With VAT, 10^-6 BYN. */
  readonly amount: number;
}

/** The instalments of some lines that fall due in a month (YYYY-MM) and are not charged yet, by plan. */
export function dueInstalments(
  reader: Reader,
  subscriberIds: readonly string[],
  month: string,
): Promise<DueInstalment[]> {
  return reader.rows<DueInstalment>(
    `select t.plan_id as "planId", p.client_id as "clientId", p.account_id as "accountId",
        p.subscriber_id as "subscriberId", t.amount as "amount"
      from instalment_plan p join instalment t on t.plan_id = p.id
      where p.subscriber_id among($1) and t.month = $2 and t.charge_id is null order by t.plan_id`,
    [subscriberIds, month],
  );
}

/** Writes down in which charges a month's instalments were demanded: by plan, the id of the charge. */
export async function instalmentsWereCharged(
  unit: Unit,
  month: string,
  chargeIds: ReadonlyMap<string, string>,
): Promise<void> {
  if (chargeIds.size === 0) return;
  const params: Param[] = [month, [...chargeIds.keys()]];
  const cases = [...chargeIds].map(([planId, chargeId]) => {
    params.push(planId, chargeId);
    return `when $${String(params.length - 1)} then $${String(params.length)}`;
  });
  await unit.run(
    `update instalment set charge_id = case plan_id ${cases.join(" ")} end
      where month = $1 and plan_id among($2) and charge_id is null`,
    params,
  );
}
