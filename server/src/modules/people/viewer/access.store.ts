import type { Locale } from "@kabinet/shared";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import type { Access, SignedIn } from "../../../platform/authorization/viewer";
import { AccessPolicy, Person, ViewerAccount, ViewerClient } from "./viewer.entity";
import { giveAccess, mailLocaleOf, VIEWER_CHANGED } from "./viewer.store";

/** What a person has of one company. */
export interface PersonAccess {
  readonly person: Person;
  readonly access: Access;
  /** Since when it rests (epoch milliseconds); null while it is in force. */
  readonly blockedAt: number | null;
}

/** Who has access to some companies, by name, also those who cannot sign in now or are blocked. A fixed number of statements. */
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
      .map(({ viewerId, clientId, role, allAccounts, blockedAt }): PersonAccess => {
        const some = accounts.filter((each) => each.viewerId === viewerId && each.clientId === clientId);
        const accountIds = allAccounts ? null : some.map(({ accountId }) => accountId);
        return { person, access: { clientId, role, accountIds }, blockedAt };
      }),
  );
}

/** Somebody who can be written to about a company. */
export interface Reachable {
  /** E-mail address. */
  readonly address: string;
  /** The language in which to write. */
  readonly locale: Locale;
  /** The same person as they would ask, with what they have of that company: what they see is asked of this. */
  readonly viewer: SignedIn;
}

/**
 * Those of some people who look after a company, or at it, and have an e-mail address. Where they are locked, whoever
 * has something to tell one of them takes turns.
 */
export async function administratorsToTell(
  reader: Reader,
  ids: readonly string[],
  clientId: string,
  isLocked: boolean,
): Promise<Reachable[]> {
  const people = await reader.read(
    Person,
    `where t.id among($1) and t.role = 'administrator' and t.state = 'active' and t.login is not null
     order by t.id${isLocked ? forUpdate(reader) : ""}`,
    [ids],
  );
  const accesses = await accessesTo(reader, [clientId]);
  return people.flatMap((person): Reachable[] => {
    const { id, name, login } = person;
    const access = accesses.find((one) => one.person.id === id && one.blockedAt === null)?.access;
    if (!access) return [];
    const viewer: SignedIn = {
      id,
      name,
      role: "administrator",
      accesses: [access],
      subscriberId: null,
      scopes: null,
    };
    return [{ address: login ?? "", locale: mailLocaleOf(person), viewer }];
  });
}

/** Where and in which language to write to somebody of those who look after companies; null where nobody can be. */
export async function reachable(
  reader: Reader,
  id: string,
): Promise<Pick<Reachable, "address" | "locale"> | null> {
  const [person] = await reader.read(Person, "where t.id = $1 and t.state = 'active'", [id]);
  return person?.login ? { address: person.login, locale: mailLocaleOf(person) } : null;
}

/** The companies of which somebody has something, by id. */
export async function companiesOf(reader: Reader, viewerId: string): Promise<string[]> {
  const found = await reader.read(ViewerClient, "where t.viewer_id = $1 order by t.client_id", [viewerId]);
  return found.map(({ clientId }) => clientId);
}

/** Those of some people who have something of another company than this one. */
export async function servesOthers(
  reader: Reader,
  viewerIds: readonly string[],
  clientId: string,
): Promise<string[]> {
  const found = await reader.read(ViewerClient, "where t.viewer_id among($1) and t.client_id <> $2", [
    viewerIds,
    clientId,
  ]);
  return [...new Set(found.map(({ viewerId }) => viewerId))];
}

/**
 * Lets somebody have this of a company, whatever they had of it before; what they have open hears of it at once. What
 * rests goes on resting.
 */
export async function putAccess(
  unit: Unit,
  viewerId: string,
  access: Access,
  blockedAt: number | null = null,
): Promise<void> {
  await forgetAccess(unit, viewerId, access.clientId);
  await giveAccess(unit, viewerId, [access]);
  if (blockedAt !== null) await setBlocked(unit, viewerId, access.clientId, blockedAt);
}

/** Lets an access rest from an instant on, or (null) be in force again; what is open by it hears of it at once. */
export async function setBlocked(
  unit: Unit,
  viewerId: string,
  clientId: string,
  blockedAt: number | null,
): Promise<void> {
  await unit.run("update viewer_client set blocked_at = $3 where viewer_id = $1 and client_id = $2", [
    viewerId,
    clientId,
    blockedAt,
  ]);
  await unit.publish(VIEWER_CHANGED, viewerId);
}

/** Those of some companies that want a second factor of everybody. */
export async function wantingSecondFactor(reader: Reader, clientIds: readonly string[]): Promise<string[]> {
  const found = await reader.read(AccessPolicy, "where t.client_id among($1)", [clientIds]);
  return found.filter(({ needsSecondFactor }) => needsSecondFactor).map(({ clientId }) => clientId);
}

/** Writes whether a company wants a second factor; what its people have open hears of it at once. */
export async function wantSecondFactor(
  unit: Unit,
  clientId: string,
  needsSecondFactor: boolean,
): Promise<readonly string[]> {
  await unit.run("delete from access_policy where client_id = $1", [clientId]);
  await unit.insert(AccessPolicy, [{ clientId, needsSecondFactor }]);
  const people = await unit.read(ViewerClient, "where t.client_id = $1 order by t.viewer_id", [clientId]);
  for (const { viewerId } of people) await unit.publish(VIEWER_CHANGED, viewerId);
  return people.map(({ viewerId }) => viewerId);
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
