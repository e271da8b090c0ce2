import type { Reader, Unit } from "../../../platform/database/database";
import type { Access } from "../../../platform/authorization/viewer";
import { Person, ViewerAccount, ViewerClient } from "./viewer.entity";
import { giveAccess, VIEWER_CHANGED } from "./viewer.store";

/** What a person has of one company. */
export interface PersonAccess {
  readonly person: Person;
  readonly access: Access;
}

/** Who has access to some companies, by name, also those who cannot sign in now. A fixed number of statements. */
export async function accessesTo(reader: Reader, clientIds: readonly string[]): Promise<PersonAccess[]> {
  const companies = await reader.read(ViewerClient, "where t.client_id among($1)", [clientIds]);
  const accounts = await reader.read(ViewerAccount, "where t.client_id among($1) order by t.account_id", [
    clientIds,
  ]);
  const people = await reader.read(
    Person,
    "where t.id among($1) and t.role = 'administrator' order by t.name, t.id",
    [[...new Set(companies.map(({ viewerId }) => viewerId))]],
  );
  return people.flatMap((person) =>
    companies
      .filter(({ viewerId }) => viewerId === person.id)
      .map(({ viewerId, clientId, role, allAccounts }): PersonAccess => {
        const some = accounts.filter((each) => each.viewerId === viewerId && each.clientId === clientId);
        const accountIds = allAccounts ? null : some.map(({ accountId }) => accountId);
        return { person, access: { clientId, role, accountIds } };
      }),
  );
}

/** Lets somebody have this of a company, whatever they had of it before; what they have open hears of it at once. */
export async function putAccess(unit: Unit, viewerId: string, access: Access): Promise<void> {
  await forgetAccess(unit, viewerId, access.clientId);
  await giveAccess(unit, viewerId, [access]);
}

/** Takes from somebody what they have of a company; what they have open hears of it at once. */
export async function takeAccess(unit: Unit, viewerId: string, clientId: string): Promise<void> {
  await forgetAccess(unit, viewerId, clientId);
  await unit.publish(VIEWER_CHANGED, viewerId);
}

async function forgetAccess(unit: Unit, viewerId: string, clientId: string): Promise<void> {
  await unit.run("delete from viewer_account where viewer_id = $1 and client_id = $2", [viewerId, clientId]);
  await unit.run("delete from viewer_client where viewer_id = $1 and client_id = $2", [viewerId, clientId]);
}
