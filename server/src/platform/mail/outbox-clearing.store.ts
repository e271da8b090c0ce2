import { clearing } from "../jobs/clearing";
import { OutboxMail, OutboxMailAbout } from "./outbox-mail.entity";

/** How long it is kept what became of a message, in milliseconds: 30 days. The limits on mail look back an hour. */
export const MAIL_KEPT = 30 * 86_400_000;

/** Messages that have been sent, refused or given up, with the addresses in them. One that waits is never cleared. */
export const MAIL_CLEARING = clearing({
  what: "mail",
  entity: OutboxMail,
  key: ["id"],
  where: "t.due_at is null and t.created_at <= $2",
  at: (now) => [now - MAIL_KEPT],
});

/** What messages told of, once they are gone themselves. */
export const MAIL_ABOUT_CLEARING = clearing({
  what: "mailAbout",
  entity: OutboxMailAbout,
  key: ["mail_id", "about_id"],
  where: "not exists (select 1 from outbox_mail m where m.id = t.mail_id)",
  at: () => [],
});
