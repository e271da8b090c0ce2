import type { Unit } from "../../../platform/database/database";

/**
 * Marks the usage of some lines that began in a time (epoch milliseconds, up to but without `to`) as billed: its month is
 * on an invoice, or is about to be. What is marked already, or is not rated yet, is left as it is.
 */
export async function usageWasBilled(
  unit: Unit,
  subscriberIds: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  await unit.run(
    `update usage_record set state = 'billed' where subscriber_id among($1) and started_at >= $2 and started_at < $3
      and state in ('rated', 'rerated')`,
    [subscriberIds, from, to],
  );
}
