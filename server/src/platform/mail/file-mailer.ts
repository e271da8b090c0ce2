import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Mailer } from "./mailer";
import { message } from "./smtp-mailer";

/** Keeps mail as .eml files that every mail program opens: for where no mail server is set up. */
export function fileMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(mail) {
      const { message: written } = await transport.sendMail(message(mail, from));
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${mail.id}.eml`), written as Buffer, { mode: 0o600 });
    },
    close: () => {
      transport.close();
    },
  };
}
