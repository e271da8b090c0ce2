import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { InvoiceCorridor, type CorridorSide } from "./invoice-corridor.entity";

/** The corridors of accounts, as far as the viewer may see them. */
export const corridorOf = loader<string, InvoiceCorridor>(
  (context: Context, accountIds) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), InvoiceCorridor, params);
    const where = `where ${params.among("t.account_id", accountIds)} and ${visible}`;
    return context.database.read(InvoiceCorridor, where, params.values);
  },
  ({ accountId }) => accountId,
);

/** The corridor of an account, for who holds the account's lock; null where none is set. */
export async function lockCorridor(unit: Unit, accountId: string): Promise<InvoiceCorridor | null> {
  const [found] = await unit.read(InvoiceCorridor, `where t.account_id = $1${forUpdate(unit)}`, [accountId]);
  return found ?? null;
}

/** Sets a corridor in place of what was set before. */
export async function keepCorridor(unit: Unit, corridor: InvoiceCorridor): Promise<void> {
  await dropCorridor(unit, corridor.accountId);
  await unit.insert(InvoiceCorridor, [corridor]);
}

/** Takes a corridor away. */
export async function dropCorridor(unit: Unit, accountId: string): Promise<void> {
  await unit.run("delete from invoice_corridor where account_id = $1", [accountId]);
}

/** The next corridors after that of an account, by account, whoever's they are; the first ones after "". */
export function corridorsAfter(reader: Reader, after: string, limit: number): Promise<InvoiceCorridor[]> {
  return reader.read(InvoiceCorridor, "where t.account_id > $1 order by t.account_id limit $2", [
    after,
    limit,
  ]);
}

/** Corridors by account, whoever's they are: for a mail to who set them. */
export function corridorsOf(reader: Reader, accountIds: readonly string[]): Promise<InvoiceCorridor[]> {
  return reader.read(InvoiceCorridor, "where t.account_id among($1) order by t.account_id", [accountIds]);
}

/** Writes down of which month and side somebody is told, where the corridor is still the one that was looked at. */
export async function corridorWasTold(
  unit: Unit,
  { accountId, setAt }: InvoiceCorridor,
  month: string,
  side: CorridorSide,
): Promise<boolean> {
  const changed = await unit.run(
    "update invoice_corridor set told_month = $3, told_side = $4 where account_id = $1 and set_at = $2",
    [accountId, setAt, month, side],
  );
  return changed === 1;
}
