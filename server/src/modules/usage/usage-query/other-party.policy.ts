import {
  looksLikeNumber,
  numberMaskWriting,
  internationalNumber,
  parseNumber,
  parseNumberMask,
  SEARCH_MAX,
  withoutUnseen,
} from "@kabinet/shared";
import type { Text } from "../../../platform/texts/text";
import { usageQueryText } from "./usage-query.texts";

/** What a text about the other party asks for. */
export type OtherPartySearch =
  | { readonly by: "nothing" }
  /** The whole of it, as it is stored. */
  | { readonly by: "exact"; readonly value: string }
  /** Any of these `like` patterns over it, with `\` as the escape character. */
  | { readonly by: "mask"; readonly likes: readonly string[] }
  /** A part of it, in any case. */
  | { readonly by: "name"; readonly part: string }
  | { readonly by: "invalid"; readonly message: Text };

/**
 * Reads a text about the other party: a number in any writing, a mask (`%` or `*` several digits, `_` or `?` one digit) over
 * the nine national digits or over what is stored, a short number, or a part of a sender's name or an access point.
 */
export function readOtherParty(text: string | null | undefined): OtherPartySearch {
  const asked = withoutUnseen(text ?? "").trim();
  if (asked === "") return { by: "nothing" };
  if (asked.length > SEARCH_MAX)
    return { by: "invalid", message: usageQueryText("tooLong", { max: SEARCH_MAX }) };
  if (!looksLikeNumber(asked)) return { by: "name", part: asked };
  const mobile = parseNumber(asked);
  if (mobile !== null) return { by: "exact", value: mobile };
  return { by: "mask", likes: masksOf(asked) };
}

/** Foreign, fixed and short numbers are looked for as well: what is no national mask is one over the whole. */
function masksOf(asked: string): string[] {
  const written = numberMaskWriting(asked).replace(/[^\d+%_]/g, "");
  const isWhole = /[%_]/.test(written);
  const whole = written.startsWith("+")
    ? `${written}${isWhole ? "" : "%"}`
    : isWhole
      ? written
      : `%${written}%`;
  const national = parseNumberMask(asked);
  return [...new Set([...(national.ok ? [internationalNumber(national.like)] : []), whole])];
}
