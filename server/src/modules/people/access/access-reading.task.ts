import type { Reader } from "../../../platform/database/database";
import { mayIn } from "../../../platform/authorization/rights";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { withSecondFactor } from "../second-factor/second-factor.store";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { accessesTo, servesOthers, wantingSecondFactor } from "../viewer/access.store";
import type { Session } from "../viewer/session.entity";
import { sessionsOf } from "../viewer/session.store";
import { CompanyAccess, PersonSession } from "./access.type";
import type { Invitation } from "./invitation.entity";
import { invitationOf } from "./invitation.store";

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

/** Those of the companies of a request that want a second factor of everybody. */
export const wantingSecondFactorOf = loader<string, string>(
  ({ database }, clientIds) => wantingSecondFactor(database, clientIds),
  (clientId) => clientId,
);

/** Those of some people who look after another company than one: `client person`, by both. */
const serverOfOthers = loader<string, string>(
  async ({ database }, keys) => {
    const byClient = new Map<string, string[]>();
    for (const key of keys) {
      const [clientId = "", personId = ""] = key.split(" ");
      byClient.set(clientId, [...(byClient.get(clientId) ?? []), personId]);
    }
    const found: string[] = [];
    for (const [clientId, people] of byClient)
      for (const personId of await servesOthers(database, people, clientId))
        found.push(`${clientId} ${personId}`);
    return found;
  },
  (key) => key,
);

const sessionListOf = listLoader<string, Session>(
  ({ database, clock, sessionLimits }, personIds) =>
    sessionsOf(database, personIds, clock.now(), sessionLimits),
  ({ viewerId }) => viewerId,
);

/** Where somebody is signed in; null where that is not told: they look after other companies too. */
export async function personSessionsOf(
  context: Context,
  clientId: string,
  personId: string,
): Promise<PersonSession[] | null> {
  if ((await serverOfOthers(context).load(`${clientId} ${personId}`)) !== null) return null;
  return (await sessionListOf(context).load(personId)).map((session) => new PersonSession(session));
}

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

/** An invitation by id, for those only who manage people. */
export async function shownInvitation(context: Context, id: string): Promise<Invitation | null> {
  const found = await invitationOf(context).load(id);
  return found && mayIn(viewerOf(context), "access.read", found.clientId) ? found : null;
}
