import { LOCALES, nationalNumber, parseNumber, type Locale } from "@kabinet/shared";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import type { Access, SignedIn, ViewerRole } from "../../../platform/authorization/viewer";
import { derivedId } from "../../../platform/derived-id";
import { newId } from "../../../platform/new-id";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { SignInPlace } from "./session.entity";
import { PLACE_MEMORY, tidyLogin } from "./sign-in.policy";
import type { Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { Viewer } from "./viewer.type";
import { Person, ViewerAccount, ViewerClient } from "./viewer.entity";

/** What a topic tells: something of this viewer's sessions, tokens or rights has changed, look again who they are. */
export const VIEWER_CHANGED = "viewer.changed";

/** Lines whose users may sign in: those that are not terminated, of companies that are not closed. */
const LIVE_LINE = `select s.id from subscriber s join client c on c.id = s.client_id
   where s.state <> 'terminated' and c.state <> 'closed'`;

/** Who may sign in by a login: an e-mail address, or a number in any writing. Null for everybody else. */
export async function viewerByLogin(reader: Reader, login: string): Promise<Person | null> {
  const known = withoutNul(tidyLogin(login));
  const number = parseNumber(known);
  const [viewer] =
    number === null
      ? await reader.read(Person, `where t.login = $1 and t.state = 'active'`, [known])
      : await reader.read(
          Person,
          `where t.state = 'active' and t.subscriber_id in (${LIVE_LINE} and s.national_number = $1)`,
          [nationalNumber(number)],
        );
  return viewer ?? null;
}

/** Whoever has an e-mail address as their login, also if they may not sign in any more. */
export async function personByLogin(reader: Reader, login: string): Promise<Person | null> {
  const [person] = await reader.read(Person, "where t.login = $1", [withoutNul(tidyLogin(login))]);
  return person ?? null;
}

/** Whether somebody has anything of a company. */
export async function hasAccess(reader: Reader, viewerId: string, clientId: string): Promise<boolean> {
  const found = await reader.rows(
    "select 1 as one from viewer_client where viewer_id = $1 and client_id = $2",
    [viewerId, clientId],
  );
  return found.length > 0;
}

/** The line whose user may sign in by a code to a number (E.164); null where nobody may. */
export async function lineByNumber(reader: Reader, number: string): Promise<Subscriber | null> {
  const [line] = await reader.read(
    Subscriber,
    `where t.id in (${LIVE_LINE} and s.national_number = $1)
       and not exists (select 1 from viewer v where v.subscriber_id = t.id and v.state <> 'active')`,
    [nationalNumber(number)],
  );
  return line ?? null;
}

/** Somebody by id. */
export async function viewerById(reader: Reader, id: string): Promise<Person | null> {
  const [viewer] = await reader.read(Person, "where t.id = $1", [id]);
  return viewer ?? null;
}

/** What people are called, by id. Only for who may be told: that is asked before. */
export const personNameOf = loader<string, Pick<Person, "id" | "name">>(
  ({ database }, ids) => database.read(Person, "where t.id among($1)", [ids]),
  ({ id }) => id,
);

/** Who is asking, as they are told about themselves; null for nobody. */
export async function viewerAsking({ database, viewer }: Context): Promise<Viewer | null> {
  if (viewer?.grants !== undefined) return new Viewer(asPerson(viewer), "program");
  const person = viewer && (await viewerById(database, viewer.id));
  return person && new Viewer(person);
}

/** A program of a company as the person that it is none of: it has a name, and nothing by which people sign in. */
function asPerson({ id, name, role }: SignedIn): Person {
  const nothing = {
    login: null,
    passwordHash: null,
    subscriberId: null,
    locale: null,
    mailLocale: null,
    lastSeenAt: null,
  };
  return { id, name, role, state: "active", ...nothing };
}

/** The user of a line, where there is one already. */
export async function viewerOfLine(reader: Reader, subscriberId: string): Promise<Person | null> {
  const [viewer] = await reader.read(Person, "where t.subscriber_id = $1", [subscriberId]);
  return viewer ?? null;
}

/** Lets whoever does something in a person's name do it one after another, until the unit ends. */
export async function lockViewer(unit: Unit, id: string): Promise<void> {
  await unit.rows(`select t.id from viewer t where t.id = $1${forUpdate(unit)}`, [id]);
}

/** The language in which to answer somebody: the one that they were last seen to use, or Russian. */
export async function localeOfViewer(reader: Reader, id: string): Promise<Locale> {
  return localeRead((await viewerById(reader, id))?.locale ?? null);
}

/** The language that is kept of somebody, or Russian. */
export function localeRead(kept: string | null): Locale {
  return LOCALES.find((locale) => locale === kept) ?? "ru";
}

/** The language of mail to somebody: the one that they have chosen for it, else the one that they were last seen to use. */
export function mailLocaleOf({ mailLocale, locale }: Pick<Person, "mailLocale" | "locale">): Locale {
  return localeRead(mailLocale ?? locale);
}

/** The language of mail to an address: that of who signs in by it; for anybody else that of who has it sent. */
export async function mailLocaleTo(reader: Reader, address: string, otherwise: string): Promise<Locale> {
  const person = await personByLogin(reader, address);
  return localeRead(person?.mailLocale ?? person?.locale ?? otherwise);
}

/** Keeps the language that somebody has chosen for mail; null for the one that they use. */
export async function chooseMailLocale(unit: Unit, viewerId: string, locale: Locale | null): Promise<void> {
  await unit.run("update viewer set mail_locale = $2 where id = $1", [viewerId, locale]);
}

/** By what somebody signs in now: an e-mail address, or the number (E.164) that their line has. */
export async function loginOf(reader: Reader, { login, subscriberId }: Person): Promise<string> {
  if (login !== null) return login;
  const [line] = await reader.read(Subscriber, "where t.id = $1", [subscriberId]);
  return line?.number ?? "";
}

/** The user of a line, made when they sign in for the first time. */
export async function userOfLine(unit: Unit, line: Subscriber, now: number): Promise<Person | null> {
  const viewer: Person = {
    id: newId("vwr", now),
    role: "subscriber",
    name: line.name,
    login: null,
    passwordHash: null,
    subscriberId: line.id,
    state: "active",
    locale: null,
    mailLocale: null,
    lastSeenAt: null,
  };
  await unit.insert(Person, [viewer], { ignoreConflicts: true });
  const [kept] = await unit.read(Person, "where t.subscriber_id = $1 and t.state = 'active'", [line.id]);
  return kept ?? null;
}

/** Somebody who is to sign in from now on. */
export interface NewViewer {
  readonly role: ViewerRole;
  readonly name: string;
  /** E-mail address; of the user of a line it does not matter, who signs in by the line's number. */
  readonly login: string;
  /** What an administrator has of companies. */
  readonly accesses: readonly Access[];
  /** The line whose user it is. */
  readonly subscriberId: string | null;
}

/**
 * Enrols people with one password for all of them (its hash; null for none: users of lines then come in by a code).
 * Their ids follow from their logins, so that the same people get the same ids.
 */
export async function enrolViewers(
  unit: Unit,
  people: readonly NewViewer[],
  passwordHash: string | null,
  now: number,
): Promise<Person[]> {
  const viewers = people.map((person): Person => {
    const { role, name, subscriberId } = person;
    const login = subscriberId === null ? tidyLogin(person.login) : null;
    const id = derivedId("vwr", now, login ?? subscriberId ?? "");
    return {
      id,
      role,
      name,
      login,
      passwordHash,
      subscriberId,
      state: "active",
      locale: null,
      mailLocale: null,
      lastSeenAt: null,
    };
  });
  await unit.insert(Person, viewers);
  for (const [i, { id }] of viewers.entries()) await giveAccess(unit, id, people[i]?.accesses ?? []);
  return viewers;
}

/** Gives somebody what they are to have of companies of which they had nothing. */
export async function giveAccess(unit: Unit, viewerId: string, accesses: readonly Access[]): Promise<void> {
  const companies = accesses.map(({ clientId, role, accountIds }): ViewerClient => {
    return { viewerId, clientId, role, allAccounts: accountIds === null, blockedAt: null };
  });
  const accounts = accesses.flatMap(({ clientId, accountIds }) =>
    (accountIds ?? []).map((accountId): ViewerAccount => ({ viewerId, clientId, accountId })),
  );
  if (companies.length > 0) await unit.insert(ViewerClient, companies);
  if (accounts.length > 0) await unit.insert(ViewerAccount, accounts);
  await unit.publish(VIEWER_CHANGED, viewerId);
}

/** The one of the staff with a login; made under an id, without a password, where there is none. */
export async function staffByLogin(unit: Unit, login: string, name: string, id: string): Promise<string> {
  const row: Person = {
    id,
    role: "staff",
    name,
    login,
    passwordHash: null,
    subscriberId: null,
    state: "active",
    locale: null,
    mailLocale: null,
    lastSeenAt: null,
  };
  await unit.insert(Person, [row], { ignoreConflicts: true });
  const [kept] = await unit.read(Person, "where t.login = $1", [login]);
  return kept?.id ?? id;
}

/** Gives somebody a new password; whoever signed in with the old one is signed out, but for the one session that is kept. */
export async function changePassword(
  unit: Unit,
  viewerId: string,
  passwordHash: string,
  keptSession = "",
): Promise<void> {
  await unit.run("update viewer set password_hash = $2 where id = $1", [viewerId, passwordHash]);
  await unit.run("delete from session where viewer_id = $1 and id <> $2", [viewerId, keptSession]);
  await unit.publish(VIEWER_CHANGED, viewerId);
}

/** Whether somebody has lately signed in from a place. For nobody (null) it is looked up all the same. */
export async function isKnownPlace(
  reader: Reader,
  viewerId: string | null,
  place: string,
  now: number,
): Promise<boolean> {
  const found = await reader.rows(
    "select 1 as one from sign_in_place where viewer_id = $1 and place = $2 and last_sign_in_at > $3",
    [viewerId ?? "", place, now - PLACE_MEMORY],
  );
  return found.length > 0;
}

/** Remembers that somebody signed in from a place, and forgets places of long ago. */
export async function rememberPlace(unit: Unit, viewerId: string, place: string, now: number): Promise<void> {
  await unit.run("delete from sign_in_place where viewer_id = $1 and (place = $2 or last_sign_in_at <= $3)", [
    viewerId,
    place,
    now - PLACE_MEMORY,
  ]);
  await unit.insert(SignInPlace, [{ viewerId, place, lastSignInAt: now }], { ignoreConflicts: true });
}

/** No stored login holds U+0000, and PostgreSQL refuses it even in a comparison. */
function withoutNul(text: string): string {
  return text.replaceAll("\u0000", "\uFFFD");
}
