import type { Reader } from "../../../platform/database/database";

/** What equipment some charges are instalments for, by charge. The caller has seen to it that the charges may be seen. */
export async function equipmentOfCharges(
  reader: Reader,
  chargeIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (chargeIds.length === 0) return new Map();
  const rows = await reader.rows<{ chargeId: string; equipment: string }>(
    `select t.charge_id as "chargeId", p.equipment as equipment
      from instalment t join instalment_plan p on p.id = t.plan_id where t.charge_id among($1)`,
    [chargeIds],
  );
  return new Map(rows.map(({ chargeId, equipment }) => [chargeId, equipment]));
}
