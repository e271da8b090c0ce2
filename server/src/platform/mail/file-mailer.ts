import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mailer } from "./mailer";
import { message } from "./smtp-mailer";

/** Keeps mail as .eml files that every mail program opens: for where no mail server is set up. */
export function fileMailer(folder: string, from: string): Mailer {
  return {
    async send(mail) {
      // Loaded with the first message, not while the process starts.
      const { createTransport } = await import("nodemailer");
      const transport = createTransport({ streamTransport: true, buffer: true });
      const { message: written } = await transport.sendMail(message(mail, from));
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${mail.id}.eml`), written as Buffer, { mode: 0o600 });
    },
    close: () => undefined,
  };
}
