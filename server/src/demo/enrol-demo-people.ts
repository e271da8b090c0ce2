import { Invitation } from "../modules/people/access/invitation.entity";
import { INVITATION_LIFETIME } from "../modules/people/access/invitation.policy";
import { setBlocked } from "../modules/people/viewer/access.store";
import { enrolViewers } from "../modules/people/viewer/viewer.store";
import type { AccessRole, ViewerRole } from "../platform/authorization/viewer";
import type { Database, Unit } from "../platform/database/database";
import { derivedId } from "../platform/derived-id";
import { hashPassword } from "../platform/secrets/password";
import { DEMO_BLOCKED, DEMO_INVITED, DEMO_OPERATOR, type DemoPerson } from "./demo-people";

/** Someone of the demo, as told to whoever runs it. */
export interface DemoLogin {
  readonly role: ViewerRole | "observer";
  readonly name: string;
  /** E-mail address, or number. */
  readonly login: string;
  /** Without one, a code by SMS lets in for the first time. */
  readonly hasPassword: boolean;
  readonly companies: string | null;
}

interface LoginRow extends Omit<DemoLogin, "hasPassword" | "role"> {
  readonly role: ViewerRole;
  readonly withPassword: number;
  /** Their role in their companies; null for who has none. */
  readonly access: AccessRole | null;
  /** How many accounts they look after where they have not the whole company; 0 where they have. */
  readonly accounts: number;
}

/** Lets the demo's people sign in: all but the last subscriber with the given password, that one by a code at first. */
export async function enrolDemoPeople(
  database: Database,
  people: readonly DemoPerson[],
  password: string,
  now: number,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  const newcomer = people.findLast(({ role }) => role === "subscriber");
  await database.write(async (unit) => {
    await enrolViewers(
      unit,
      people.filter((person) => person !== newcomer),
      passwordHash,
      now,
    );
    await enrolViewers(unit, [DEMO_OPERATOR, ...(newcomer ? [newcomer] : [])], null, now);
    await liveIn(unit, people, now);
  });
}

/** Who can sign in to the demo, the administrators of the largest companies last. */
export async function demoLogins(database: Database): Promise<DemoLogin[]> {
  const rows = await database.rows<LoginRow>(
    `select v.role as "role", coalesce(s.name, v.name) as "name", coalesce(v.login, s.number) as "login",
        case when v.password_hash is null then 0 else 1 end as "withPassword",
        (select min(c.name) from viewer_client m join client c on c.id = m.client_id where m.viewer_id = v.id) as "companies",
        (select min(m.role) from viewer_client m where m.viewer_id = v.id) as "access",
        (select count(*) from viewer_account a where a.viewer_id = v.id) as "accounts"
      from viewer v left join subscriber s on s.id = v.subscriber_id
      where v.login is null or v.login <> $1 order by v.role, v.login, v.id limit 20`,
    [DEMO_OPERATOR.login],
  );
  return rows.map(({ withPassword, access, accounts, companies, role, ...row }) => ({
    ...row,
    role: access === "observer" ? access : role,
    hasPassword: withPassword === 1,
    companies: accounts > 0 ? `${companies ?? ""} (счетов / accounts: ${String(accounts)})` : companies,
  }));
}

const HOUR = 3_600_000;

/** What a while of use leaves behind: when people were last here, an access that rests, and an invitation that waits. */
async function liveIn(unit: Unit, people: readonly DemoPerson[], now: number): Promise<void> {
  const administrators = people.filter(({ role }) => role === "administrator");
  for (const [i, { login }] of administrators.entries())
    await unit.run("update viewer set last_seen_at = $2 where login = $1", [
      login,
      now - (5 + 19 * i) * HOUR,
    ]);
  const host = administrators.find(({ login }) => login === DEMO_BLOCKED.by);
  const clientId = host?.accesses[0]?.clientId;
  if (!host || clientId === undefined) return;
  await setBlocked(unit, derivedId("vwr", now, DEMO_BLOCKED.login), clientId, now - 3 * 24 * HOUR);
  const sentAt = now - 20 * HOUR;
  await unit.insert(Invitation, [
    {
      ...{ id: derivedId("ivt", sentAt, DEMO_INVITED), clientId, email: DEMO_INVITED, role: "accountant" },
      ...{ accountIds: null, actorId: derivedId("vwr", now, host.login), actorName: host.name, locale: "ru" },
      ...{ hash: null, sentAt, expiresAt: sentAt + INVITATION_LIFETIME, endedAt: null },
    },
  ]);
}
