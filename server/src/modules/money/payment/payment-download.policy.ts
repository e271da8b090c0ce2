import { formatDecimal, LOCALES, parseDecimal, type Locale } from "@kabinet/shared";
import type { DownloadQuery } from "../../../platform/download/download";
import { guarded } from "../../../platform/download/formula-guard";
import type { Cell, Column } from "../../../platform/download/table";
import { say } from "../../../platform/texts/fill";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { paymentFileText } from "./payment-file.texts";
import { PaymentState, type Payment } from "./payment.entity";
import type { PaymentFilter } from "./payment.type";

/** What an address asks for. */
export interface PaymentDownload {
  readonly clientId: string;
  readonly filter: PaymentFilter;
  /** The language of titles and words; null: the one of the request. */
  readonly locale: Locale | null;
}

const NAMES = [
  ...["clientId", "from", "through", "accountId", "states", "amountFrom", "amountTo", "search", "lang"],
];

const STATES = Object.keys(PaymentState) as (keyof typeof PaymentState)[];

/**
 * Reads the parameters of an address: the fields of PaymentFilter under their names, states as in the API and with commas
 * between them. A name that means nothing is refused, since what it was meant to leave out would be in the file.
 */
export function readPaymentDownload(query: DownloadQuery): PaymentDownload | { readonly problem: string } {
  const unknown = Object.keys(query).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) return { problem: `No such parameter; there are ${NAMES.join(", ")}.` };
  const problems: string[] = [];
  const text = (name: string): string | null => {
    const value = query[name];
    if (typeof value === "object") problems.push(`${name} stands there more than once.`);
    return typeof value === "string" && value !== "" ? value : null;
  };
  const sound = (name: string, isSound: (value: string) => boolean, what: string): string | null => {
    const value = text(name);
    if (value === null || isSound(value)) return value;
    problems.push(`${name} is ${what}.`);
    return null;
  };
  const clientId = text("clientId");
  if (clientId === null) problems.push("clientId is missing.");
  const named = text("states")?.split(",") ?? [];
  const states = STATES.filter((state) => named.includes(state));
  if (states.length < new Set(named).size)
    problems.push(`states is a list, with commas, of ${STATES.join(", ")}.`);
  const lang = sound(
    "lang",
    (value) => LOCALES.some((known) => known === value),
    `one of ${LOCALES.join(", ")}`,
  );
  const download: PaymentDownload = {
    clientId: clientId ?? "",
    filter: {
      from: sound("from", isDay, "a day, YYYY-MM-DD"),
      through: sound("through", isDay, "a day, YYYY-MM-DD"),
      accountId: text("accountId"),
      states: states.map((state) => PaymentState[state]),
      amountFrom: sound("amountFrom", isAmount, "a decimal number"),
      amountTo: sound("amountTo", isAmount, "a decimal number"),
      search: text("search"),
    },
    locale: LOCALES.find((known) => known === lang) ?? null,
  };
  const [problem] = problems;
  return problem === undefined ? download : { problem };
}

const isAmount = (value: string): boolean => parseDecimal(value) !== null;

function isDay(value: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/** A row of the file. */
export interface PaymentRow {
  readonly payment: Payment;
  readonly account: { readonly number: string; readonly name: string } | null;
}

type TitleOf = Extract<Parameters<typeof paymentFileText>[0], `title.${string}`>;

/** The columns of the file: days are days in a workbook, money is money. */
export function paymentColumns(locale: Locale, file: "csv" | "xlsx"): Column<PaymentRow, Cell>[] {
  const { currency } = operatorProfile();
  const other = (
    code: Exclude<TitleOf, "title.amount">,
    width: number,
    value: (row: PaymentRow) => Cell,
  ): Column<PaymentRow, Cell> => ({ title: say(paymentFileText(code), locale), value, width });
  return [
    {
      ...other("title.paidOn", 14, ({ payment: { paidOn } }) =>
        file === "xlsx" ? { moment: Date.parse(paidOn) } : paidOn.split("-").reverse().join("."),
      ),
      format: "dd.mm.yyyy",
    },
    other("title.reference", 18, ({ payment }) => guarded(payment.reference)),
    {
      title: say(paymentFileText("title.amount", { currency }), locale),
      value: ({ payment }) => ({ decimal: formatDecimal(payment.amount) }),
      format: "0.00",
      width: 16,
    },
    other("title.state", 24, ({ payment: { state, sameAsId } }) =>
      say(sameAsId === null ? paymentFileText(`state.${state}`) : paymentFileText("sameAs"), locale),
    ),
    other("title.account", 16, ({ account }) => account && account.number),
    other("title.accountName", 28, ({ account }) => account && guarded(account.name)),
    other("title.registeredBy", 28, ({ payment: { registeredAt, registeredByName } }) =>
      registeredAt === null ? say(paymentFileText("operator"), locale) : guarded(registeredByName ?? ""),
    ),
    other("title.decidedBy", 28, ({ payment }) => guarded(payment.decidedByName ?? "")),
    other("title.reason", 36, ({ payment }) => guarded(payment.reason ?? "")),
    other("title.comment", 36, ({ payment }) => guarded(payment.comment ?? "")),
    other("title.payerAccount", 32, ({ payment }) => guarded(payment.payerAccount ?? "")),
  ];
}
