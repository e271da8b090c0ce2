import type { Client } from "../modules/company/client/client.entity";
import type { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import { Passkey } from "../modules/people/passkey/passkey.entity";
import { Person } from "../modules/people/viewer/viewer.entity";
import { enrolViewers, type NewViewer } from "../modules/people/viewer/viewer.store";
import type { Database } from "../platform/database/database";
import { hashPassword } from "../platform/secrets/password";
import { build, BUILT_AT, buildClient } from "./builders";

/** The password of whoever is built without another. */
export const TEST_PASSWORD = "клён у дороги 42";

let made = 0;

/** An administrator who can sign in; the company is made unless some are given. */
export async function buildAdministrator(
  database: Database,
  { clients, ...overrides }: Partial<NewViewer> & { clients?: readonly Client[]; password?: string } = {},
): Promise<Person> {
  made += 1;
  const served = clients ?? [await buildClient(database)];
  return enrol(database, {
    role: "administrator",
    name: `Администратор ${String(made)}`,
    login: `admin-${String(made)}@example.com`,
    accesses: served.map(({ id }) => ({ clientId: id, role: "administrator", accountIds: null })),
    subscriberId: null,
    ...overrides,
  });
}

/** The user of a line, who has a password already unless it is null. */
export function buildLineUser(
  database: Database,
  line: Subscriber,
  { password }: { password?: string | null } = {},
): Promise<Person> {
  const person: NewViewer = {
    role: "subscriber",
    name: line.name,
    login: line.number,
    accesses: [],
    subscriberId: line.id,
  };
  return enrol(database, { ...person, ...(password !== undefined && { password }) });
}

async function enrol(database: Database, person: NewViewer & { password?: string | null }): Promise<Person> {
  const { password = TEST_PASSWORD, ...rest } = person;
  const hash = password === null ? null : await hashPassword(password);
  const [viewer] = await database.write((unit) => enrolViewers(unit, [rest], hash, BUILT_AT));
  return Object.assign(new Person(), viewer);
}

/** A passkey of somebody, whose private key no device has. */
export function buildPasskey(database: Database, viewerId: string): Promise<Passkey> {
  made += 1;
  const id = `psk_${String(made)}`;
  return build(database, Passkey, {
    ...{ id, viewerId, credentialId: id, publicKey: "", counter: 0, transports: "", name: "Ноутбук" },
    ...{ createdAt: BUILT_AT, lastUsedAt: null },
  });
}
