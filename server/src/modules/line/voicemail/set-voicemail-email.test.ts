import { graphql, ownMutation, type AnswerTo } from "../../../testing/graphql";
import type { ParsedMail } from "mailparser";
import { AuditRecord } from "../../../platform/audit/audit-record.entity";
import { OutboxMail } from "../../../platform/mail/outbox-mail.entity";
import { sendMail } from "../../../testing/mail-scene";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp, type TestApp } from "../../../testing/test-app";
import { startMailServer, type TestMailServer } from "../../../testing/test-mail-server";
import { administratorOf, personOf, type TestViewer } from "../../../testing/test-viewer";
import {
  ServiceCategory,
  ServiceSpecification,
} from "../../catalogue/service-specification/service-specification.entity";
import { Service, ServiceState } from "../../company/service/service.entity";
import { catalogueChanged } from "../../catalogue/tariff-plan/tariff.store";
import { MAILS_PER_ADDRESS, MAILS_PER_COMPANY } from "./voicemail.policy";
import { VoicemailEmailLink } from "./voicemail.entity";
import { CONFIRMATION_MAIL } from "./voicemail.store";

const admin = administratorOf("cl_a");
const HOUR = 3_600_000;
let keys = 0;

const PLACE = graphql(`
  mutation SetVoicemailEmailPlace($input: ChangeInput!, $key: String!) {
    placed: placeOrder(input: $input, idempotencyKey: $key) {
      order { id state warnings { code } } userErrors { code opensAt }
    }
  }
`);
const RESEND = graphql(`
  mutation SetVoicemailEmailResend($key: String!) {
    resendVoicemailEmail(input: { subscriberId: "sub_1" }, idempotencyKey: $key) {
      subscriber { id } userErrors { code opensAt }
    }
  }
`);

type Payload = AnswerTo<typeof PLACE>["placed"];

async function order(
  test: TestApp,
  name: string,
  input: object = {},
  as: TestViewer = admin,
): Promise<Payload> {
  const variables = { input: { subscriberId: "sub_1", ...input }, key: `k${String((keys += 1))}` };
  return (await test.data(ownMutation(PLACE, name), variables, { as })).placed;
}

/** Orders and lets the order be done. */
async function done(test: TestApp, name: string, input: object = {}): Promise<Payload> {
  const payload = await order(test, name, input);
  await settle(test);
  return payload;
}

async function settle(test: TestApp): Promise<void> {
  await workUntilIdle(test.database, test.clock);
  test.clock.advance(1_000);
}

async function undo(test: TestApp, { order: undone }: Payload): Promise<void> {
  const data = await test.data(
    graphql(`
      mutation SetVoicemailEmailUndoOrder($id: ID!, $key: String!) {
        undoOrder(input: { orderId: $id }, idempotencyKey: $key) { order { id } userErrors { code } }
      }
    `),
    { id: undone?.id, key: `k${String((keys += 1))}` },
    { as: admin },
  );
  expect(data.undoOrder.userErrors).toEqual([]);
  await settle(test);
}

async function email(
  test: TestApp,
): Promise<{ address: string; confirmedAt: string | null; confirmationMail: string | null } | null> {
  const { subscriber } = await test.data(
    graphql(`
      query SetVoicemailEmailSubscriber {
        subscriber(id: "sub_1") { id voicemail { email { address confirmedAt confirmationMail } } }
      }
    `),
    {},
    { as: admin },
  );
  return subscriber?.voicemail.email ?? null;
}

async function confirm(test: TestApp, token: string): Promise<{ isConfirmed: boolean; codes: string[] }> {
  const { confirmVoicemailEmail: answer } = await test.data(
    graphql(`
      mutation SetVoicemailEmailConfirmVoicemailEmail($token: String!) {
        confirmVoicemailEmail(token: $token) { isConfirmed userErrors { code } }
      }
    `),
    { token },
  );
  return { isConfirmed: answer.isConfirmed, codes: answer.userErrors.map(({ code }) => code) };
}

async function resend(test: TestApp, as: TestViewer = admin) {
  const variables = { key: `k${String((keys += 1))}` };
  return (await test.data(RESEND, variables, { as })).resendVoicemailEmail.userErrors;
}

/** The token of the link in a mail. */
function tokenIn(mail: ParsedMail | undefined): string {
  const text = mail?.text ?? "";
  const token = /https:\/\/kabinet\.example\/voicemail-email#(\S+)/.exec(text)?.[1] ?? "";
  // It stands there by itself, too, for who has a mail filter that spoils links.
  expect(text.split(token)).toHaveLength(3);
  return token;
}

/** Lines with voicemail connected, and a mail server. */
function scene(name: string, work: (test: TestApp, server: TestMailServer) => Promise<void>): void {
  it(name, () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      await test.database.write(async (unit) => {
        const names = { nameRu: "Голосовая почта", nameBe: "Галасавая пошта", nameEn: "Voicemail" };
        const about = { descriptionRu: "", descriptionBe: "", descriptionEn: "" };
        await unit.insert(ServiceSpecification, [
          {
            ...{ id: "spec_vm", code: "voicemail-plus", category: ServiceCategory.VOICE, position: 9 },
            ...{ ...names, ...about, monthlyFee: 0, connectionFee: 0, includedMegabytes: null },
          },
        ]);
        await unit.insert(Service, [
          {
            ...{ id: "svc_vm", clientId: "cl_a", subscriberId: "sub_1", specificationId: "spec_vm" },
            ...{ state: ServiceState.ACTIVE, activeSince: 0, terminatedAt: null },
          },
        ]);
        await catalogueChanged(unit);
      });
      const server = await startMailServer();
      try {
        await work(test, server);
      } finally {
        await server.close();
      }
    }),
  );
}

describe("the address for copies of voice messages", () => {
  scene("gets a mail with a link, and is confirmed by whoever opens it and presses", async (test, server) => {
    const placed = await done(test, "setVoicemailEmail", {
      email: " Anna@Romashka.example ",
      language: "EN",
    });
    expect(placed.order?.warnings.map(({ code }) => code)).toEqual(["linkMailed"]);
    expect(await email(test)).toEqual({
      address: "Anna@romashka.example",
      confirmedAt: null,
      confirmationMail: "QUEUED",
    });
    expect(await sendMail(test.database, test.clock, server.url)).toBe(1);
    expect(await email(test)).toMatchObject({ confirmedAt: null, confirmationMail: "SENT" });
    expect(await sendMail(test.database, test.clock, server.url)).toBe(0);
    const [mail] = server.mails;
    expect(mail?.subject).toBe("Confirm the address for copies of voice messages");
    expect(mail?.html).toContain(tokenIn(mail));

    // The token stands in the mail and nowhere else.
    const token = tokenIn(mail);
    expect(token).toHaveLength(43);
    const kept = [
      await test.database.read(VoicemailEmailLink, ""),
      await test.database.read(OutboxMail, ""),
      await test.database.read(AuditRecord, ""),
    ];
    expect(JSON.stringify(kept)).not.toContain(token);

    expect(await confirm(test, "x".repeat(43))).toEqual({
      isConfirmed: false,
      codes: ["EMAIL_LINK_INVALID"],
    });
    expect(await confirm(test, token)).toEqual({ isConfirmed: true, codes: [] });
    expect((await email(test))?.confirmedAt).not.toBeNull();
    const at = (await email(test))?.confirmedAt;
    test.clock.advance(1_000);
    expect(await confirm(test, token)).toEqual({ isConfirmed: true, codes: [] });
    expect((await email(test))?.confirmedAt).toBe(at);
    const audit = await test.database.read(AuditRecord, "where t.action = 'voicemailEmail.confirmed'");
    expect(audit).toMatchObject([{ clientId: "cl_a", subjectId: "sub_1" }]);
    expect((await resend(test))[0]?.code).toBe("EMAIL_ALREADY_CONFIRMED");
  });

  scene("is asked within 72 hours, and not once it is wanted no more", async (test, server) => {
    await done(test, "setVoicemailEmail", { email: "a@b.example" });
    const asked = test.clock.now();
    await sendMail(test.database, test.clock, server.url);
    const late = tokenIn(server.mails[0]);
    test.clock.advance(72 * HOUR);
    expect(test.clock.now() - asked).toBe(72 * HOUR);
    expect((await confirm(test, late)).codes).toEqual(["EMAIL_LINK_INVALID"]);
    expect(await resend(test)).toEqual([]);
    await sendMail(test.database, test.clock, server.url);
    const removed = await done(test, "removeVoicemailEmail");
    expect((await confirm(test, tokenIn(server.mails[1]))).codes).toEqual(["EMAIL_LINK_INVALID"]);
    expect((await resend(test))[0]?.code).toBe("EMAIL_NOT_SET");
    // Taken back it is awaited again, and asked anew.
    await undo(test, removed);
    expect((await email(test))?.confirmedAt).toBeNull();
    await sendMail(test.database, test.clock, server.url);
    test.clock.advance(72 * HOUR - 1_000);
    expect((await confirm(test, tokenIn(server.mails[2]))).isConfirmed).toBe(true);
  });

  scene("that was taken away before its mail was sent gets none", async (test, server) => {
    await done(test, "setVoicemailEmail", { email: "a@b.example" });
    await done(test, "setVoicemailEmail", { email: "c@d.example" });
    expect(await sendMail(test.database, test.clock, server.url)).toBe(2);
    expect(server.mails.map(({ to }) => (Array.isArray(to) ? "" : to?.text))).toEqual(["c@d.example"]);
  });

  scene("comes back confirmed when its removal or replacement is undone", async (test, server) => {
    await done(test, "setVoicemailEmail", { email: "a@b.example" });
    await sendMail(test.database, test.clock, server.url);
    await confirm(test, tokenIn(server.mails[0]));
    const replaced = await done(test, "setVoicemailEmail", { email: "c@d.example" });
    expect(await email(test)).toMatchObject({ address: "c@d.example", confirmedAt: null });
    await undo(test, replaced);
    expect(await email(test)).toMatchObject({
      address: "a@b.example",
      confirmedAt: expect.any(String) as string,
    });
    await undo(test, await done(test, "removeVoicemailEmail"));
    expect((await email(test))?.confirmedAt).not.toBeNull();
    const off = await done(test, "disconnectVoicemail");
    expect(off.order?.warnings.map(({ code }) => code)).toEqual(["copiesStop"]);
    expect(await email(test)).toBeNull();
    await test.database.write(async (unit) => {
      await unit.run(
        "insert into tariff_plan_service (tariff_plan_id, specification_id, included) values ('tp_1', 'spec_vm', $1)",
        [true],
      );
      await catalogueChanged(unit);
    });
    await undo(test, off);
    expect((await email(test))?.confirmedAt).not.toBeNull();
    await sendMail(test.database, test.clock, server.url);
    expect(server.mails).toHaveLength(1);
  });

  scene("is mailed at most five times an hour, and a program that sends twice sends once", async (test) => {
    await done(test, "setVoicemailEmail", { email: "a@b.example" });
    const first = test.clock.now() - 1_000;
    for (let i = 0; i < 4; i++) expect(await resend(test)).toEqual([]);
    const [refused] = await resend(test);
    expect(refused?.code).toBe("TOO_MANY_EMAILS");
    expect(Date.parse(refused?.opensAt ?? "")).toBe(first + HOUR);
    expect((await order(test, "setVoicemailEmail", { email: "c@d.example" })).userErrors[0]?.code).toBe(
      "TOO_MANY_EMAILS",
    );
    test.clock.advance(HOUR - 1_000);
    const both = await Promise.all([resend(test), resend(test)]);
    expect(both.flat().map(({ code }) => code)).toEqual(["TOO_MANY_EMAILS"]);
    expect(await test.database.read(OutboxMail, "")).toHaveLength(6);
    expect((await resend(test, administratorOf("cl_b")))[0]?.code).toBe("NOT_FOUND");
    expect((await resend(test, personOf("sub_2")))[0]?.code).toBe("NOT_FOUND");
  });

  scene("shares a limit with all lines that name the address, of whichever company", async (test) => {
    const mails = (n: number, of: object): Promise<unknown> =>
      test.database.write((unit) =>
        unit.insert(
          OutboxMail,
          Array.from({ length: n }, (_, i) => ({
            ...{
              id: `mail_${String(i)}`,
              clientId: "cl_b",
              subscriberId: "sub_foreign",
              kind: CONFIRMATION_MAIL,
            },
            ...{
              address: "a@b.example",
              locale: "ru",
              createdAt: test.clock.now(),
              dueAt: null,
              attempts: 1,
            },
            ...{ sentAt: null, ...of },
          })),
        ),
      );
    const setAgain = async (email: string): Promise<string | undefined> =>
      (await order(test, "setVoicemailEmail", { email })).userErrors[0]?.code;
    await done(test, "setVoicemailEmail", { email: "a@b.example" });
    await mails(MAILS_PER_ADDRESS - 2, {});
    expect(await resend(test)).toEqual([]);
    expect((await resend(test))[0]?.code).toBe("TOO_MANY_EMAILS_TO_ADDRESS");
    await done(test, "setVoicemailEmail", { email: "c@d.example" });
    expect(await setAgain("a@b.example")).toBe("TOO_MANY_EMAILS_TO_ADDRESS");
    test.clock.advance(HOUR);
    expect(await setAgain("a@b.example")).toBeUndefined();
  });

  scene("is mailed for all lines of a company at most so many times an hour", async (test) => {
    await done(test, "setVoicemailEmail", { email: "a@b.example" });
    await test.database.write((unit) =>
      unit.insert(
        OutboxMail,
        Array.from({ length: MAILS_PER_COMPANY - 1 }, (_, i) => ({
          ...{
            id: `mail_${String(i)}`,
            clientId: i === 0 ? "cl_b" : "cl_a",
            subscriberId: "sub_2",
            locale: "ru",
          },
          ...{ kind: CONFIRMATION_MAIL, address: `${String(i)}@b.example`, createdAt: test.clock.now() },
          ...{ dueAt: null, attempts: 1, sentAt: null },
        })),
      ),
    );
    // Another company's do not count: this is the last one.
    expect(await resend(test)).toEqual([]);
    expect((await resend(test))[0]?.code).toBe("TOO_MANY_EMAILS_OF_COMPANY");
    expect((await order(test, "setVoicemailEmail", { email: "c@d.example" })).userErrors[0]?.code).toBe(
      "TOO_MANY_EMAILS_OF_COMPANY",
    );
    test.clock.advance(HOUR);
    expect(await resend(test)).toEqual([]);
  });

  scene("has to be one, of a line with voicemail", async (test) => {
    expect((await order(test, "setVoicemailEmail", { email: "a@b" })).userErrors[0]?.code).toBe(
      "EMAIL_INVALID",
    );
    expect((await order(test, "removeVoicemailEmail")).userErrors[0]?.code).toBe("EMAIL_NOT_SET");
    const other = { subscriberId: "sub_2", email: "a@b.example" };
    expect((await order(test, "setVoicemailEmail", other)).userErrors[0]?.code).toBe(
      "VOICEMAIL_NOT_CONNECTED",
    );
  });

  it("waits for a server that is away, and is told of one that refuses", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      const now = test.clock.now();
      await test.database.write(async (unit) => {
        const rest = {
          clientId: "cl_a",
          subscriberId: "sub_1",
          kind: "voicemailEmail",
          locale: "ru",
          attempts: 0,
        };
        await unit.insert(OutboxMail, [
          { id: "mail_1", ...rest, address: "a@b.example", createdAt: now, dueAt: now, sentAt: null },
        ]);
        await unit.run(
          `insert into voicemail_email (subscriber_id, address, client_id, is_current, language, requested_at)
           values ('sub_1', 'a@b.example', 'cl_a', $1, 'ru', 0)`,
          [true],
        );
      });
      const gone = await startMailServer();
      await gone.close();
      expect(await sendMail(test.database, test.clock, gone.url)).toBe(1);
      const [waiting] = await test.database.read(OutboxMail, "");
      expect(waiting).toMatchObject({ dueAt: now + 30_000, sentAt: null, attempts: 1 });
      expect(await sendMail(test.database, test.clock, gone.url)).toBe(0);
      test.clock.advance(30_000);
      const refusing = await startMailServer({
        onRcptTo(_address, _session, answer) {
          answer(Object.assign(new Error("no such box"), { responseCode: 550 }));
        },
      });
      expect(await sendMail(test.database, test.clock, refusing.url)).toBe(1);
      await refusing.close();
      expect((await test.database.read(OutboxMail, ""))[0]).toMatchObject({ dueAt: null, sentAt: null });
    }));
});
