import { foldName, type ProgramScope } from "@kabinet/shared";
import { Program } from "../modules/people/program/program.entity";
import { addProgram } from "../modules/people/program/program.store";
import { ApiToken } from "../modules/people/viewer/api-token.entity";
import { addApiToken } from "../modules/people/viewer/api-token.store";
import { openSession } from "../modules/people/viewer/session.store";
import { Person } from "../modules/people/viewer/viewer.entity";
import { giveAccess } from "../modules/people/viewer/viewer.store";
import { SESSION_LIMITS } from "../platform/authorization/session-limits";
import type { Access, SignedIn } from "../platform/authorization/viewer";
import type { Clock } from "../platform/clock";
import type { Database, Unit } from "../platform/database/database";
import { newId } from "../platform/new-id";
import { hashSecret, newApiToken, TOKEN_SHOWN } from "../platform/secrets/secret";

/** Who a test asks as. */
export type TestViewer = SignedIn;

let made = 0;

function viewer(role: SignedIn["role"], rest: Partial<TestViewer>): TestViewer {
  made += 1;
  return {
    id: newId("vwr", made),
    name: `Viewer ${String(made)}`,
    role,
    accesses: [],
    subscriberId: null,
    scopes: null,
    ...rest,
  };
}

/** Somebody who administers these companies. */
export function administratorOf(...clientIds: readonly string[]): TestViewer {
  return withAccess(
    ...clientIds.map((clientId): Access => ({ clientId, role: "administrator", accountIds: null })),
  );
}

/** Somebody who may look at these companies only. */
export function observerOf(...clientIds: readonly string[]): TestViewer {
  return withAccess(
    ...clientIds.map((clientId): Access => ({ clientId, role: "observer", accountIds: null })),
  );
}

/** Somebody who has this of companies. */
export function withAccess(...accesses: readonly Access[]): TestViewer {
  return viewer("administrator", { accesses });
}

/** The person whose line it is. */
export function personOf(subscriberId: string): TestViewer {
  return viewer("subscriber", { subscriberId });
}

/** A program of a company. */
export function programOf(clientId: string, ...grants: readonly ProgramScope[]): TestViewer {
  made += 1;
  const id = newId("prg", made);
  return { ...administratorOf(clientId), id, name: `Program ${String(made)}`, scopes: ["read"], grants };
}

/** One of the operator's staff. */
export function oneOfStaff(): TestViewer {
  return viewer("staff", {});
}

/** How test viewers are known to the app. */
export interface TestSignIn {
  /** Headers by which a request is the viewer's; each is signed in when it first asks. */
  readonly headersOf: (viewer: TestViewer) => Promise<Record<string, string>>;
}

/** A session's proof of who its holder is grows old; the clock of a test may run ahead by days. */
const RENEWED_AFTER = 600_000;

/** Signs test viewers in as the program does: each has a row of its own, and a session or a token. */
export function testSignIn(database: Database, clock: Clock): TestSignIn {
  const known = new Map<
    TestViewer,
    { readonly at: number; readonly headers: Promise<Record<string, string>> }
  >();
  return {
    headersOf: (viewer) => {
      const now = clock.now();
      const present = known.get(viewer);
      if (present && Math.abs(now - present.at) < RENEWED_AFTER) return present.headers;
      const headers = database.write((unit) => signIn(unit, viewer, now));
      known.set(viewer, { at: now, headers });
      return headers;
    },
  };
}

async function signIn(unit: Unit, viewer: TestViewer, now: number): Promise<Record<string, string>> {
  const id = viewer.grants ? await enrolProgram(unit, viewer, now) : await enrol(unit, viewer);
  if (viewer.scopes === null)
    return { cookie: `kabinet=${(await openSession(unit, id, now, SESSION_LIMITS)).token}` };
  const token = newApiToken();
  const apiToken = Object.assign(new ApiToken(), {
    id: newId("tok", now),
    viewerId: id,
    hash: hashSecret(token),
    name: "test",
    prefix: token.slice(0, TOKEN_SHOWN),
    scopes: viewer.scopes.join(","),
    clientId: viewer.accesses[0]?.clientId ?? null,
    subscriberId: viewer.subscriberId,
    createdAt: now,
    expiresAt: now + SESSION_LIMITS.absolute,
    lastUsedAt: null,
    revokedAt: null,
  });
  await addApiToken(unit, apiToken);
  return { authorization: `Bearer ${token}` };
}

/** The program's row, made when it is not there. */
async function enrolProgram(
  unit: Unit,
  { id, name, accesses, grants }: TestViewer,
  now: number,
): Promise<string> {
  const [known] = await unit.read(Program, "where t.id = $1", [id]);
  if (known) return known.id;
  const accountIds = accesses[0]?.accountIds?.join(",") ?? null;
  const program = Object.assign(new Program(), {
    ...{ id, clientId: accesses[0]?.clientId ?? "", name, nameFolded: foldName(name), purpose: null },
    ...{ scopes: grants?.join(",") ?? "", accountIds, addresses: null, createdAt: now },
    ...{ actorId: "vwr_test", actorName: "Тест", blockedAt: null, endedAt: null },
  });
  await addProgram(unit, program);
  return id;
}

/** The viewer's row, made when it is not there; a line has one user, however often a test names them. */
async function enrol(unit: Unit, { id, role, name, accesses, subscriberId }: TestViewer): Promise<string> {
  const [known] = await unit.read(Person, "where t.id = $1 or t.subscriber_id = $2", [id, subscriberId]);
  if (known) return known.id;
  const login = subscriberId === null ? `${id.toLowerCase()}@test.example` : null;
  const row = {
    id,
    role,
    name,
    login,
    passwordHash: null,
    subscriberId,
    locale: null,
    mailLocale: null,
    lastSeenAt: null,
  };
  await unit.insert(Person, [{ ...row, state: "active" }]);
  await giveAccess(unit, id, accesses);
  return id;
}
