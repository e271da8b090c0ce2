import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { startMailServer } from "../../testing/test-mail-server";
import { fileMailer } from "./file-mailer";
import { MailRefused, type Mail } from "./mailer";
import { smtpMailer } from "./smtp-mailer";

const FROM = "Kabinet <no-reply@kabinet.example>";
const MAIL: Mail = {
  id: "mail_1",
  to: "info@пример.бел",
  subject: "Подтвердите адрес",
  text: "Ссылка: https://kabinet.example/#x\n",
  html: "<p>Ссылка</p>",
};

describe("a mailer", () => {
  it("hands a message over to a server that takes it, in both forms, to a domain in any script", async () => {
    const recipients: string[] = [];
    const server = await startMailServer({
      onRcptTo({ address }, _, done) {
        recipients.push(address);
        done();
      },
    });
    const mailer = smtpMailer({ url: server.url, from: FROM, timeout: 5_000 });
    await mailer.send(MAIL);
    mailer.close();
    await server.close();
    const [mail] = server.mails;
    // The test's server shows a domain as people read it; on the way it is punycode.
    expect(recipients).toEqual(["info@пример.бел"]);
    expect(mail?.subject).toBe(MAIL.subject);
    expect(mail?.text?.trim()).toBe(MAIL.text.trim());
    expect(mail?.html).toContain("<p>Ссылка</p>");
    expect(mail?.from?.text).toContain("no-reply@kabinet.example");
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.messageId).toBe("<mail_1@kabinet>");
  });

  it.each([
    [550, true],
    [451, false],
  ])("tells a refusal for good from one for now: %d", async (responseCode, isForGood) => {
    const server = await startMailServer({
      onRcptTo(_address, _session, done) {
        done(Object.assign(new Error("no such box"), { responseCode }));
      },
    });
    const mailer = smtpMailer({ url: server.url, from: FROM, timeout: 5_000 });
    const failure: unknown = await mailer.send(MAIL).catch((error: unknown) => error);
    mailer.close();
    await server.close();
    expect(failure).toBeInstanceOf(Error);
    expect(failure instanceof MailRefused).toBe(isForGood);
  });

  it("gives up a server that is silent, and one that is not there", async () => {
    const silent = createServer(() => undefined).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const url = new URL(`smtp://127.0.0.1:${String(port)}`);
    const mailer = smtpMailer({ url, from: FROM, timeout: 300 });
    const began = Date.now();
    const failure: unknown = await mailer.send(MAIL).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(MailRefused);
    expect(Date.now() - began).toBeLessThan(5_000);
    mailer.close();
    silent.close();
    const gone = smtpMailer({ url, from: FROM, timeout: 300 });
    await expect(gone.send(MAIL)).rejects.toThrow();
  });

  it("sends no password in the clear", async () => {
    const server = await startMailServer({ disabledCommands: ["STARTTLS"], authOptional: false });
    const url = new URL(server.url);
    url.username = "kabinet";
    url.password = "secret";
    const mailer = smtpMailer({ url, from: FROM, timeout: 2_000 });
    const failure: unknown = await mailer.send(MAIL).catch((error: unknown) => error);
    mailer.close();
    await server.close();
    expect(failure).toMatchObject({ code: "ETLS" });
    expect(failure).not.toBeInstanceOf(MailRefused);
    expect(JSON.stringify(failure) + String(failure)).not.toContain("secret");
  });

  it("keeps messages as files where there is no server", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kabinet-mail-"));
    await fileMailer(join(folder, "mail"), FROM).send(MAIL);
    const files = await readdir(join(folder, "mail"));
    expect(files).toEqual(["mail_1.eml"]);
    const mail = await simpleParser(await readFile(join(folder, "mail", "mail_1.eml")));
    expect(mail.subject).toBe(MAIL.subject);
    expect(mail.text).toContain("https://kabinet.example/#x");
    await rm(folder, { recursive: true });
  });
});
