import type { Locale } from "@kabinet/shared";
import { mailText, type MailText } from "../../../platform/mail/mail-text";
import type { Composer } from "../../../platform/mail/mail-worker";
import { aboutOf } from "../../../platform/mail/outbox.store";
import type { SecretBox } from "../../../platform/secrets/secret-box";
import { say } from "../../../platform/texts/fill";
import type { Text } from "../../../platform/texts/text";
import { accountNumber } from "../../company/account/account.store";
import { companyName } from "../../company/client/client.store";
import { whoStillWants } from "../../people/mail-notice/mail-notice.store";
import { mailNoticeText } from "../../people/mail-notice/mail-notice.texts";
import { unsubscribeHref } from "../../people/mail-notice/unsubscribing.policy";
import { CORRIDOR_MAIL } from "./corridor-watch.task";
import { CorridorSide, type InvoiceCorridor } from "./invoice-corridor.entity";
import { corridorsOf } from "./invoice-corridor.store";
import { corridorText } from "./invoice-corridor.texts";

/** Makes the mail about an invoice that will leave its corridor; null where the corridor is not its reader's any more. */
export function corridorMailComposer(publicUrl: URL, secrets: SecretBox): Composer {
  return async (database, posting) => {
    const { id, clientId, address } = posting;
    const person = await whoStillWants(database, CORRIDOR_MAIL, posting);
    if (!person) return null;
    const { viewer, locale } = person;
    const { accesses } = viewer;
    const isOpen = ({ accountId }: InvoiceCorridor): boolean =>
      accesses.some(({ accountIds }) => accountIds === null || accountIds.includes(accountId));
    const found = await corridorsOf(database, await aboutOf(database, id));
    const told = found.filter((corridor) => corridor.setById === viewer.id && isOpen(corridor));
    const [first] = told;
    if (!first) return null;
    const company = await companyName(database, clientId);
    const accounts = await Promise.all(told.map(({ accountId }) => accountNumber(database, accountId)));
    const { href } = new URL(`/c/${clientId}/invoices/forecast?account=${first.accountId}`, publicUrl);
    const unsubscribe = unsubscribeHref(publicUrl, secrets, { kind: CORRIDOR_MAIL, viewerId: viewer.id });
    const to = { company, accounts, href, unsubscribe };
    return { id, to: address, ...corridorMail(locale, told, to) };
  };
}

/** Accounts, months and sides, and the way to the page; no sums. */
function corridorMail(
  locale: Locale,
  told: readonly InvoiceCorridor[],
  {
    company,
    accounts,
    href,
    unsubscribe,
  }: {
    readonly company: string;
    readonly accounts: readonly string[];
    readonly href: string;
    readonly unsubscribe: string;
  },
): MailText {
  const said = (words: Text): string => say(words, locale);
  const isBelow = told[0]?.toldSide === CorridorSide.BELOW;
  // Of accounts on both sides the subject names those of the first one's, the text all.
  const named = accounts.filter((_, i) => (told[i]?.toldSide === CorridorSide.BELOW) === isBelow);
  const account = named.join(", ");
  return mailText(locale, {
    subject: said(corridorText(isBelow ? "mail.subject.below" : "mail.subject.above", { account })),
    before: [
      said(corridorText("mail.hello")),
      ...told.map(({ toldMonth, toldSide }, i) => {
        const values = { company, account: accounts[i] ?? "", month: monthOf(toldMonth) };
        return said(corridorText(toldSide === CorridorSide.BELOW ? "mail.below" : "mail.above", values));
      }),
    ],
    links: [{ words: said(corridorText("mail.open")), href }],
    after: [said(corridorText("mail.why"))],
    unsubscribe: { words: said(mailNoticeText("unsubscribe")), href: unsubscribe },
  });
}

/** As every language writes it: 11.2026. */
function monthOf(month: string | null): string {
  return `${month?.slice(5) ?? ""}.${month?.slice(0, 4) ?? ""}`;
}
