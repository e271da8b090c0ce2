import type { Locale, Localized, UserErrorCode } from "@kabinet/shared";
import { say } from "../platform/texts/fill";
import type { Text } from "../platform/texts/text";

/** A text under its code. */
export interface CodedText {
  readonly code: string;
  readonly text: Text;
}

/** What people are told of an order, in every language: a warning, or the reason why it is where it is. */
export interface Explanation extends CodedText {
  /** Whether it speaks of other lines of the company: the line's own subscriber is not told. */
  readonly isForCompany?: boolean;
  /** What the line's own subscriber is told instead, where the text would speak of other lines of the company. */
  readonly toSubscribers?: CodedText;
  /** Whether it only comments on the outcome: when it comes or goes, an order that was placed is not held for that. */
  readonly isRemark?: boolean;
}

/** Why a change is refused. */
export interface Refusal extends Explanation {
  readonly code: UserErrorCode;
  /** The field of the input that is to blame, if one is. */
  readonly field?: readonly string[];
  /** What a subscriber is told instead, where the reason would speak of other lines of the company. */
  readonly toSubscribers?: Refusal;
}

/**
 * A text as it is kept with an order, with what the line's own subscriber is told instead. What earlier releases kept is
 * the sentence itself, in the three languages.
 */
export type StoredText = (Text | Localized) & {
  readonly toSubscribers?: Pick<StoredExplanation, "code" | "text">;
};

/** An explanation as it is kept with an order. */
export interface StoredExplanation {
  readonly code: string;
  readonly text: Text | Localized;
  readonly isForCompany?: boolean;
  readonly toSubscribers?: Pick<StoredExplanation, "code" | "text">;
}

/** What the sentence of a step in an order's history is filled with. */
export type StepValues = Readonly<Record<string, number | StoredText>>;

/** The text of an explanation as it is kept with an order: without the flags that only judging needs. */
export function storedText({ text, toSubscribers }: Omit<Explanation, "code">): StoredText {
  if (!toSubscribers) return text;
  return { ...text, toSubscribers: { code: toSubscribers.code, text: toSubscribers.text } };
}

/** An explanation in one language, as the API answers it. */
export function inLocale(explanation: CodedText, locale: Locale): { code: string; message: string } {
  return { code: explanation.code, message: say(explanation.text, locale) };
}

/**
 * The codes of the warnings that count: what only some are told is no part of what was seen, and remarks come and go.
 */
export function decisive(
  warnings: readonly Pick<Explanation, "code" | "isForCompany" | "isRemark">[],
): string[] {
  return warnings.flatMap(({ code, isForCompany, isRemark }) =>
    isForCompany === true || isRemark === true ? [] : [code],
  );
}
