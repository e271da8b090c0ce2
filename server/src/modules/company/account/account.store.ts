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
