import {
  APPEAL_SUBJECT_MAX,
  APPEAL_TEXT_MAX,
  NUMBER_WISH_COMMENT_MAX,
  NUMBER_WISH_CONTACT_MAX,
  plainTextProblem,
  type PlainTextRule,
} from "@kabinet/shared";
import type { Text } from "../../../platform/texts/text";
import { appealText } from "./appeal.texts";

/** The texts of an appeal and what each may be. */
export const APPEAL_RULES = {
  subject: { max: APPEAL_SUBJECT_MAX, lines: false },
  text: { max: APPEAL_TEXT_MAX, lines: true },
  comment: { max: NUMBER_WISH_COMMENT_MAX, lines: true },
  staffNote: { max: APPEAL_TEXT_MAX, lines: true },
  contact: { max: NUMBER_WISH_CONTACT_MAX, lines: false },
} as const satisfies Readonly<Record<string, PlainTextRule>>;

/** What is wrong with a text, for people; null when it may be sent. */
export function textRefusal(text: string, rule: PlainTextRule): Text | null {
  switch (plainTextProblem(text, rule)) {
    case null:
      return null;
    case "EMPTY":
      return appealText("text.EMPTY");
    case "TOO_LONG":
      return appealText("text.TOO_LONG", { max: rule.max });
    case "CHARACTERS":
      return appealText(rule.lines ? "text.CHARACTERS" : "text.ONE_LINE");
  }
}
