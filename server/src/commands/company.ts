import { dateIn, isCalendarDate, isOkpo, isValidUnp, parseEmail } from "@kabinet/shared";
import { addFirstAccount } from "../modules/company/account/account.store";
import {
  ClientState,
  FormOfPayment,
  InvoiceDeliveryMethod,
  type Client,
} from "../modules/company/client/client.entity";
import { addClient, clientByNumber } from "../modules/company/client/client.store";
import { audit } from "../platform/audit/audit.store";
import { SYSTEM } from "../platform/authorization/viewer";
import { systemClock } from "../platform/clock";
import { newId } from "../platform/new-id";
import { needed, Refused, type Command, type Given } from "./command";
import { withDatabase } from "./with-database";

const UNP_ELSEWHERE = /^[0-9A-Z-]{5,20}$/;

/** Makes a company with its first account. */
export const companyAdd: Command = {
  name: "company add",
  usage: "<УНП> --name <name> --contract <number> --email <address>",
  about: "makes a company with its first billing account",
  words: 1,
  options: {
    name: { type: "string", meaning: "the company's name as in the contract" },
    contract: { type: "string", meaning: "number of the contract" },
    okpo: { type: "string", meaning: "its number of the register of organizations (ОКПО), 8 or 12 digits" },
    "contract-date": { type: "string", meaning: "date of the contract, YYYY-MM-DD; today's without it" },
    email: { type: "string", meaning: "where its invoices go" },
    account: { type: "string", meaning: "number of its first account; that of the contract without it" },
    prepaid: { type: "boolean", meaning: "it pays in advance" },
  },
  run: (given) =>
    withDatabase(given, async (database) => {
      const now = systemClock(given.settings().CLOCK_START ?? undefined).now();
      const client = wanted(given, now);
      const account = String(given.options["account"] ?? client.contractNumber);
      await database.write(async (unit) => {
        if (await clientByNumber(unit, client.unp))
          throw new Refused(`there is a company with the УНП ${client.unp} already`);
        await addClient(unit, client);
        await addFirstAccount(unit, { clientId: client.id, number: account, name: client.name, now });
        await audit(unit, now, { ...SYSTEM, program: "kabinet" }, "client.added", { clientId: client.id });
      });
      given.terminal.out(`${client.name} is there, with the account ${account}.`);
      given.terminal.out(`Next: kabinet person add <e-mail> --client ${client.unp} --name <name>`);
      return 0;
    }),
};

function wanted(given: Given, now: number): Client {
  const { words, options } = given;
  const { operator, OPERATOR_ZONE } = given.settings();
  const unp = (words[0] ?? "").toUpperCase();
  const isRight = operator.numbers.country === "BY" ? isValidUnp(unp) : UNP_ELSEWHERE.test(unp);
  if (!isRight) throw new Refused(`${unp} is no taxpayer's number (УНП): its digits do not fit together`);
  const okpo = options["okpo"] === undefined ? null : String(options["okpo"]);
  if (okpo !== null && !isOkpo(okpo)) throw new Refused(`--okpo ${okpo} is no ОКПО: it has 8 or 12 digits`);
  const contractDate = String(options["contract-date"] ?? dateIn(OPERATOR_ZONE, now));
  if (!isCalendarDate(contractDate))
    throw new Refused(`--contract-date ${contractDate} is no date YYYY-MM-DD`);
  const email = parseEmail(needed(given, "email"));
  if (email === null) throw new Refused("--email is no e-mail address");
  return {
    id: newId("cl", now),
    name: needed(given, "name"),
    unp,
    state: ClientState.ACTIVE,
    contractNumber: needed(given, "contract"),
    contractDate,
    formOfPayment: options["prepaid"] === true ? FormOfPayment.PREPAYMENT : FormOfPayment.POSTPAYMENT,
    invoiceDeliveryMethod: InvoiceDeliveryMethod.EMAIL,
    invoiceDeliveryAddress: email,
    subscribersMaySpend: false,
    okpo,
  };
}
