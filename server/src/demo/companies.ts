import { isValidUnp } from "@kabinet/shared";
import { Account, AccountState } from "../modules/company/account/account.entity";
import {
  Client,
  ClientBankAccount,
  ClientState,
  FormOfPayment,
  InvoiceDeliveryMethod,
} from "../modules/company/client/client.entity";
import { randomId } from "./ids";
import { DEPARTMENTS } from "./names";
import { Random } from "./random";

/** A company of the demo and how its lines are made up. */
export interface CompanyDraft {
  readonly key: "romashka" | "bereg" | "seti";
  readonly name: string;
  readonly contractDate: string;
  readonly formOfPayment: FormOfPayment;
  readonly delivery: readonly [InvoiceDeliveryMethod, string];
  /** Codes of tariff plans with their shares. */
  readonly plans: readonly (readonly [string, number])[];
  readonly accounts: (lines: number) => number;
}

/** The invented companies, the smallest first. */
export const COMPANIES: readonly CompanyDraft[] = [
  {
    key: "romashka",
    name: "ООО «Ромашка»",
    contractDate: "2019-03-14",
    formOfPayment: FormOfPayment.PREPAYMENT,
    delivery: [InvoiceDeliveryMethod.EMAIL, "buh@romashka.example"],
    plans: [["business-optimum", 1]],
    accounts: () => 1,
  },
  {
    key: "bereg",
    name: "ЗАО «Светлый берег»",
    contractDate: "2015-09-01",
    formOfPayment: FormOfPayment.POSTPAYMENT,
    delivery: [InvoiceDeliveryMethod.EMAIL, "invoices@bereg.example"],
    plans: [
      ["business-start", 30],
      ["business-optimum", 34],
      ["business-maxi", 12],
      ["business-boundless", 4],
      ["calls-only", 8],
      ["telematics", 6],
      ["corporate-2015", 6],
    ],
    accounts: (lines) => Math.max(2, Math.min(6, Math.round(lines / 50))),
  },
  {
    key: "seti",
    name: "ОАО «Вымышленские городские сети»",
    contractDate: "2012-05-21",
    formOfPayment: FormOfPayment.POSTPAYMENT,
    delivery: [InvoiceDeliveryMethod.COURIER, "г. Вымышленск, ул. Примерная, 1"],
    plans: [
      ["telematics", 50],
      ["modem-2012", 6],
      ["business-start", 22],
      ["business-optimum", 10],
      ["business-maxi", 2],
      ["calls-only", 6],
      ["corporate-2015", 4],
    ],
    accounts: (lines) => Math.max(3, Math.min(60, Math.round(lines / 830))),
  },
];

/** A company's rows and how many lines it gets. */
export interface Company {
  readonly draft: CompanyDraft;
  readonly client: Client;
  readonly bankAccount: ClientBankAccount;
  readonly accounts: readonly Account[];
  /** How the lines are spread over the accounts, in the same order. */
  readonly accountShares: readonly number[];
  readonly lines: number;
}

/** How many lines each company has: five, a few hundred, and all the others. */
export function shareLines(subscribers: number): readonly number[] {
  const middle = subscribers >= 1_000 ? 350 : Math.round((subscribers - 5) * 0.13);
  return [5, middle, subscribers - 5 - middle];
}

/** Builds a company with its bank account and billing accounts. `at` is the instant its ids are of. */
export function buildCompany(draft: CompanyDraft, lines: number, seed: number, at: number): Company {
  const random = new Random(`${String(seed)}:company:${draft.key}`);
  const client = Object.assign(new Client(), {
    id: randomId("cli", at, random),
    name: draft.name,
    unp: unp(random),
    okpo: okpo(draft.key, seed),
    state: ClientState.ACTIVE,
    contractNumber: `К-${draft.contractDate.slice(2, 4)}/${random.digits(5)}`,
    contractDate: draft.contractDate,
    formOfPayment: draft.formOfPayment,
    invoiceDeliveryMethod: draft.delivery[0],
    invoiceDeliveryAddress: draft.delivery[1],
    // The smallest company lets its people choose their packages by themselves; the others have not allowed it yet.
    subscribersMaySpend: draft.key === "romashka",
  });
  const count = draft.accounts(lines);
  const accounts = Array.from({ length: count }, (_, i) =>
    Object.assign(new Account(), {
      id: randomId("acc", at + 1 + i, random),
      clientId: client.id,
      number: `${String(COMPANIES.indexOf(draft) + 2)}${random.digits(5)}${String(i + 1).padStart(3, "0")}`,
      name: accountName(i),
      state: AccountState.ACTIVE,
    }),
  );
  const bankAccount = Object.assign(new ClientBankAccount(), {
    clientId: client.id,
    iban: iban(random),
    bankName: "ЗАО «Демобанк»",
    bic: "DEMOBY2X",
  });
  const accountShares = accounts.map(() => 0.4 + random.next() * 1.6);
  return { draft, client, bankAccount, accounts, accountShares, lines };
}

function accountName(i: number): string {
  const name = DEPARTMENTS[i % DEPARTMENTS.length] ?? "";
  const round = Math.floor(i / DEPARTMENTS.length);
  return round === 0 ? name : `${name} ${String(round + 1)}`;
}

/** A taxpayer number with its check digit. */
function unp(random: Random): string {
  for (;;) {
    const digits = `7${random.digits(7)}`;
    const number = Array.from("0123456789", (check) => digits + check).find(isValidUnp);
    if (number !== undefined) return number;
  }
}

/** A number of the register of organizations, from a chance of its own. */
function okpo(key: string, seed: number): string {
  return `${new Random(`${String(seed)}:okpo:${key}`).digits(8)}5000`;
}

/** A bank account at a bank that does not exist, with its check digits (ISO 13616). */
function iban(random: Random): string {
  const rest = `DEMO3012${random.digits(16)}`;
  const digits = Array.from(`${rest}BY00`, (sign) => String(parseInt(sign, 36))).join("");
  return `BY${String(98n - (BigInt(digits) % 97n)).padStart(2, "0")}${rest}`;
}
