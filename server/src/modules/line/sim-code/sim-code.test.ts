import { graphql } from "../../../testing/graphql";
import { randomBytes } from "node:crypto";
import { ENTITIES } from "../../../modules";
import { SecretBox } from "../../../platform/secrets/secret-box";
import { buildSim, buildSubscriber } from "../../../testing/builders";
import { buildSimCodes, TEST_CODES } from "../../../testing/secret-builders";
import { TEST_SECRETS } from "../../../testing/test-app";
import { TestBrowser, withSignInApp } from "../../../testing/test-browser";
import { withTestDatabase } from "../../../testing/test-database";
import { administratorOf } from "../../../testing/test-viewer";
import { buildLineUser, TEST_PASSWORD } from "../../../testing/viewer-builders";
import { SimCode } from "./sim-code.entity";
import { areSimCodes, nextLookAt, roomAt, type Codes } from "./sim-code.policy";
import { openCodes, sealedCodes } from "./sim-code.store";

const REVEAL = graphql(`
  mutation SimCodeReveal($input: RevealSimCodesInput!) {
    revealSimCodes(input: $input) { simCodes { iccid pin1 puk1 pin2 puk2 } userErrors { code } }
  }
`);
const SECRETS: readonly string[] = [
  ...[TEST_CODES.pin1, TEST_CODES.puk1, TEST_CODES.pin2, TEST_CODES.puk2],
  TEST_PASSWORD,
];

describe("the codes of a SIM card", () => {
  it("are PINs of 4 to 8 digits and PUKs of exactly 8", () => {
    const fits = (codes: Partial<Codes>): boolean => areSimCodes({ ...TEST_CODES, ...codes });
    for (const pin of ["0000", "12345", "12345678"])
      expect([fits({ pin1: pin }), fits({ pin2: pin })]).toEqual([true, true]);
    for (const pin of ["", "123", "123456789", "12a4", "１２３４"])
      expect([fits({ pin1: pin }), fits({ pin2: pin })]).toEqual([false, false]);
    for (const puk of ["", "1234567", "123456789", "1234567x"])
      expect([fits({ puk1: puk }), fits({ puk2: puk })]).toEqual([false, false]);
    expect(() => sealedCodes(TEST_SECRETS, "8937500", { ...TEST_CODES, puk1: "1234567" })).toThrow(
      "the codes of the SIM card 8937500 are none",
    );
  });

  it("open for their own card alone, and are sealed anew once the key has changed", () =>
    withTestDatabase(async (database) => {
      const line = await buildSubscriber(database);
      const [sim, other] = [await buildSim(database, line), await buildSim(database, line)];
      const stored = await buildSimCodes(database, sim);
      await expect(
        database.write((unit) => openCodes(unit, TEST_SECRETS, { ...stored, iccid: other.iccid })),
      ).rejects.toThrow();
      const key = randomBytes(32);
      const rotated = new SecretBox([key, Buffer.alloc(32, 7)]);
      expect(await database.write((unit) => openCodes(unit, rotated, stored))).toEqual(TEST_CODES);
      const [anew] = await database.read(SimCode, "where t.iccid = $1", [sim.iccid]);
      expect(anew?.keyId).toBe(rotated.keyId);
      const alone = new SecretBox([key]);
      expect(await database.write((unit) => openCodes(unit, alone, anew ?? stored))).toEqual(TEST_CODES);
    }));

  it("are let through when there is room: neither before the hour is over nor after it began to count", () => {
    expect(roomAt([], 3, 0)).toBeNull();
    expect(roomAt([10, 20], 3, 30)).toBeNull();
    expect(roomAt([30, 10, 20], 3, 30)).toBe(3_600_010);
    expect(roomAt([10, 20, 30], 3, 3_600_009)).toBe(3_600_010);
    expect(roomAt([10, 20, 30], 3, 3_600_010)).toBeNull();
    const ten = Array.from({ length: 10 }, (_, i) => 100 + i);
    expect(nextLookAt({ ofViewer: ten, ofSim: [10, 20, 30] }, 200)).toBe(3_600_100);
  });
});

describe("planted codes and passwords", () => {
  it("appear in no log, error, row, preview, node or later answer", () => {
    const log: string[] = [];
    return withSignInApp(
      async (test) => {
        const { database, app } = test;
        const line = await buildSubscriber(database);
        await buildSimCodes(database, await buildSim(database, line));
        await buildLineUser(database, line);
        const browser = new TestBrowser(test);
        const SIGN_IN = graphql(`
          mutation SimCodeSignIn($input: SignInInput!) { signIn(input: $input) { viewer { id } } }
        `);
        await browser.data(SIGN_IN, { input: { login: line.number, password: TEST_PASSWORD } });
        const input = {
          subscriberId: line.id,
          reason: "HANDOVER",
          note: "Передача номера",
          password: TEST_PASSWORD,
        } as const;
        expect(JSON.stringify(await browser.data(REVEAL, { input }))).toContain(TEST_CODES.puk1);

        const heard: unknown[] = [];
        // What goes wrong around a look: bad variables, a database that refuses, a seal that is broken.
        heard.push(await browser.ask(String(REVEAL), { input: { ...input, reason: TEST_PASSWORD } }));
        heard.push(await browser.ask(REVEAL, { input: { ...input, subscriberId: TEST_CODES.puk1 } }));
        await database.write((unit) => unit.run("update sim_code set sealed = 'AAAA' || substr(sealed, 5)"));
        heard.push(await browser.ask(REVEAL, { input }));
        expect(JSON.stringify(heard.at(-1))).toContain("INTERNAL");
        // All that can be asked of the line, by its person and by the company.
        const ASK = graphql(`
          query SimCodeAsk($id: ID!) {
            node(id: $id) { id ... on Subscriber { number sim { iccid state } } }
            subscriber(id: $id) {
              sim { iccid } viewerCanRevealSimCodes history(first: 100) { nodes { value } }
            }
            simCodeViews(first: 100) { nodes { id iccid at reason note actor { name } } }
            previewOrder(input: { renameSubscriber: { subscriberId: $id, name: "Новое имя" } }) {
              userErrors { message } differences { before after }
            }
          }
        `);
        heard.push(await browser.ask(ASK, { id: line.id }));
        heard.push(await test.ask(ASK, { id: line.id }, { as: administratorOf(line.clientId) }));
        for (const url of ["/health", `/graphql?query={simCodeViews(first:1){nodes{id}}}`])
          heard.push(
            (
              await app.inject({
                url,
                headers: { cookie: browser.cookie, "content-type": "application/json" },
              })
            ).body,
          );
        const rows = await Promise.all(ENTITIES.map((entity) => database.read<object>(entity, "")));
        expect(JSON.stringify(rows)).toContain("Передача номера");
        expect(log.join("")).toContain("err");
        const all = [JSON.stringify(heard), JSON.stringify(rows), log.join("\n")];
        for (const secret of SECRETS)
          expect(all.filter((text) => withoutAsked(text, line.id).includes(secret))).toEqual([]);
      },
      { logTo: (written) => log.push(written), settings: { ERROR_DETAILS: "true" } },
    );
  });
});

/** Ids are made of chance, and may hold anything for once. */
function withoutAsked(text: string, id: string): string {
  return text.replaceAll(id, "…");
}
