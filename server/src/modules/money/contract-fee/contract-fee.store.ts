import type { CalendarDate } from "@kabinet/shared";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { loader } from "../../../platform/graphql/loader";
import { accountsInUse, firstAccounts } from "../../company/account/account.store";
import { ContractFee } from "./contract-fee.entity";

/** The next fees of accounts and companies after an id, by id. */
export async function contractFeesAfter(reader: Reader, id: string, limit: number): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(
    "select t.id as id from contract_fee t where t.id > $1 order by t.id limit $2",
    [id, limit],
  );
  return rows.map((row) => row.id);
}

/** A fee with the account that pays it. */
export interface PaidContractFee {
  readonly fee: ContractFee;
  readonly accountId: string;
}

/**
 * Those of some fees that are owed on a day, locked until the unit ends, each with the account that pays it: an account
 * its own, and the first account of a company by number the company's. Where the account is closed, or the company has
 * none in use, nothing is owed.
 */
export async function owedContractFees(
  unit: Unit,
  ids: readonly string[],
  on: CalendarDate,
): Promise<PaidContractFee[]> {
  const fees = await unit.read(
    ContractFee,
    `where t.id among($1) and t.valid_from <= $2 and (t.valid_to is null or t.valid_to > $2)
      order by t.id${forUpdate(unit)}`,
    [ids, on],
  );
  const inUse = await accountsInUse(
    unit,
    fees.flatMap(({ accountId }) => accountId ?? []),
  );
  const first = await firstAccounts(
    unit,
    fees.flatMap(({ accountId, clientId }) => (accountId === null ? clientId : [])),
  );
  return fees.flatMap((fee) => {
    const accountId = fee.accountId ?? first.get(fee.clientId);
    const isOpen = fee.accountId === null || inUse.has(fee.accountId);
    return accountId === undefined || !isOpen ? [] : { fee, accountId };
  });
}

/** Fees of accounts and companies that charges name. The caller has seen to it that the charges may be seen. */
export const contractFeeOfCharge = loader<string, ContractFee>(
  ({ database }, ids) => database.read(ContractFee, "where t.id among($1)", [ids]),
  ({ id }) => id,
);
