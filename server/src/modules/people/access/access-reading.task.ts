import type { Reader } from "../../../platform/database/database";
import { mayIn } from "../../../platform/authorization/rights";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { withSecondFactor } from "../second-factor/second-factor.store";
import { accessesTo } from "../viewer/access.store";
import { CompanyAccess } from "./access.type";

/** Who has access to companies, by name. Only for who may be told: of whom that is asked before. */
export const companyAccessesOf = listLoader<string, CompanyAccess>(
  async ({ database }, clientIds) =>
    (await accessesTo(database, clientIds)).map((each) => new CompanyAccess(each)),
  ({ clientId }) => clientId,
);

/** Those of the people of a request who have a second factor in force. */
export const secondFactorHolderOf = loader<string, string>(
  ({ database }, personIds) => withSecondFactor(database, personIds),
  (personId) => personId,
);

/** What one person has of a company; null where that is nothing, or the viewer is not told. */
export async function companyAccessOf(
  reader: Reader,
  viewer: SignedIn,
  clientId: string,
  personId: string,
): Promise<CompanyAccess | null> {
  if (!mayIn(viewer, "access.read", clientId)) return null;
  const found = (await accessesTo(reader, [clientId])).find(({ person }) => person.id === personId);
  return found ? new CompanyAccess(found) : null;
}
