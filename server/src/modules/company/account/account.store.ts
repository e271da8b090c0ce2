import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { Account } from "./account.entity";

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
