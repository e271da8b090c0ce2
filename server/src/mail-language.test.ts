import { Account } from "./modules/company/account/account.entity";
import { Subscriber } from "./modules/company/subscriber/subscriber.entity";
import { MailLanguage, VoicemailEmailRow } from "./modules/line/voicemail/voicemail.entity";
import { mailLink } from "./modules/line/voicemail/voicemail.store";
import { mailComposers } from "./modules";
import { watchCorridors } from "./modules/money/invoice-forecast/corridor-watch.task";
import { keepInvoiceReturn } from "./modules/money/invoice-sending/invoice-return.task";
import { formInvoice } from "./modules/money/invoice/invoice-forming.store";
import { watchLimits } from "./modules/money/spending-limit/limit-watch.task";
import { newResetLink } from "./modules/people/recovery/password-reset.store";
import { SecondFactor } from "./modules/people/second-factor/second-factor.entity";
import { OutboxMail } from "./platform/mail/outbox-mail.entity";
import { done } from "./testing/appeal-scene";
import { graphql } from "./testing/graphql";
import { sendMail } from "./testing/mail-scene";
import { buildCharge } from "./testing/money-builders";
import { orderScene, workUntilIdle } from "./testing/order-scene";
import { done as paid } from "./testing/payment-scene";
import { TEST_SECRETS, withTestApp, type TestApp } from "./testing/test-app";
import { startMailServer } from "./testing/test-mail-server";
import { administratorOf, oneOfStaff, type TestViewer } from "./testing/test-viewer";

const HOUR = 3_600_000;
/** Longer than any mail waits for others. */
const QUARTER = 900_000;
const ZONE = "Europe/Minsk";

const RENAME = graphql(`
  mutation MailLanguageRename($runAt: DateTime!, $key: String!) {
    renameSubscriber(input: { subscriberId: "sub_1", name: "Анна", runAt: $runAt }, idempotencyKey: $key) {
      order { id }
    }
  }
`);
const CANCEL = graphql(`
  mutation MailLanguageCancel($input: CancelOrderInput!, $key: String!) {
    cancelOrder(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const LIMIT = graphql(`
  mutation MailLanguageLimit($input: SetSpendingLimitInput!, $key: String!) {
    setSpendingLimit(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const CORRIDOR = graphql(`
  mutation MailLanguageCorridor($input: SetInvoiceCorridorInput!, $key: String!) {
    setInvoiceCorridor(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const GRANT = graphql(`
  mutation MailLanguageGrant($input: GrantAccessInput!, $key: String!) {
    grantAccess(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const INVITE = graphql(`
  mutation MailLanguageInvite($input: InvitePersonInput!, $key: String!) {
    invitePerson(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const FORGOTTEN = graphql(`
  mutation MailLanguageForgotten($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) { userErrors { code } }
  }
`);
const FACTOR = graphql(`
  mutation MailLanguageFactor($input: HelpToSignInInput!, $key: String!) {
    resetSecondFactor(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const AGAIN = graphql(`
  mutation MailLanguageAgain($input: ResendStaffInvitationInput!, $key: String!) {
    resendStaffInvitation(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const ORDER = graphql(`
  mutation MailLanguageOrderInvoice($input: OrderInvoiceInput!, $key: String!) {
    orderInvoice(input: $input, idempotencyKey: $key) { userErrors { code } }
  }
`);
const SET = graphql(`
  mutation MailLanguageSet($key: String!) {
    setMailNotices(input: { language: BE }, idempotencyKey: $key) { viewer { mailNotices { language } } }
  }
`);

/** A company with its administrator, another one's, and one of the staff. */
interface Scene {
  readonly test: TestApp;
  readonly admin: TestViewer;
  readonly other: TestViewer;
  readonly staff: TestViewer;
  readonly account: Account;
  readonly line: Subscriber;
}

const emailOf = ({ id }: TestViewer): string => `${id.toLowerCase()}@test.example`;

let keys = 0;
const key = (): string => `language-${String((keys += 1))}`;

/** By kind of mail, how one comes to be written; a new kind has to be added here. */
const HAPPENS: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  appealAnswers: async ({ test, admin, staff }) => {
    const words = { topic: "BILLING", subject: "Счёт", text: "Откуда роуминг?" };
    const { id: appealId } = await done(test, admin, "createAppeal", { clientId: "cl_a", ...words });
    return done(test, staff, "replyToAppeal", { appealId, version: 1, text: "Ответ" });
  },
  appealAssignments: async ({ test, admin, other, staff }) => {
    // Whoever is given one is of the staff: the other one changes sides.
    await test.database.write((unit) =>
      unit.run("update viewer set role = 'staff' where id = $1", [other.id]),
    );
    const words = { topic: "BILLING", subject: "Счёт", text: "Откуда роуминг?" };
    const { id: appealId } = await done(test, admin, "createAppeal", { clientId: "cl_a", ...words });
    return done(test, staff, "assignAppeal", { appealId, version: 1, assigneeId: other.id });
  },
  staffInvitation: async ({ test, other, staff }) => {
    await test.database.write((unit) =>
      unit.run("update viewer set role = 'staff' where id = $1", [other.id]),
    );
    const { database, clock } = test;
    await database.write((unit) => newResetLink(unit, other.id, new URL("https://a.example"), clock.now()));
    await test.data(AGAIN, { input: { personId: other.id }, key: key() }, { as: staff });
  },
  orderActs: async ({ test, admin }) => {
    const colleague = administratorOf("cl_a");
    const runAt = new Date(test.clock.now() + HOUR).toISOString();
    const { renameSubscriber } = await test.data(RENAME, { runAt, key: key() }, { as: admin });
    const input = { orderId: renameSubscriber.order?.id ?? "" };
    await test.data(CANCEL, { input, key: key() }, { as: colleague });
  },
  orderOutcomes: async ({ test, admin }) => {
    const runAt = new Date(test.clock.now() + HOUR).toISOString();
    await test.data(RENAME, { runAt, key: key() }, { as: admin });
    await test.database.write((unit) => unit.run("update subscriber set state = 'terminated'"));
    test.clock.advance(HOUR);
    await workUntilIdle(test.database, test.clock);
  },
  paymentDecisions: async ({ test, admin, staff, account }) => {
    const input = { accountId: account.id, paidOn: "2026-11-13", amount: "120.50", reference: "17" };
    const { id: paymentId } = await paid(test, admin, "registerPayment", input);
    return paid(test, staff, "confirmPayment", { paymentId, version: 1 });
  },
  limitAlerts: async ({ test, admin, line }) => {
    const input = { clientId: "cl_a", subscriberId: line.id, amount: "10" };
    await test.data(LIMIT, { input, key: key() }, { as: admin });
    await watchLimits({ database: test.database, clock: test.clock, timeZone: ZONE });
  },
  invoiceCorridors: async ({ test, admin, account }) => {
    await test.data(CORRIDOR, { input: { accountId: account.id, atMost: "1" }, key: key() }, { as: admin });
    await watchCorridors({ database: test.database, clock: test.clock, timeZone: ZONE });
  },
  accessChanges: ({ test, admin, other }) => {
    const input = { clientId: "cl_a", email: emailOf(other), role: "OBSERVER" } as const;
    return test.data(GRANT, { input, key: key() }, { as: admin });
  },
  invitation: ({ test, admin, other }) => {
    const input = { clientId: "cl_a", email: emailOf(other), role: "OBSERVER" } as const;
    return test.data(INVITE, { input, key: key() }, { as: admin });
  },
  passwordReset: ({ test, admin }) => test.data(FORGOTTEN, { input: { login: emailOf(admin) } }),
  factorReset: async ({ test, admin, staff }) => {
    const at = test.clock.now();
    const row = { viewerId: admin.id, keyId: "k", sealed: "s", begunAt: at, confirmedAt: at, lastStep: 0 };
    await test.database.write((unit) => unit.insert(SecondFactor, [row]));
    const input = { login: emailOf(admin), reason: "Паспорт предъявлен в офисе." };
    return test.data(FACTOR, { input, key: key() }, { as: staff });
  },
  invoice: async ({ test, admin, account, line }) => {
    await buildCharge(test.database, line, { month: "2026-10" });
    const formed = { date: "2026-11-02", at: Date.parse("2026-11-01T21:00:00Z"), timeZone: ZONE };
    const invoice = await test.database.write((unit) => formInvoice(unit, account, "2026-10", formed));
    const input = { invoiceIds: [invoice?.id ?? ""], email: emailOf(admin), formats: ["PDF"] as const };
    return test.data(ORDER, { input: { ...input, formats: [...input.formats] }, key: key() }, { as: admin });
  },
  invoiceReturns: async ({ test, admin, account, line }) => {
    await buildCharge(test.database, line, { month: "2026-10" });
    const formed = { date: "2026-11-02", at: Date.parse("2026-11-01T21:00:00Z"), timeZone: ZONE };
    const invoice = await test.database.write((unit) => formInvoice(unit, account, "2026-10", formed));
    const input = { invoiceIds: [invoice?.id ?? ""], email: "nobody@bereg.example" };
    await test.data(ORDER, { input, key: key() }, { as: admin });
    const { database, clock } = test;
    const [posting] = await database.read(OutboxMail, "");
    if (!posting) throw new Error("no invoice was ordered");
    const came = { outcome: "returned", reason: "550" } as const;
    await database.write(async (unit) => {
      await unit.run("update invoice_sending set state = 'sent'");
      await keepInvoiceReturn(unit, posting, came, clock.now());
      await unit.run("delete from outbox_mail where id = $1", [posting.id]);
    });
  },
  voicemailEmail: ({ test, admin, line }) => {
    const row: VoicemailEmailRow = {
      ...{ subscriberId: line.id, address: emailOf(admin), clientId: "cl_a", isCurrent: true },
      ...{ language: MailLanguage.RU, requestedAt: test.clock.now(), confirmedAt: null },
    };
    return test.database.write(async (unit) => {
      await unit.insert(VoicemailEmailRow, [row]);
      await mailLink(unit, row, test.clock.now());
    });
  },
};

describe("the language of mail", () => {
  it.each(Object.keys(mailComposers(new URL("https://kabinet.example"), TEST_SECRETS)))(
    "%s goes in the one that its reader has chosen, and until they have in the one that they use",
    (kind) =>
      withTestApp(async (test) => {
        await orderScene(test.database);
        const { database, clock } = test;
        const [account] = await database.read(Account, "where t.client_id = 'cl_a'");
        const [line] = await database.read(Subscriber, "where t.id = 'sub_1'");
        const happens = HAPPENS[kind];
        if (!account || !line || !happens) throw new Error(`say how a mail of the kind ${kind} comes to be`);
        await buildCharge(database, line, {});
        const [admin, other, staff] = [administratorOf("cl_a"), administratorOf("cl_b"), oneOfStaff()];
        for (const viewer of [admin, other, staff]) await test.headersOf(viewer);
        await database.write((unit) => unit.run("update viewer set locale = 'en'"));
        const server = await startMailServer();
        try {
          await happens({ test, admin, other, staff, account, line });
          // Whoever asked by then has asked in Russian: that is noted behind the answer.
          await new Promise((resolve) => setTimeout(resolve, 50));
          await database.write((unit) => unit.run("update viewer set locale = 'en'"));
          const [mail] = await database.rows<{ id: string }>("select id from outbox_mail");
          clock.advance(QUARTER);
          await sendMail(database, clock, server.url);
          for (const as of [admin, other, staff])
            expect((await test.data(SET, { key: key() }, { as })).setMailNotices.viewer).toEqual({
              mailNotices: { language: "BE" },
            });
          const again = "update outbox_mail set due_at = $1, attempts = 0, sent_at = null where id = $2";
          await database.write((unit) => unit.run(again, [clock.now(), mail?.id ?? ""]));
          await sendMail(database, clock, server.url);
          const languages = server.mails.map(({ html }) => /<html lang="(\w+)"/.exec(String(html))?.[1]);
          expect(languages).toEqual(["en", "be"]);
        } finally {
          await server.close();
        }
      }),
  );
});
