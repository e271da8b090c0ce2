import { SEARCH_MAX } from "@kabinet/shared";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { pageOfList, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { newId } from "../../../platform/new-id";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { ownProblem } from "../../../platform/errors";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { Account, AccountState } from "./account.entity";
import { accountsMeant } from "./account-search.policy";
import { accountText } from "./account.texts";

/** Of a company's accounts its subscribers see nothing. */
const own = (context: Context, params: ParamList): string => visibleTo(viewerOf(context), Account, params);

/** Accounts by id, as far as the viewer may see them. */
export const accountOf = loader<string, Account>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${own(context, params)}`;
    return context.database.read(Account, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

/** Accounts of a company, by number. */
export const accountsOf = nestedPage<Account>({
  entity: Account,
  parent: { column: "client_id", property: "clientId" },
  where: own,
  orderBy: [
    { column: "number", property: "number" },
    { column: "id", property: "id" },
  ],
});

/** Most accounts whose names one search looks through: a company has far fewer. */
const ACCOUNTS_SEARCHED_MAX = 5_000;

/** All accounts of companies, by number: what a search is looked for in. */
const accountsOfClients = listLoader<string, Account>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.client_id", ids)} and ${own(context, params)}`;
    const limit = params.add(ACCOUNTS_SEARCHED_MAX);
    return context.database.read(
      Account,
      `where ${where} order by t.number, t.id limit ${limit}`,
      params.values,
    );
  },
  ({ clientId }) => clientId,
);

/** Accounts of a company that a search means, by number. */
export async function accountsFound(
  context: Context,
  clientId: string,
  search: string,
  args: PageArgs,
): Promise<Page<Account>> {
  if (search.length > SEARCH_MAX)
    throw ownProblem("INVALID_SEARCH", context.locale, accountText("TOO_LONG_SEARCH", { max: SEARCH_MAX }));
  return pageOfList(accountsMeant(await accountsOfClients(context).load(clientId), search), args);
}

/** The number of an account, whoever asks. */
export async function accountNumber(reader: Reader, id: string): Promise<string> {
  const [account] = await reader.rows<{ number: string }>("select t.number from account t where t.id = $1", [
    id,
  ]);
  return account?.number ?? "";
}

/** The number of the account of each line `t`, as an expression of SQL: what a list of lines is sorted by. */
export const ACCOUNT_NUMBER = "(select a.number from account a where a.id = t.account_id)";

/** The accounts that the viewer looks after, of one company or of all of theirs. */
export function accountsServed(context: Context, clientId: string | null): Promise<Account[]> {
  const params = new ParamList();
  const where = [own(context, params)];
  if (clientId !== null) where.push(`t.client_id = ${params.add(clientId)}`);
  const limit = params.add(ACCOUNTS_SEARCHED_MAX);
  return context.database.read(
    Account,
    `where ${where.join(" and ")} order by t.id limit ${limit}`,
    params.values,
  );
}

/** Those of some accounts that are not closed, whoever's they are. */
export async function accountsInUse(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ id: string }>(
    "select t.id as id from account t where t.id among($1) and t.state <> $2",
    [ids, AccountState.CLOSED],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Those of some accounts that are a company's. */
export async function accountsOfCompany(
  reader: Reader,
  clientId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ id: string }>(
    "select t.id as id from account t where t.client_id = $1 and t.id among($2)",
    [clientId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The numbers of accounts by their ids, whoever's they are. */
export async function accountNumbers(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.rows<{ id: string; number: string }>(
    "select t.id, t.number from account t where t.id among($1)",
    [ids],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** The first account by number that is not closed, of each of some companies, whoever's they are: by company. */
export async function firstAccounts(
  reader: Reader,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.rows<{ id: string; clientId: string }>(
    `select t.id as id, t.client_id as "clientId" from account t
      where t.client_id among($1) and t.state <> $2 and not exists (select 1 from account o
        where o.client_id = t.client_id and o.state <> $2 and o.number < t.number)`,
    [clientIds, AccountState.CLOSED],
  );
  return new Map(rows.map(({ id, clientId }) => [clientId, id]));
}

/** Writes the first account of a company that is new. */
export async function addFirstAccount(
  unit: Unit,
  { clientId, number, name, now }: Pick<Account, "clientId" | "number" | "name"> & { readonly now: number },
): Promise<void> {
  await unit.insert(Account, [{ id: newId("acc", now), clientId, number, name, state: AccountState.ACTIVE }]);
}

/** An account that the viewer looks after, locked until the unit ends; null when there is none, or it is not theirs. */
export async function lockAccount(unit: Unit, viewer: SignedIn, id: string): Promise<Account | null> {
  const params = new ParamList(id);
  const visible = visibleTo(viewer, Account, params);
  const [found] = await unit.read(Account, `where t.id = $1 and ${visible}${forUpdate(unit)}`, params.values);
  return found ?? null;
}

/** Lets whoever moves money of these accounts take turns until the unit ends. */
export async function lockAccounts(unit: Unit, ids: readonly string[]): Promise<void> {
  if (unit.kind === "sqlite") return;
  await unit.rows(`select t.id from account t where t.id among($1) order by t.id${forUpdate(unit)}`, [ids]);
}
