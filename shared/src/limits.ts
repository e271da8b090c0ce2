import { withoutUnseen } from "./unseen";

/** Longest name of a subscriber, in characters (code points). */
export const SUBSCRIBER_NAME_MAX = 100;

/** Shortest postal address of a company, in characters: a street and a house at the least. */
export const POSTAL_ADDRESS_MIN = 10;

/** The longest one. */
export const POSTAL_ADDRESS_MAX = 300;

/** Most items that one page of a list gives. */
export const PAGE_MAX = 100;

/** How many items a page of a list gives when it is not told how many. */
export const PAGE_DEFAULT = 50;

/** Most programs that a company has, those that rest among them. */
export const PROGRAMS_MAX = 50;

/** Most tokens of one program that are in force: the one that serves, and the one that is to take its place. */
export const PROGRAM_TOKENS_MAX = 2;

/** Most addresses and ranges from which one program's tokens are taken. */
export const PROGRAM_ADDRESSES_MAX = 50;

/** Longest note of what a program is for, in characters. */
export const PROGRAM_PURPOSE_MAX = 300;

/** Most cost centres that a company has: one page of a list holds them, and whoever chooses among them sees all. */
export const COST_CENTRES_MAX = 100;

/** Longest name of a cost centre, in characters. */
export const COST_CENTRE_NAME_MAX = 60;

/** Longest code of a cost centre, in characters. */
export const COST_CENTRE_CODE_MAX = 20;

/** Most lines that are given a cost centre at once. */
export const COST_CENTRE_LINES_MAX = 100;

/** Most limits that one company sets for its months. */
export const SPENDING_LIMITS_MAX = 500;

/** The most that a limit may be, in whole megabytes a month: ten terabytes. */
export const SPENDING_LIMIT_MEGABYTES_MAX = 10_000_000;

/** The most that a limit may be, in whole units of the currency a month. */
export const SPENDING_LIMIT_MONEY_MAX = 1_000_000;

/** Most invoices in one archive. */
export const INVOICE_ARCHIVE_MAX = 60;

/** Most invoices that are ordered to an e-mail address at once. */
export const INVOICES_ORDERED_MAX = 12;

/** Most invoices that a company has sent by e-mail in 24 hours. */
export const INVOICE_EMAILS_OF_COMPANY = 100;

/** Most invoices that one address is sent in 24 hours, by whichever companies: nobody's mailbox is filled by us. */
export const INVOICE_EMAILS_TO_ADDRESS = 24;

/** Most rows of a change of many lines: acts on lines. */
export const BULK_ROWS_MAX = 100_000;

/** Most acts that a change of many lines does on each of them, one after another. */
export const BULK_ACTS_MAX = 5;

/** Most lines that a change of many is told one by one in a request; more are chosen by a filter or a pasted list. */
export const BULK_LINES_MAX = 1_000;

/** Longest note to an order, in characters. */
export const NOTE_MAX = 500;

/** Longest idempotency key, in characters. */
export const IDEMPOTENCY_KEY_MAX = 100;

/** Shortest password, in characters. */
export const PASSWORD_MIN = 10;

/** Longest password, in characters: a bound on the work of hashing. */
export const PASSWORD_MAX = 200;

/** Longest search text, in characters. */
export const SEARCH_MAX = 60;

/** Most numbers that one pasted list of a search has. */
export const SEARCH_LIST_MAX = 5_000;

/** Longest pasted list of a search, in characters: numbers in any writing and what stands between them. */
export const SEARCH_LIST_TEXT_MAX = 100_000;

/** Most entries of a pasted list of which it is told that they found nothing. */
export const SEARCH_MISSES_MAX = 100;

/** Digits in the code that is sent to sign in with. */
export const SIGN_IN_CODE_LENGTH = 6;

/** How long a code by SMS can be used, in minutes. */
export const SIGN_IN_CODE_MINUTES = 5;

/** Longest text in a field for a code, in characters: codes are pasted with spaces and dashes, and read on the server. */
export const CODE_TEXT_MAX = 40;

/** Digits in a code of the second factor. */
export const SECOND_FACTOR_CODE_LENGTH = 6;

/** One-time codes that are given out with the second factor, for when the telephone is lost. */
export const RECOVERY_CODES = 10;

/** Looks at the codes of SIM cards that one viewer has in an hour. */
export const SIM_CODE_LOOKS_PER_VIEWER = 10;

/** Looks at the codes of one SIM card in an hour, by whomever. */
export const SIM_CODE_LOOKS_PER_SIM = 3;

/** Longest note on why SIM codes are looked at, in characters. */
export const SIM_CODE_NOTE_MAX = 200;

/** For how long SIM codes stay on the screen, in seconds. */
export const SIM_CODES_SHOWN_SECONDS = 60;

/** Longest subject line of an appeal, in characters. */
export const APPEAL_SUBJECT_MAX = 120;

/** Longest message of an appeal, in characters. */
export const APPEAL_TEXT_MAX = 4_000;

/**
 * Most appeals that one person makes within an hour, requests for another number counted: somebody who writes about a
 * dozen lines one by one is let, a program that runs wild does not bury the specialists.
 */
export const APPEALS_PER_HOUR = 20;

/** Most messages that one person writes in appeals within an hour, the first ones counted: one a minute. */
export const APPEAL_MESSAGES_PER_HOUR = 60;

/** Longest comment to a request for another number, in characters. */
export const NUMBER_WISH_COMMENT_MAX = 1_000;

/** Longest contact in a request for another number, in characters. */
export const NUMBER_WISH_CONTACT_MAX = 100;
/** How long a number is held for who is choosing it, in minutes. */
export const NUMBER_HOLD_MINUTES = 15;

/** How long a number can be held in all, however often it is held again, in minutes. */
export const NUMBER_HOLD_MAX_MINUTES = 60;

/** How many numbers can be held for one subscriber at a time. */
export const NUMBER_HOLDS_PER_SUBSCRIBER = 3;

/** How many numbers one viewer can hold at a time, for all of their subscribers together. */
export const NUMBER_HOLDS_PER_VIEWER = 20;

/** How long a number rests after its owner has got another, before it is offered again, in days. */
export const NUMBER_REST_DAYS = 90;

/** How far ahead an order may be planned, in days. */
export const RUN_AT_MAX_DAYS = 366;

/** Longest pause of a line, in calendar days of the operator's time zone. */
export const PAUSE_MAX_DAYS = 180;

/** Shortest pause of a line, in calendar days of the operator's time zone: it ends on the next day at the earliest. */
export const PAUSE_MIN_DAYS = 1;

/** Most services that one order connects or disconnects beside the one that it is about. */
export const ALSO_SERVICES_MAX = 10;

/** Why a text cannot be a subscriber's name. */
export type SubscriberNameProblem = "EMPTY" | "TOO_LONG" | "CHARACTERS";

/** What no name has: signs that other programs take for markup, controls, and what no character is. */
const UNUSABLE_IN_NAMES = /[<>\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u;

/** A subscriber's name as it is stored: one form of each character, nothing invisible, single spaces, none around. */
export function tidySubscriberName(text: string): string {
  return withoutUnseen(text.normalize("NFC")).replace(/\s+/g, " ").trim();
}

/** The first sign of a text that no name can have, as people see it (`<`, or `U+0007` for what has no look); else null. */
export function unusableNameSign(text: string): string | null {
  const sign = UNUSABLE_IN_NAMES.exec(tidySubscriberName(text))?.[0];
  if (sign === undefined) return null;
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return /[<>]/.test(sign) ? sign : `U+${code}`;
}

/** What is wrong with a subscriber's name, judged as it would be stored; null when it may be used. */
export function subscriberNameProblem(text: string): SubscriberNameProblem | null {
  const name = tidySubscriberName(text);
  if (name === "") return "EMPTY";
  if (unusableNameSign(name) !== null) return "CHARACTERS";
  if (Array.from(name).length > SUBSCRIBER_NAME_MAX) return "TOO_LONG";
  // Signs alone name nobody.
  return /[\p{L}\p{Nd}]/u.test(name) ? null : "EMPTY";
}

/** Previous months whose call details can be looked at; the current one comes on top, up to yesterday. */
export const USAGE_PREVIOUS_MONTHS = 6;

/**
 * Most browsers in which one person is signed in at once. One more ends the session that was not used for longest: who
 * signs in again and again by a script leaves no thousands of open doors.
 */
export const SESSIONS_MAX = 20;

/** Most tokens of one person that are in force at once: with more of them nobody knows which are still needed. */
export const TOKENS_MAX = 50;

/** Largest attachment, in bytes: 10 MB as people count them. */
export const ATTACHMENT_BYTES_MAX = 10_000_000;

/** Most attachments of one message or thing. */
export const ATTACHMENTS_MAX = 5;

/** Longest name of an attachment, in characters. */
export const ATTACHMENT_NAME_MAX = 100;

/** Kinds of files that can be attached, by what their names end with. */
export const ATTACHMENT_EXTENSIONS = [
  "pdf",
  "jpg",
  "jpeg",
  "png",
  "xlsx",
  "docx",
  "ods",
  "csv",
  "txt",
] as const;

/** What the name of an attachment ends with. */
export type AttachmentExtension = (typeof ATTACHMENT_EXTENSIONS)[number];

/** Most files that one person sends within a day. */
export const UPLOADS_PER_DAY = 100;

/** Most bytes of those files together. */
export const UPLOAD_BYTES_PER_DAY = 200_000_000;

/** Most bytes of attachments that a company's people give within a day. */
export const COMPANY_ATTACHMENT_BYTES_PER_DAY = 500_000_000;

/** Most bytes of attachments that a company's people give in all. */
export const COMPANY_ATTACHMENT_BYTES = 5_000_000_000;

/** How many days back the day of a payment may lie that somebody registers: by then the operator has posted it. */
export const PAYMENT_DAYS_BACK = 90;

/** The largest payment that somebody registers, in whole roubles: more is a slip of the keyboard. */
export const PAYMENT_ROUBLES_MAX = 10_000_000;

/** Longest number of a payment order, in characters. */
export const PAYMENT_REFERENCE_MAX = 35;

/** Longest comment on a payment, and longest reason why it is rejected, in characters. */
export const PAYMENT_TEXT_MAX = 500;

/** Most payments of one company that wait for the operator to confirm them. */
export const PAYMENTS_WAITING_MAX = 200;

/** Largest bank statement that is read, in bytes: a year of a small company, a month of a large one. */
export const STATEMENT_BYTES_MAX = 500_000;

/** Most payments of one bank statement that are proposed, and that are registered at once. */
export const STATEMENT_PAYMENTS_MAX = 100;
