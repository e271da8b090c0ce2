import { MAIL_OUTCOMES, mailComposers, mailWaits } from "../modules";
import type { Clock } from "../platform/clock";
import type { Database } from "../platform/database/database";
import { MailWorker } from "../platform/mail/mail-worker";
import { TEST_SECRETS } from "./test-app";
import { smtpMailer } from "../platform/mail/smtp-mailer";

/** Sends all mail that is due to a server, as the program does; answers how many messages were tried. */
export async function sendMail(
  database: Database,
  clock: Clock,
  url: URL,
  returns: string | null = null,
): Promise<number> {
  const worker = new MailWorker({
    database,
    clock,
    mailer: smtpMailer({ url, from: "no-reply@kabinet.example", timeout: 2_000, returns }),
    composers: mailComposers(new URL("https://kabinet.example"), TEST_SECRETS),
    outcomes: MAIL_OUTCOMES,
    waits: mailWaits("Europe/Minsk"),
    onFault: () => undefined,
  });
  const tried = await worker.sendDue();
  await worker.stop();
  return tried;
}
