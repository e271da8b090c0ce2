import { MAIL_RETURNS } from "../modules";
import { systemClock } from "../platform/clock";
import { readReport } from "../platform/mail/delivery-report";
import { returnToken } from "../platform/mail/return-address";
import { keepReturn } from "../platform/mail/returned-mail.store";
import { Refused, type Command, type Given } from "./command";
import { withDatabase } from "./with-database";

/** Exit codes as mail servers read them (sysexits.h): wrong message, nobody of that name, not set up, later. */
const EXIT = { data: 65, nobody: 67, later: 75, setting: 78 } as const;

/** The largest message that is read, in bytes: a report has some kilobytes, and what was sent may be returned with it. */
const REPORT_MAX = 30_000_000;

/** Takes in what a mail server reports of a message that it could not hand over. */
export const mailBounce: Command = {
  name: "mail bounce",
  usage: "[--to <address>]",
  about: "reads one returned message from the input, and shows what became of the mail that it is about",
  words: 0,
  options: {
    to: {
      type: "string",
      meaning: "the address to which it came, where the message itself does not say (bounces+…@…)",
    },
  },
  run: async (given) => {
    try {
      return await take(given);
    } catch (error) {
      if (error instanceof Refused) throw error;
      // The mail server keeps the report, and tries again.
      given.terminal.err(error instanceof Error ? error.message : String(error));
      return EXIT.later;
    }
  },
};

async function take(given: Given): Promise<number> {
  const { MAIL_RETURNS: returns, CLOCK_START } = given.settings();
  if (returns === null) throw new Refused("MAIL_RETURNS is not set: no mail is known again", EXIT.setting);
  const raw = await given.terminal.input(REPORT_MAX);
  if (raw === null)
    throw new Refused(`the message is larger than ${String(REPORT_MAX)} bytes: nothing was read`, EXIT.data);
  const { report, to } = await readReport(raw);
  const { to: named } = given.options;
  const addresses = typeof named === "string" ? [named] : to;
  const token = addresses.map((address) => returnToken(returns, address)).find((one) => one !== null);
  if (token === undefined)
    throw new Refused(`it came to none of our addresses (${returns} with + and a sign)`, EXIT.nobody);
  if (report === null)
    throw new Refused("it reports no trouble with a message (RFC 3464): nothing was changed", EXIT.data);
  const at = systemClock(CLOCK_START ?? undefined).now();
  const outcome = await withDatabase(given, (database) =>
    keepReturn(database, token, report, at, MAIL_RETURNS),
  );
  if (outcome === "unknown") throw new Refused("no mail of ours has this sign, or not any more", EXIT.nobody);
  given.terminal.out(outcome === "known" ? "It was known already." : `Kept: ${report.outcome}.`);
  return 0;
}
