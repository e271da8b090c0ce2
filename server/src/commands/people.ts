import { COMPANY_ROLES, parseEmail, PASSWORD_MIN, type AuditAction } from "@kabinet/shared";
import { clientByNumber } from "../modules/company/client/client.store";
import { dropPasskeys } from "../modules/people/passkey/passkey.store";
import { newResetLink } from "../modules/people/recovery/password-reset.store";
import { RESET_LIFETIME } from "../modules/people/recovery/recovery-mail.policy";
import { removeFactor } from "../modules/people/second-factor/second-factor.store";
import { STAFF_MAX } from "../modules/people/staff/staff.policy";
import { passwordProblem } from "../modules/people/viewer/password.policy";
import { allStaff } from "../modules/people/viewer/staff.store";
import { tidyLogin } from "../modules/people/viewer/sign-in.policy";
import {
  changePassword,
  enrolViewers,
  giveAccess,
  hasAccess,
  lockViewer,
  personByLogin,
  type NewViewer,
} from "../modules/people/viewer/viewer.store";
import { audit } from "../platform/audit/audit.store";
import { SYSTEM, type AccessRole, type Actor } from "../platform/authorization/viewer";
import { systemClock } from "../platform/clock";
import type { Database, Unit } from "../platform/database/database";
import { hashPassword } from "../platform/secrets/password";
import { newSecret } from "../platform/secrets/secret";
import { needed, Refused, type Command, type Given } from "./command";
import { withDatabase } from "./with-database";

/** In whose name the audit says it was done: of whoever has the server's keys, nothing more is known. */
const OPERATOR: Actor = { ...SYSTEM, program: "kabinet" };

const PASSWORD_OPTIONS = {
  "password-stdin": {
    type: "boolean",
    meaning: "takes the password from the first line of the input instead of making a link to set one",
  },
} as const;

/** Makes one of the operator's staff. */
export const staffAdd: Command = {
  name: "staff add",
  usage: "<e-mail> --name <name>",
  about: "lets somebody of the operator's staff sign in",
  words: 1,
  options: { name: { type: "string", meaning: "what they are called" }, ...PASSWORD_OPTIONS },
  run: (given) =>
    withDatabase(given, async (database) => {
      if ((await allStaff(database)).length >= STAFF_MAX)
        throw new Refused(`there are ${String(STAFF_MAX)} of the staff already, and no more are taken`);
      const name = needed(given, "name");
      return enrol(given, database, { role: "staff", name, accesses: [], subscriberId: null });
    }),
};

/** Makes an administrator or observer of a company, or gives one who is there another company. */
export const personAdd: Command = {
  name: "person add",
  usage: "<e-mail> --client <УНП> [--role <role>] [--name <name>]",
  about: "lets somebody look after a company; who signs in already only gets the company",
  words: 1,
  options: {
    client: { type: "string", meaning: "the company, by its УНП (taxpayer's number)" },
    role: {
      type: "string",
      meaning:
        "administrator (as without it), coordinator (changes lines), accountant (pays) or observer (looks)",
    },
    name: { type: "string", meaning: "what they are called; needed for who is new" },
    ...PASSWORD_OPTIONS,
  },
  run: (given) =>
    withDatabase(given, async (database) => {
      const role = roleIn(given);
      const unp = needed(given, "client");
      const login = loginIn(given);
      const client = await clientByNumber(database, unp);
      if (!client) throw new Refused(`no company has the УНП ${unp}: kabinet company add makes one`);
      const access = { clientId: client.id, role, accountIds: null };
      const known = await personByLogin(database, login);
      if (!known)
        return enrol(given, database, {
          role: "administrator",
          name: needed(given, "name"),
          accesses: [access],
          subscriberId: null,
        });
      if (known.role !== "administrator" || known.state !== "active")
        throw new Refused(
          `${login} is ${known.state === "active" ? `of the ${known.role}` : "disabled"}, and cannot look after a company`,
        );
      const added = await database.write(async (unit) => {
        await lockViewer(unit, known.id);
        if (await hasAccess(unit, known.id, client.id)) return false;
        await giveAccess(unit, known.id, [access]);
        await told(unit, "access.granted", known.id, client.id);
        return true;
      });
      if (!added) throw new Refused(`${login} looks after ${client.name} already`);
      given.terminal.out(
        `${login} looks after ${client.name} too, from now on, with the password they have.`,
      );
      return 0;
    }),
};

/** Lets somebody in again who cannot get in any more. */
export const personReset: Command = {
  name: "person reset",
  usage: "<e-mail>",
  about: "lets somebody set a new password, ends their sessions and takes second factor and passkeys away",
  words: 1,
  options: { ...PASSWORD_OPTIONS },
  run: (given) =>
    withDatabase(given, async (database) => {
      const login = loginIn(given);
      const person = await personByLogin(database, login);
      if (!person) throw new Refused(`nobody signs in as ${login}`);
      const { hash, isTyped } = await passwordIn(given, login, person.name);
      const link = await database.write(async (unit) => {
        await lockViewer(unit, person.id);
        await removeFactor(unit, person.id);
        await dropPasskeys(unit, person.id);
        await changePassword(unit, person.id, hash);
        await told(unit, "person.reset", person.id, null);
        return isTyped ? null : linkFor(given, unit, person.id);
      });
      given.terminal.out(
        `${login} is signed out everywhere and has neither second factor nor passkeys any more.`,
      );
      show(given, link);
      return 0;
    }),
};

async function enrol(given: Given, database: Database, wanted: Omit<NewViewer, "login">): Promise<number> {
  const login = loginIn(given);
  const { CLOCK_START, PUBLIC_URL } = given.settings();
  if (await personByLogin(database, login))
    throw new Refused(
      `${login} signs in already: kabinet person reset ${login} lets them set a new password`,
    );
  const { hash, isTyped } = await passwordIn(given, login, wanted.name);
  const link = await database.write(async (unit) => {
    const now = systemClock(CLOCK_START ?? undefined).now();
    const [person] = await enrolViewers(unit, [{ ...wanted, login }], hash, now);
    const id = person?.id ?? "";
    await told(unit, "person.enrolled", id, wanted.accesses[0]?.clientId ?? null);
    return isTyped ? null : linkFor(given, unit, id);
  });
  given.terminal.out(`${login} may sign in (${wanted.role}): ${PUBLIC_URL.origin}`);
  show(given, link);
  return 0;
}

async function told(
  unit: Unit,
  action: AuditAction,
  subjectId: string,
  clientId: string | null,
): Promise<void> {
  await audit(unit, systemClock().now(), OPERATOR, action, { subjectId, clientId });
}

function loginIn({ words: [login = ""] }: Given): string {
  if (parseEmail(login) === null)
    throw new Refused(`${login} is no e-mail address; people sign in by theirs, e.g. olga@operator.example`);
  return tidyLogin(login);
}

function roleIn({ options: { role = "administrator" } }: Given): AccessRole {
  const known = COMPANY_ROLES.find((one) => one === role);
  if (known === undefined)
    throw new Refused(`--role is one of ${COMPANY_ROLES.join(", ")}, and not ${String(role)}`);
  return known;
}

/** The hash of the password that was typed, if it is a good one; else of one that nobody knows or can guess. */
async function passwordIn(
  { options, terminal }: Given,
  login: string,
  name: string,
): Promise<{ readonly hash: string; readonly isTyped: boolean }> {
  if (options["password-stdin"] !== true) return { hash: await hashPassword(newSecret()), isTyped: false };
  const password = await terminal.firstLine();
  const problem = await passwordProblem(password, { login, name });
  if (problem)
    throw new Refused(
      `the password is too easy to guess (${problem}): at least ${String(PASSWORD_MIN)} characters, nothing of the login or name, no common word`,
    );
  return { hash: await hashPassword(password), isTyped: true };
}

function linkFor(given: Given, unit: Unit, viewerId: string): Promise<URL> {
  const { CLOCK_START, PUBLIC_URL } = given.settings();
  return newResetLink(unit, viewerId, PUBLIC_URL, systemClock(CLOCK_START ?? undefined).now());
}

/** Where no password was typed, the link by which one is set is shown once. */
function show({ terminal }: Given, link: URL | null): void {
  if (link === null) return;
  terminal.out(`To set a password, once and within ${String(RESET_LIFETIME / 60_000)} minutes: ${link.href}`);
  terminal.out("Whoever has the link comes in: hand it to them alone. kabinet person reset makes another.");
}
