import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

/** A mail server that takes everything, and what it has taken. */
export interface MailBox {
  /** For `SMTP_URL`. */
  readonly url: string;
  /** Waits for a mail to an address and takes it out. */
  next(address: string): Promise<ParsedMail>;
  close(): Promise<void>;
}

/** How long a mail may take from the press of the button, milliseconds. */
const patience = 15_000;

/** Starts a mail server of the journey's own, on a free port. */
export async function openMailBox(): Promise<MailBox> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onData(stream, _session, done) {
      simpleParser(stream).then(
        (mail) => {
          mails.push(mail);
          done();
        },
        (error: unknown) => {
          done(error as Error);
        },
      );
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  const isTo = ({ to }: ParsedMail, address: string): boolean =>
    [to ?? []].flat().some(({ value }) => value.some((one) => one.address === address));
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    async next(address) {
      const deadline = Date.now() + patience;
      while (Date.now() < deadline) {
        const place = mails.findIndex((mail) => isTo(mail, address));
        const [mail] = place < 0 ? [] : mails.splice(place, 1);
        if (mail) return mail;
        await wait(100);
      }
      throw new Error(`No mail to ${address} has come.`);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}
