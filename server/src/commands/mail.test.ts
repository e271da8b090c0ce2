import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAccount, buildSubscriber } from "../testing/builders";
import { graphql } from "../testing/graphql";
import { sendMail } from "../testing/mail-scene";
import { buildCharge } from "../testing/money-builders";
import { withTestApp, type TestApp } from "../testing/test-app";
import { startMailServer } from "../testing/test-mail-server";
import { administratorOf, observerOf, withAccess, type TestViewer } from "../testing/test-viewer";
import { formInvoice } from "../modules/money/invoice/invoice-forming.store";
import { runKabinet } from "./run";

const ORDER = graphql(`
  mutation MailBounceOrder($input: OrderInvoiceInput!, $key: String!) {
    orderInvoice(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const LOOK = graphql(`
  query MailBounceLook($id: ID!, $clientId: ID!) {
    invoice(id: $id) { sendings(first: 5) { nodes { state reason reportedAt } } }
    client(id: $clientId) { invoiceDeliveryReturnedAt }
  }
`);

const RETURNS = "bounces@operator.example";
const TO = "buh@bereg.example";
const folder = mkdtempSync(join(tmpdir(), "kabinet-bounce-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A report as mail servers write it: their fields differ, and so does what they return with it. */
function report(to: string, fields: string, { kind = "multipart/report; report-type=delivery-status" } = {}) {
  return [
    "Return-Path: <>",
    "From: Mail Delivery System <MAILER-DAEMON@mx.operator.example>",
    `To: ${to}`,
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    `Content-Type: ${kind}; boundary="=_1"`,
    "",
    "--=_1",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "Your message could not be delivered.",
    "--=_1",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.operator.example",
    "",
    fields,
    "",
    "--=_1",
    "Content-Type: text/rfc822-headers",
    "",
    "Subject: invoice",
    "",
    "--=_1--",
    "",
  ].join("\r\n");
}

const FIELDS = {
  postfix: `Final-Recipient: rfc822; ${TO}\r\nOriginal-Recipient: rfc822;${TO}\r\nAction: failed\r\nStatus: 5.1.1\r\nRemote-MTA: dns; mx.bereg.example\r\nDiagnostic-Code: smtp; 550 5.1.1 <${TO}>: Recipient address rejected:\r\n    User unknown in virtual mailbox table`,
  exim: `Action: failed\r\nFinal-Recipient: rfc822;${TO}\r\nStatus: 5.0.0\r\nRemote-MTA: dns; mx.bereg.example\r\nDiagnostic-Code: smtp; 550 No such user here`,
  exchange: `Final-recipient: RFC822; ${TO}\r\nAction: FAILED\r\nStatus: 5.1.10\r\nX-Display-Name: buh`,
  late: `Final-Recipient: rfc822; ${TO}\r\nAction: delayed\r\nStatus: 4.4.1\r\nDiagnostic-Code: smtp; 451 4.4.1 Try later\r\nWill-Retry-Until: Tue, 17 Nov 2026 09:00:00 +0300`,
  delivered: `Final-Recipient: rfc822; ${TO}\r\nAction: delivered\r\nStatus: 2.0.0`,
} as const;

interface Scene {
  readonly test: TestApp;
  readonly clientId: string;
  readonly accountId: string;
  readonly as: TestViewer;
  /** Pipes a message in; answers the exit code and what was said. */
  readonly pipe: (raw: string, words?: readonly string[], url?: string) => Promise<[number, string]>;
  /** The address to which the sending's mail is returned, as the mail server was told it. */
  readonly returnTo: string;
  readonly look: () => Promise<[string, string | null, boolean]>;
  /** Addresses to which notices went since. */
  readonly told: () => Promise<string[]>;
}

function scene(name: string, work: (scene: Scene) => Promise<void>): void {
  it(name, () => {
    let url = "";
    return withTestApp(
      async (test) => {
        const account = await buildAccount(test.database, { number: "1001" });
        const { clientId } = account;
        await test.database.write((unit) =>
          unit.run("update client set invoice_delivery_method = 'email', invoice_delivery_address = $1", [
            TO,
          ]),
        );
        const line = await buildSubscriber(test.database, { account });
        await buildCharge(test.database, line, { month: "2026-10" });
        const on = { date: "2026-11-02", at: Date.parse("2026-11-01T21:00:00Z"), timeZone: "Europe/Minsk" };
        const invoice = await test.database.write((unit) => formInvoice(unit, account, "2026-10", on));
        const id = invoice?.id ?? "";
        const as = administratorOf(clientId);
        const senders: string[] = [];
        const server = await startMailServer({
          onMailFrom({ address }, _session, done) {
            senders.push(address);
            done();
          },
        });
        const input = { invoiceIds: [id], email: TO.toUpperCase().replace("BEREG.EXAMPLE", "bereg.example") };
        try {
          await test.data(ORDER, { input: { ...input, formats: ["PDF"] }, key: "1" }, { as });
          await sendMail(test.database, test.clock, server.url, RETURNS);
          const sent = server.mails.length;
          await work({
            ...{ test, clientId, accountId: account.id, as, returnTo: senders[0] ?? "" },
            pipe: (raw, words = [], at = url) => kabinet(at, words, raw),
            look: async () => {
              const { invoice: seen, client } = await test.data(LOOK, { id, clientId }, { as, locale: "ru" });
              const [sending] = seen?.sendings.nodes ?? [];
              return [sending?.state ?? "", sending?.reason ?? null, !!client?.invoiceDeliveryReturnedAt];
            },
            told: async () => {
              // The command's own clock goes on while it works: what it posts is due a little later than by this one.
              test.clock.advance(30 * 60_000);
              await sendMail(test.database, test.clock, server.url, RETURNS);
              return server.mails.slice(sent).flatMap(({ to }) => [to].flat()[0]?.text ?? "");
            },
          });
        } finally {
          await server.close();
        }
      },
      {
        through: (given) => {
          url = given;
          return Promise.resolve(given);
        },
      },
    );
  });
}

async function kabinet(url: string, words: readonly string[], input: string): Promise<[number, string]> {
  let said = "";
  const code = await runKabinet(["mail", "bounce", ...words], {
    out: (line) => (said += line),
    err: (line) => (said += line),
    firstLine: () => Promise.resolve(""),
    input: (most) => Promise.resolve(input.length > most ? null : Buffer.from(input)),
    environment: {
      ...{ DATABASE_URL: url, DEMO: "false", NETWORK: "simulator", MAIL_RETURNS: RETURNS },
      CLOCK_START: "2026-11-16T09:00:00Z",
      ...{ SECRETS_KEY: Buffer.alloc(32, 7).toString("base64"), MAIL_DIRECTORY: folder },
    },
  });
  return [code, said];
}

describe("kabinet mail bounce", () => {
  const failures = [
    ["postfix", "550 5.1.1 <buh@bereg.example>: Recipient address rejected: User unknown"],
    ["exim", "550 No such user here"],
    ["exchange", "5.1.10"],
  ] as const;
  for (const [server, reason] of failures)
    scene(
      `shows that an invoice came back, as ${server} reports it, and tells who orders invoices`,
      async (all) => {
        const { test, clientId, as, pipe, returnTo, look, told, accountId } = all;
        expect(returnTo).toMatch(/^bounces\+[0-9a-f]{32}@operator\.example$/);
        const [accountant, partly] = [
          withAccess({ clientId, role: "accountant", accountIds: [accountId] }),
          withAccess({ clientId, role: "administrator", accountIds: ["acc_other"] }),
        ];
        for (const viewer of [accountant, partly, observerOf(clientId)]) await test.headersOf(viewer);
        expect(await look()).toEqual(["SENT", null, false]);
        expect((await pipe(report(returnTo, FIELDS[server])))[0]).toBe(0);
        const [state, told1, isMarked] = await look();
        expect([state, isMarked]).toEqual(["RETURNED", true]);
        expect(told1).toContain(reason);
        // The same report again changes nothing and tells nobody anew; that it is late is old by now.
        expect(await pipe(report(returnTo, FIELDS[server]))).toEqual([0, "It was known already."]);
        expect(await pipe(report(returnTo, FIELDS.late))).toEqual([0, "It was known already."]);
        const emailOf = ({ id }: TestViewer): string => `${id.toLowerCase()}@test.example`;
        expect((await told()).sort()).toEqual([emailOf(as), emailOf(accountant)].sort());
      },
    );

  scene(
    "shows that a message is late, and that it came back after all",
    async ({ pipe, returnTo, look, told }) => {
      // Some servers write the address in capitals.
      expect((await pipe(report(returnTo.toUpperCase(), FIELDS.late)))[0]).toBe(0);
      const [state, reason, isMarked] = await look();
      expect([state, isMarked]).toEqual(["DELAYED", false]);
      expect(reason).toContain("451 4.4.1 Try later");
      expect(await told()).toEqual([]);
      expect((await pipe(report("postmaster@operator.example", FIELDS.postfix), ["--to", returnTo]))[0]).toBe(
        0,
      );
      expect((await look())[0]).toBe("RETURNED");
    },
  );

  scene("takes nothing that is forged, unknown, no report or too large, and changes nothing", async (all) => {
    const { pipe, returnTo, look, told } = all;
    const forged = returnTo.replace(/\+[0-9a-f]{4}/, "+0000");
    const refused: readonly (readonly [number, string])[] = [
      [67, report(forged, FIELDS.postfix)],
      [67, report("bounces@operator.example", FIELDS.postfix)],
      [67, report(returnTo.replace("operator.example", "other.example"), FIELDS.postfix)],
      [65, report(returnTo, FIELDS.delivered)],
      [65, report(returnTo, FIELDS.postfix, { kind: "multipart/mixed" })],
      [65, `To: ${returnTo}\r\nSubject: I am on holiday\r\n\r\nBack on Monday.\r\n`],
      [67, ""],
      [65, `To: ${returnTo}\r\n\r\n${"x".repeat(30_000_001)}`],
    ];
    for (const [code, raw] of refused) expect((await pipe(raw))[0]).toBe(code);
    expect(await look()).toEqual(["SENT", null, false]);
    expect(await told()).toEqual([]);
    // A database that cannot be reached now is no fault of the message: the mail server tries again.
    const nowhere = "postgres://nobody@127.0.0.1:1/none";
    expect((await pipe(report(returnTo, FIELDS.postfix), [], nowhere))[0]).toBe(75);
  });
});
