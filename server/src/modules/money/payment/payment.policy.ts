import {
  addDays,
  MICRO_PER_KOPECK,
  MICRO_PER_ROUBLE,
  PAYMENT_DAYS_BACK,
  PAYMENT_REFERENCE_MAX,
  PAYMENT_ROUBLES_MAX,
  PAYMENT_TEXT_MAX,
  plainTextProblem,
  tidyPlainText,
  type PlainTextRule,
} from "@kabinet/shared";
import type { Text } from "../../../platform/texts/text";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { PaymentState, type Payment, type PostedPayment } from "./payment.entity";
import { paymentText } from "./payment.texts";

/** What is looked at where two payments are compared. */
export type ComparedPayment = Pick<Payment, "accountId" | "paidOn" | "amount" | "reference">;

/** What somebody registers. */
export interface RegisteredPayment {
  readonly paidOn: string;
  /** 10^-6 BYN; null for what is no amount that can be held. */
  readonly amount: number | null;
  readonly reference: string;
  readonly comment: string | null;
  /** Left out where somebody types it. */
  readonly payerAccount?: string;
}

/** Why something cannot be registered: which field, and what to do. */
export interface PaymentProblem {
  readonly field: keyof RegisteredPayment;
  readonly text: Text;
}

/** The texts that people give with a payment. */
export const PAYMENT_RULES = {
  reference: { max: PAYMENT_REFERENCE_MAX, lines: false },
  comment: { max: PAYMENT_TEXT_MAX, lines: true },
  payerAccount: { max: 34, lines: false },
  reason: { max: PAYMENT_TEXT_MAX, lines: true },
} as const satisfies Readonly<Record<string, PlainTextRule>>;

/** The same payment order is posted by the bank so many days later at the most. */
const SAME_WITHIN_DAYS = 10;

/** How far two payments with one number may lie apart to be like each other: numbers begin anew with a year. */
export const LIKE_WITHIN_DAYS = PAYMENT_DAYS_BACK;

/** What is wrong with a payment that somebody registers on a day; null when it may be registered. */
export function registrationProblem(given: RegisteredPayment, today: string): PaymentProblem | null {
  const { paidOn, amount, reference, comment, payerAccount } = given;
  const ofAmount = amountProblem(amount);
  if (ofAmount) return { field: "amount", text: ofAmount };
  const ofDay = dayProblem(paidOn, today);
  if (ofDay) return { field: "paidOn", text: ofDay };
  const ofReference = textRefusal(tidyReference(reference), PAYMENT_RULES.reference);
  if (ofReference) return { field: "reference", text: ofReference };
  const ofPayer = payerAccount === undefined ? null : textRefusal(payerAccount, PAYMENT_RULES.payerAccount);
  if (ofPayer) return { field: "payerAccount", text: ofPayer };
  const ofComment = comment === null ? null : textRefusal(comment, PAYMENT_RULES.comment);
  return ofComment && { field: "comment", text: ofComment };
}

/** What is wrong with an amount, 10^-6 BYN; null when somebody can have paid it. */
export function amountProblem(amount: number | null): Text | null {
  if (amount === null || amount > PAYMENT_ROUBLES_MAX * MICRO_PER_ROUBLE)
    return paymentText("AMOUNT_TOO_LARGE", {
      most: PAYMENT_ROUBLES_MAX,
      currency: operatorProfile().currency,
    });
  if (amount <= 0) return paymentText("AMOUNT_NOT_POSITIVE");
  return amount % MICRO_PER_KOPECK === 0 ? null : paymentText("AMOUNT_FINER_THAN_KOPECKS");
}

/** What is wrong with the day of a payment that is registered today. */
export function dayProblem(paidOn: string, today: string): Text | null {
  if (paidOn > today) return paymentText("DAY_AHEAD");
  const first = addDays(today, -PAYMENT_DAYS_BACK);
  return paidOn < first
    ? paymentText("DAY_TOO_LONG_AGO", { days: PAYMENT_DAYS_BACK, first: { day: first } })
    : null;
}

/** What is wrong with a text that somebody gives; null when it may be kept. */
export function textRefusal(text: string, rule: PlainTextRule): Text | null {
  switch (plainTextProblem(text, rule)) {
    case null:
      return null;
    case "EMPTY":
      return paymentText("text.EMPTY");
    case "TOO_LONG":
      return paymentText("text.TOO_LONG", { max: rule.max });
    case "CHARACTERS":
      return paymentText("text.CHARACTERS");
  }
}

/** The number of a payment order as it is kept: one line, without the sign that says that it is a number. */
export function tidyReference(text: string): string {
  return tidyPlainText(text).replace(/^(№|N[oº°]?\.?(?=\s|\d))\s*/u, "");
}

/** By what two numbers of payment orders are one: zeros before them, spaces and case say nothing. */
export function referenceKey(reference: string): string {
  return reference
    .replace(/\s+/g, "")
    .replace(/^0+(?=.)/, "")
    .toUpperCase();
}

/** Whether a payment can be another one of which somebody should know first: it counts, or may count yet. */
export function standsForMoney({ state }: Pick<Payment, "state">): boolean {
  return state === PaymentState.DONE || state === PaymentState.PENDING_AUTHORIZATION;
}

/** Whether two payments are like each other: one account, and one day and sum, or one number of the payment order. */
export function isLike(one: ComparedPayment, other: ComparedPayment): boolean {
  if (one.accountId !== other.accountId) return false;
  if (one.paidOn === other.paidOn && one.amount === other.amount) return true;
  return (
    referenceKey(one.reference) === referenceKey(other.reference) &&
    isWithin(one.paidOn, other.paidOn, LIKE_WITHIN_DAYS)
  );
}

/** Whether two payments are one payment order without doubt: account, sum and number are one, the days lie close. */
export function isSame(one: ComparedPayment, other: ComparedPayment): boolean {
  return one.accountId === other.accountId && isSameOrder(one, other);
}

/** A payment order as a bank statement tells of it. */
export interface StatedPayment extends Omit<ComparedPayment, "accountId"> {
  readonly payerAccount: string;
}

/**
 * Whether a payment order of a bank statement is a payment that is there already, to whichever account: number, sum and
 * payer's account are one, the days lie close. What has no payer's account was typed, or posted: number and sum tell then.
 * What was taken back, and what the bank did not carry out, is not there.
 */
export function isKnown(stated: StatedPayment, other: Payment): boolean {
  const isGone =
    other.state === PaymentState.FAILED || (other.state === PaymentState.CANCELED && other.sameAsId === null);
  if (isGone || !isSameOrder(stated, other)) return false;
  return other.payerAccount === null || other.payerAccount === stated.payerAccount;
}

/** Whether two payment orders of a statement are one. */
export function isSameStated(one: StatedPayment, other: StatedPayment): boolean {
  return isSameOrder(one, other) && one.payerAccount === other.payerAccount;
}

/** The same where it is not said which of a company's accounts was paid to. */
function isSameOrder(
  one: Omit<ComparedPayment, "accountId">,
  other: Omit<ComparedPayment, "accountId">,
): boolean {
  return (
    one.amount === other.amount &&
    referenceKey(one.reference) === referenceKey(other.reference) &&
    isWithin(one.paidOn, other.paidOn, SAME_WITHIN_DAYS)
  );
}

function isWithin(one: string, other: string, days: number): boolean {
  return one <= addDays(other, days) && one >= addDays(other, -days);
}

/** Whether a payment is one that an administrator registered and that nobody has decided on yet. */
export function isWaiting({ state, registeredAt }: Pick<Payment, "state" | "registeredAt">): boolean {
  return state === PaymentState.PENDING_AUTHORIZATION && registeredAt !== null;
}

/** A payment as the operator posts it: nobody registered it, and nobody decided on it. */
export function asPosted(payment: PostedPayment): Payment {
  return {
    ...{ comment: null, registeredAt: null, registeredById: null, registeredByName: null },
    ...{ decidedAt: null, decidedByName: null, reason: null, sameAsId: null, version: 1 },
    ...{ payerAccount: null, statementId: null },
    ...payment,
  };
}

/** A number of an account by which two are one: spaces and case say nothing. */
export function accountKey(account: string): string {
  return account.replace(/\s+/g, "").toUpperCase();
}
