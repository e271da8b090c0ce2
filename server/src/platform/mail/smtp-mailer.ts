import { domainToASCII } from "node:url";
import type { Transporter } from "nodemailer";
import { MailRefused, type Mail, type Mailer } from "./mailer";
import { returnAddress } from "./return-address";

/** How mail is sent. */
export interface SmtpSettings {
  /** `smtp://user:password@host:port`, or smtps. */
  readonly url: URL;
  /** Sender's address, with a name or without. */
  readonly from: string;
  /** To which address mail is returned that cannot be handed over, with a sign of each message; the sender where null. */
  readonly returns?: string | null;
  /** How long the server may be silent, milliseconds. */
  readonly timeout: number;
}

/** Sends by a mail server; what it takes is loaded with the first message, not while the process starts. Nothing is logged: an address or a link is nobody else's business. */
export function smtpMailer({ url, from, timeout, returns = null }: SmtpSettings): Mailer {
  const isTls = url.protocol === "smtps:";
  const user = decodeURIComponent(url.username);
  const options = {
    host: url.hostname,
    port: url.port === "" ? (isTls ? 465 : 587) : Number(url.port),
    secure: isTls,
    // A password is not sent in the clear, and neither is anything else where the server can do better.
    ...(user === "" ? {} : { auth: { user, pass: decodeURIComponent(url.password) }, requireTLS: !isTls }),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    dnsTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  let transport: Transporter | null = null;
  return {
    async send(mail) {
      try {
        transport ??= (await import("nodemailer")).createTransport(options);
        await transport.sendMail({ ...message(mail, from), ...envelope(mail, returns) });
      } catch (error) {
        // That the server lets us in, or has TLS, is set right some day; that it wants no such message stays.
        const { code = "", responseCode = 0 } = error as { code?: string; responseCode?: number };
        if (responseCode >= 500 && ["EENVELOPE", "EMESSAGE"].includes(code))
          throw new MailRefused(responseCode);
        throw error;
      }
    },
    close: () => {
      transport?.close();
    },
  };
}

/** The envelope of a message that is known again when it comes back; nodemailer makes its own where there is none. */
function envelope({ to, returnToken: token }: Mail, returns: string | null) {
  if (returns === null || !token) return {};
  return { envelope: { from: returnAddress(returns, token), to: ascii(to) } };
}

function ascii(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
}

/** A message as nodemailer takes it; it was made by a program, and nobody should answer it by one. */
export function message({ id, to, subject, text, html, files = [], unsubscribe }: Mail, from: string) {
  const address = ascii(to);
  const headers = {
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    ...unsubscribing(unsubscribe),
  };
  const attachments = files.map(({ name, type, content }) => ({
    filename: name,
    contentType: type,
    content,
  }));
  const said = { subject, text, html, attachments };
  return { from, to: { name: "", address }, ...said, headers, messageId: `<${id}@kabinet>` };
}

/** One press is promised for https alone: that is what mail programs take. */
function unsubscribing(href: string | undefined): Record<string, { prepared: true; value: string } | string> {
  if (href === undefined) return {};
  // As it is: folded within the address it would be none.
  const header = { "List-Unsubscribe": { prepared: true, value: `<${href}>` } } as const;
  return href.startsWith("https:")
    ? { ...header, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
    : header;
}
