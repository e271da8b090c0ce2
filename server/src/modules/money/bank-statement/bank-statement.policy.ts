import { accountKey } from "../payment/payment.policy";
import { formatDecimal, parseDecimal } from "@kabinet/shared";
import type { Text } from "../../../platform/texts/text";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { statementText } from "./statement-encoding.policy";
import { readSections, type Section, type StatementProblem } from "./statement-sections.policy";
import { bankStatementText } from "./bank-statement.texts";

/** One side of a payment. */
export interface StatementParty {
  /** IBAN or another number of an account, without spaces. */
  readonly account: string;
  /** УНП; empty where the file does not say it. */
  readonly unp: string;
  readonly name: string;
}

/** A payment order as the statement tells of it. */
export interface StatementDocument {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly number: string;
  /** The day on which the bank carried it out; null where it has not. */
  readonly carriedOutOn: string | null;
  /** The day that stands on it. */
  readonly date: string;
  /** 10^-6 BYN. */
  readonly amount: number;
  readonly payer: StatementParty;
  readonly payee: StatementParty;
  readonly purpose: string;
}

/** What a statement says; of one in which something is wrong only what that is. */
export interface BankStatement {
  readonly documents: readonly StatementDocument[];
  readonly problems: readonly StatementProblem[];
}

/** Most problems of one file that are told: the first of them are what has to be mended. */
export const STATEMENT_PROBLEMS_MAX = 20;

/** Longest text of a statement that is kept, in characters. */
const TEXT_MAX = 500;

const OPENING = "НачальныйОстаток";
const RECEIVED = "ВсегоПоступило";
const SPENT = "ВсегоСписано";
const CLOSING = "КонечныйОстаток";

/** Reads a statement in the format 1CClientBankExchange. */
export function readStatement(bytes: Uint8Array): BankStatement {
  const text = statementText(bytes);
  if (text === null)
    return { documents: [], problems: [{ line: null, text: bankStatementText("UNKNOWN_ENCODING") }] };
  const { accounts, documents, problems } = readSections(text);
  const found = [...problems];
  for (const account of accounts) found.push(...balanceProblems(account));
  const read = documents.map((section) => documentIn(section, found));
  const whole = read.flatMap((document) => document ?? []);
  const first = found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, STATEMENT_PROBLEMS_MAX);
  return { documents: first.length > 0 ? [] : whole, problems: first };
}

/** What an account had, and what came and went, has to come to what it has; where the bank tells all four. */
function balanceProblems(section: Section): StatementProblem[] {
  const problems: StatementProblem[] = [];
  const sums = [OPENING, RECEIVED, SPENT, CLOSING].map((key) => {
    const text = section.value(key);
    if (text === "") return null;
    const sum = sumIn(text);
    if (sum === null)
      problems.push({
        line: section.lineOf(key),
        text: bankStatementText("NO_SUM", { key, value: shown(text) }),
      });
    return sum;
  });
  if (section.value("РасчСчет") === "")
    problems.push({ line: section.line, text: bankStatementText("MISSING", { key: "РасчСчет" }) });
  const [opening, received, spent, closing] = sums.flatMap((sum) => sum ?? []);
  if (opening === undefined || received === undefined || spent === undefined || closing === undefined)
    return problems;
  if (opening + received - spent === closing) return problems;
  const money = (micro: number): Text =>
    bankStatementText("money", {
      amount: { amount: formatDecimal(micro) },
      currency: operatorProfile().currency,
    });
  problems.push({
    line: section.lineOf(CLOSING),
    text: bankStatementText("BALANCE", {
      account: section.value("РасчСчет"),
      ...{ opening: money(opening), received: money(received), spent: money(spent), closing: money(closing) },
    }),
  });
  return problems;
}

function documentIn(section: Section, problems: StatementProblem[]): StatementDocument | null {
  const before = problems.length;
  const wrong = (key: string, text: Text): null => {
    problems.push({ line: section.lineOf(key), text });
    return null;
  };
  const required = (...keys: readonly [string, ...string[]]): string => {
    const value = section.value(...keys);
    if (value === "") wrong(keys[0], bankStatementText("MISSING", { key: keys[0] }));
    return value;
  };
  const day = (key: string, isRequired: boolean): string | null => {
    const text = isRequired ? required(key) : section.value(key);
    if (text === "") return null;
    return dayIn(text) ?? wrong(key, bankStatementText("NO_DAY", { key, value: shown(text) }));
  };
  const party = (side: "Плательщик" | "Получатель"): StatementParty => ({
    account: accountKey(required(`${side}Счет`, `${side}РасчСчет`)),
    unp: section.value(`${side}ИНН`, `${side}УНП`, `${side}УНН`),
    name: section.value(side, `${side}1`).slice(0, TEXT_MAX),
  });
  const text = required("Сумма");
  const amount = text === "" ? null : sumIn(text);
  if (text !== "" && (amount === null || amount <= 0))
    wrong("Сумма", bankStatementText("NO_SUM", { key: "Сумма", value: shown(text) }));
  const document = {
    line: section.line,
    number: required("Номер"),
    date: day("Дата", true) ?? "",
    carriedOutOn: day("ДатаСписано", false) ?? day("ДатаПоступило", false),
    amount: amount ?? 0,
    payer: party("Плательщик"),
    payee: party("Получатель"),
    purpose: section.purpose().slice(0, TEXT_MAX),
  };
  return problems.length > before ? null : document;
}

/** A sum as banks write it: a point or a comma, kopecks at the most. */
function sumIn(text: string): number | null {
  const plain = text.replace(/[ \u00a0]/g, "").replace(",", ".");
  return /^-?\d+(\.\d{1,2})?$/.test(plain) ? parseDecimal(plain) : null;
}

/** A day as banks write it, 16.11.2026; null for what is none, as 31.02. */
function dayIn(text: string): string | null {
  const [, dayOfMonth, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text) ?? [];
  if (dayOfMonth === undefined || month === undefined || year === undefined) return null;
  const iso = `${year}-${month}-${dayOfMonth}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

/** As much of what stands in a file as a sentence can bear. */
function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
