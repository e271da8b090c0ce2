import {
  INVOICE_EMAILS_OF_COMPANY,
  INVOICE_EMAILS_TO_ADDRESS,
  INVOICES_ORDERED_MAX,
  likelyMeant,
  parseEmail,
} from "@kabinet/shared";
import type { Text } from "../../../platform/texts/text";
import { InvoiceSendingState, type InvoiceSending, type SendingFailure } from "./invoice-sending.entity";
import { sendingText } from "./invoice-sending.texts";

/** For so long a sending counts to the limits, milliseconds. */
const DAY = 86_400_000;

/** From when on sendings count to the day. */
export function dayBefore(now: number): number {
  return now - DAY;
}

/** What is wished: which invoices, where to, and as what. */
export interface OrderedInvoices {
  readonly invoiceIds: readonly string[];
  readonly email: string;
  readonly isEmailConfirmed: boolean;
  readonly formats: readonly string[];
}

/** Why an order is not taken, and which of its values is wrong. */
export interface OrderProblem {
  readonly code: "EMAIL_INVALID" | "EMAIL_LIKELY_MISTYPED" | "INVALID_INPUT";
  readonly text: Text;
  readonly field: string;
}

/**
 * Checks what is wished. A likely slip in the address's domain is asked about once, until it is confirmed: an invoice
 * that goes to a stranger cannot be called back.
 */
export function checkOrder(wished: OrderedInvoices): { readonly address: string } | OrderProblem {
  const { length } = wished.invoiceIds;
  if (length === 0 || length > INVOICES_ORDERED_MAX)
    return {
      ...{ code: "INVALID_INPUT", field: "invoiceIds" },
      text: sendingText("MANY_INVOICES", { most: INVOICES_ORDERED_MAX }),
    };
  if (wished.formats.length === 0)
    return { code: "INVALID_INPUT", text: sendingText("NO_FORMAT"), field: "formats" };
  const address = parseEmail(wished.email);
  if (address === null) return { code: "EMAIL_INVALID", text: sendingText("EMAIL_INVALID"), field: "email" };
  const meant = wished.isEmailConfirmed ? null : likelyMeant(address);
  return meant === null
    ? { address }
    : {
        code: "EMAIL_LIKELY_MISTYPED",
        text: sendingText("EMAIL_LIKELY_MISTYPED", { meant }),
        field: "email",
      };
}

/** When the sendings of the last day were ordered, by the company and to the address, the oldest first. */
export interface SentWithinDay {
  readonly ofCompany: readonly number[];
  readonly toAddress: readonly number[];
}

/** Which limit so many more would break, and when they would be let in; null where none. */
export function brokenLimit(
  { ofCompany, toAddress }: SentWithinDay,
  more: number,
): { readonly text: Text; readonly opensAt: number } | null {
  const company = opensAt(ofCompany, more, INVOICE_EMAILS_OF_COMPANY);
  if (company !== null)
    return { text: sendingText("OF_COMPANY", { most: INVOICE_EMAILS_OF_COMPANY }), opensAt: company };
  const address = opensAt(toAddress, more, INVOICE_EMAILS_TO_ADDRESS);
  return address === null
    ? null
    : { text: sendingText("TO_ADDRESS", { most: INVOICE_EMAILS_TO_ADDRESS }), opensAt: address };
}

function opensAt(earlier: readonly number[], more: number, most: number): number | null {
  const over = earlier.length + more - most;
  const last = earlier[over - 1];
  return over <= 0 || last === undefined ? null : last + DAY;
}

/** What a try to send was: see the mail worker. */
export interface Tried {
  readonly outcome: "sent" | "unwanted" | "retried" | "givenUp";
  /** Epoch milliseconds. */
  readonly at: number;
  /** When it is tried again; null when it is not. */
  readonly nextAt: number | null;
  /** What the mail server answered where it refused the message for good. */
  readonly refusal: number | null;
}

/** What a sending is after a try. */
export interface SendingAfter {
  readonly state: InvoiceSendingState;
  readonly dueAt: number | null;
  readonly settledAt: number | null;
  readonly failure: SendingFailure | null;
  readonly refusal: number | null;
}

/** What becomes of a sending by a try. */
export function sendingAfter({ outcome, at, nextAt, refusal }: Tried): SendingAfter {
  const open = { dueAt: null, settledAt: at, failure: null, refusal: null };
  switch (outcome) {
    case "sent":
      return { ...open, state: InvoiceSendingState.SENT };
    case "retried":
      return { ...open, state: InvoiceSendingState.QUEUED, dueAt: nextAt, settledAt: null };
    case "unwanted":
      return { ...open, state: InvoiceSendingState.FAILED, failure: "unwanted" };
    case "givenUp":
      return {
        ...open,
        state: InvoiceSendingState.FAILED,
        failure: refusal === null ? "givenUp" : "refused",
        refusal,
      };
  }
}

/** Why a sending failed, came back or is late, in words; null where nothing is wrong. */
export function reasonText({
  state,
  failure,
  refusal,
  report,
}: Pick<InvoiceSending, "state" | "failure" | "refusal" | "report">): Text | null {
  if (state === InvoiceSendingState.RETURNED) return sendingText("returned", { report: report ?? "" });
  if (state === InvoiceSendingState.DELAYED) return sendingText("delayed", { report: report ?? "" });
  return failureText(failure, refusal);
}

/** Why a sending failed, in words; null unless it did. */
function failureText(failure: SendingFailure | null, refusal: number | null): Text | null {
  if (failure === null) return null;
  return failure === "refused"
    ? sendingText("refused", { code: String(refusal ?? 0) })
    : sendingText(failure);
}
