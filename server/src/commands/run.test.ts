import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AuditRecord } from "../platform/audit/audit-record.entity";
import { sealNext } from "../platform/audit/audit-seal.store";
import { audit } from "../platform/audit/audit.store";
import { SYSTEM } from "../platform/authorization/viewer";
import { SecretBox } from "../platform/secrets/secret-box";
import { graphql } from "../testing/graphql";
import { createTestDatabase, openTestDatabase } from "../testing/test-database";
import { runKabinet } from "./run";
import { TestBrowser, withSignInApp } from "../testing/test-browser";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const folder = mkdtempSync(join(tmpdir(), "kabinet-command-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function kabinet(
  url: string,
  words: readonly string[],
  { env = {}, input = "" }: { env?: Record<string, string>; input?: string } = {},
): Promise<Ran> {
  let [out, err] = ["", ""];
  const code = await runKabinet(words, {
    out: (line) => (out += `${line}\n`),
    err: (line) => (err += `${line}\n`),
    firstLine: () => Promise.resolve(input),
    input: () => Promise.resolve(Buffer.from(input)),
    environment: {
      DATABASE_URL: url,
      DEMO: "false",
      NETWORK: "simulator",
      SECRETS_KEY: Buffer.alloc(32, 7).toString("base64"),
      MAIL_DIRECTORY: folder,
      ...env,
    },
  });
  return { code, out, err };
}

const SIGN_IN = graphql(`
  mutation KabinetSignIn($input: SignInInput!) {
    signIn(input: $input) { viewer { role name clients(first: 10) { nodes { name } } } userErrors { code } }
  }
`);
const WHO = graphql(`query KabinetWho { viewer { name } }`);

const RESET = graphql(`
  mutation KabinetResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) { userErrors { code } }
  }
`);

const tokenIn = ({ out }: Ran): string =>
  /once and within 60 minutes: http\S+\/reset-password#([\w-]{43})$/m.exec(out)?.[1] ?? "";

describe("kabinet", () => {
  it("lets the first of the staff in, makes a company and who looks after it, and lets somebody in again", async () => {
    let url = "";
    await withSignInApp(
      async (test) => {
        const signIn = async (login: string, password: string) =>
          (await new TestBrowser(test).data(SIGN_IN, { input: { login, password } })).signIn;
        const setPassword = async (link: Ran, newPassword: string) => {
          const input = { token: tokenIn(link), newPassword };
          const { resetPassword } = await new TestBrowser(test).data(RESET, { input });
          return resetPassword.userErrors.map(({ code }) => code);
        };

        const added = await kabinet(url, ["staff", "add", "Olga@Operator.example", "--name", "Ольга Первая"]);
        expect(added).toMatchObject({ code: 0, err: "" });
        const password = "три сосны у болота";
        expect(await setPassword(added, password)).toEqual([]);
        expect((await signIn("olga@operator.example", password)).viewer).toMatchObject({
          role: "STAFF",
          name: "Ольга Первая",
        });
        // A link serves once.
        expect(await setPassword(added, "четвёртая сосна 5")).toEqual(["RESET_LINK_INVALID"]);
        const again = await kabinet(url, ["staff", "add", "olga@operator.example", "--name", "Ольга"]);
        expect(again).toMatchObject({
          code: 1,
          out: "",
          err: expect.stringContaining("signs in already") as string,
        });

        const company = ["company", "add", "191192339", "--name", "ООО «Новая»", "--contract", "К-1"];
        const made = await kabinet(url, [...company, "--email", "buh@novaya.example"]);
        expect(made).toMatchObject({ code: 0, err: "" });
        expect((await kabinet(url, [...company, "--email", "buh@novaya.example"])).err).toContain("already");

        const person = ["person", "add", "anna@novaya.example", "--client", "191192339", "--name", "Анна"];
        const weak = await kabinet(url, [...person, "--password-stdin"], { input: "password12" });
        expect(weak).toMatchObject({ code: 1, err: expect.stringContaining("too easy to guess") as string });
        const typed = await kabinet(url, [...person, "--password-stdin"], { input: "клён у дороги 42" });
        expect(typed).toMatchObject({ code: 0, err: "" });
        expect(typed.out).not.toContain("клён");
        expect(tokenIn(typed)).toBe("");
        const browser = new TestBrowser(test);
        const { signIn: in1 } = await browser.data(SIGN_IN, {
          input: { login: "anna@novaya.example", password: "клён у дороги 42" },
        });
        expect(in1.viewer).toMatchObject({
          role: "ADMINISTRATOR",
          clients: { nodes: [{ name: "ООО «Новая»" }] },
        });

        const first = await kabinet(url, ["person", "reset", "anna@novaya.example"]);
        const reset = await kabinet(url, ["person", "reset", "anna@novaya.example"]);
        expect(reset).toMatchObject({ code: 0, err: "" });
        // Another process did it: who is asking is looked up anew twice a second.
        await new Promise((resolve) => setTimeout(resolve, 700));
        test.clock.advance(1_000);
        expect(await browser.data(WHO, {})).toEqual({ viewer: null });
        expect((await signIn("anna@novaya.example", "клён у дороги 42")).viewer).toBeNull();
        // The newest link takes the place of those before; nothing of it is kept but a hash.
        expect(await setPassword(first, "бобр построил хатку")).toEqual(["RESET_LINK_INVALID"]);
        const kept = await test.database.rows("select * from password_reset");
        expect(JSON.stringify(kept)).not.toContain(tokenIn(reset));
        expect(await setPassword(reset, "бобр построил хатку")).toEqual([]);
        expect((await signIn("anna@novaya.example", "бобр построил хатку")).viewer).not.toBeNull();
        const late = await kabinet(url, ["person", "reset", "anna@novaya.example"]);
        test.clock.set(Date.now() + 61 * 60_000);
        expect(await setPassword(late, "ещё одна хатка бобра")).toEqual(["RESET_LINK_INVALID"]);

        const told = await test.database.read(AuditRecord, "where t.program = 'kabinet' order by t.id");
        expect(told.map(({ action, actorId }) => [action, actorId])).toEqual([
          ["person.enrolled", SYSTEM.id],
          ["client.added", SYSTEM.id],
          ["person.enrolled", SYSTEM.id],
          ...Array.from({ length: 3 }, () => ["person.reset", SYSTEM.id]),
        ]);
      },
      {
        through: (own: string) => {
          url = own;
          return Promise.resolve(own);
        },
      },
    );
    // Ten commands, each of which opens the database anew.
  }, 120_000);

  it("says what it can do, and what was typed wrong", async () => {
    const url = "sqlite:/nowhere/kabinet.sqlite";
    const all = await kabinet(url, ["--help"]);
    expect(all).toMatchObject({ code: 0, err: "" });
    for (const name of ["migrate", "doctor", "staff add", "company add", "person add", "person reset"])
      expect(all.out).toContain(`kabinet ${name}`);
    const one = await kabinet(url, ["person", "add", "--help"]);
    expect(one).toMatchObject({ code: 0, err: "" });
    expect(one.out).toContain("--client");
    expect(await kabinet(url, ["staff", "remove"])).toMatchObject({ code: 2, out: "" });
    expect(await kabinet(url, ["staff", "add"])).toMatchObject({ code: 2, out: "" });
    expect(await kabinet(url, ["migrate", "--fast"])).toMatchObject({ code: 2, out: "" });
    expect((await kabinet(url, ["migrate"], { env: { PORT: "80x" } })).err).toContain("PORT=80x");
  });

  it("looks whether all is well, and says so by its exit code", async () => {
    const store = await createTestDatabase();
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    try {
      const well = await kabinet(store.url, ["doctor", "--json"], {
        env: { SMTP_URL: `smtp://127.0.0.1:${String(port)}`, DEMO_SIZ: "small" },
      });
      const { isWell, findings } = JSON.parse(well.out) as {
        isWell: boolean;
        findings: { check: string; outcome: string; told: string }[];
      };
      const outcomes = (check: string): string[] =>
        findings.filter((one) => one.check === check).map(({ outcome }) => outcome);
      expect([well.code, isWell]).toEqual([0, true]);
      expect(outcomes("database")).toEqual(["ok"]);
      expect(outcomes("migrations")).toEqual(["ok"]);
      expect(outcomes("indexes")).toEqual(["ok"]);
      expect(outcomes("orphans")).toEqual(["ok"]);
      expect(outcomes("mail")).toEqual(["ok"]);
      expect(outcomes("secrets")).toEqual(["ok"]);
      expect(outcomes("staff")).toEqual(["warn"]);
      expect(outcomes("network")).toEqual(["warn"]);
      expect(findings).toContainEqual({
        check: "settings",
        outcome: "warn",
        told: "DEMO_SIZ is no setting: is DEMO_SIZE meant?",
      });

      const database = await openTestDatabase(store.url);
      await database.write(async (unit) => {
        await unit.run("drop index viewer_login");
        await unit.run("insert into viewer_client (viewer_id, client_id) values ('vwr_x', 'cl_x')");
      });
      await database.close();
      const header = join(folder, "header");
      writeFileSync(header, "Authorization: Bearer a-secret-of-ours");
      const ill = await kabinet(store.url, ["doctor"], {
        env: {
          SMTP_URL: "smtp://127.0.0.1:1",
          NETWORK: "http",
          NETWORK_URL: "http://127.0.0.1:1/network",
          NETWORK_AUTH_FILE: header,
        },
      });
      expect(ill.code).toBe(1);
      expect(ill.out).toMatch(/^fail +indexes +missing: viewer_login;/m);
      expect(ill.out).toMatch(/^fail +orphans +1 accesses to no company/m);
      expect(ill.out).toMatch(/^fail +mail +127\.0\.0\.1:1 does not answer: ECONNREFUSED/m);
      expect(ill.out).toMatch(/^fail +network +http: fetch failed/m);
      expect(ill.out).not.toContain("a-secret");
    } finally {
      server.close();
      await store.drop();
    }
  });

  it("tells which record of the audit was changed, and whether the chain goes on from a seal of the log", async () => {
    const store = await createTestDatabase();
    try {
      const database = await openTestDatabase(store.url);
      const secrets = new SecretBox([Buffer.alloc(32, 7)]);
      const id = await database.write((unit) => audit(unit, Date.now(), SYSTEM, "session.opened", {}));
      const seal = await sealNext({ database, secrets, now: Date.now() });
      const noted = `1:${seal?.hash ?? ""}`;
      const well = await kabinet(store.url, ["doctor", "--seal", noted]);
      expect([well.code, well.out]).toEqual([
        0,
        expect.stringMatching(/^ok +audit +1 records in 1 batches are what they were; the last is 1:/m),
      ]);
      const cut = await kabinet(store.url, ["doctor", "--seal", `2:${seal?.hash ?? ""}`]);
      expect([cut.code, cut.out]).toEqual([
        1,
        expect.stringMatching(/^fail +audit +batch 2: its seal was removed/m),
      ]);
      await database.write((unit) => unit.run("update audit_record set actor_name = 'Nobody'"));
      await database.close();
      const ill = await kabinet(store.url, ["doctor"]);
      expect(ill.code).toBe(1);
      expect(ill.out).toMatch(
        new RegExp(`^fail +audit +batch 1: ${id} was changed after it was sealed$`, "m"),
      );
      const stranger = await kabinet(store.url, ["doctor"], {
        env: { SECRETS_KEY: Buffer.alloc(32, 8).toString("base64") },
      });
      expect(stranger.code).toBe(1);
      expect(stranger.out).toMatch(/^warn +audit +1 batches are signed with keys that are not here/m);
      expect(stranger.out).toMatch(/^fail +audit +batch 1: is signed with a key that is not here/m);
      expect((await kabinet(store.url, ["doctor", "--seal", "last"])).err).toContain("--seal is a number");
    } finally {
      await store.drop();
    }
  });

  it("migrates step by step, once, and leaves a newer database alone", async () => {
    const store = await createTestDatabase();
    try {
      expect(await kabinet(store.url, ["migrate"])).toEqual({
        code: 0,
        out: "The database is up to date.\n",
        err: "",
      });
      const database = await openTestDatabase(store.url);
      await database.write((unit) =>
        unit.run("insert into migrations (timestamp, name) values (1900000000000, 'Later1900000000000')"),
      );
      await database.close();
      expect(await kabinet(store.url, ["migrate"])).toMatchObject({
        code: 1,
        out: "",
        err: expect.stringContaining("knows nothing of Later1900000000000") as string,
      });
      const looked = await kabinet(store.url, ["doctor"]);
      expect([looked.code, looked.out]).toEqual([
        1,
        expect.stringMatching(/^fail +migrations +a newer release/m),
      ]);
    } finally {
      await store.drop();
    }
  });

  it("makes a database from nothing, telling how long each step took", async () => {
    const url = `sqlite:${join(folder, "new", "kabinet.sqlite")}`;
    const before = await kabinet(url, ["doctor"]);
    expect([before.code, before.out]).toEqual([0, expect.stringContaining("is not there yet")]);
    const made = await kabinet(url, ["migrate"]);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out).toMatch(/^FirstRelease +\d+ ms$/m);
    expect(made.out).toMatch(/^Done: \d\d steps\.$/m);
    expect((await kabinet(url, ["migrate"])).out).toBe("The database is up to date.\n");
  });
});
