import {
  looksLikeNumber,
  numberMaskWriting,
  parseNumber,
  parseNumberMask,
  SEARCH_MAX,
  withoutUnseen,
  type Localized,
} from "@kabinet/shared";
import { fill } from "../../../platform/texts/fill";

/** What a text about the other party asks for. */
export type OtherPartySearch =
  | { readonly by: "nothing" }
  /** The whole of it, as it is stored. */
  | { readonly by: "exact"; readonly value: string }
  /** Any of these `like` patterns over it, with `\` as the escape character. */
  | { readonly by: "mask"; readonly likes: readonly string[] }
  /** A part of it, in any case. */
  | { readonly by: "name"; readonly part: string }
  | { readonly by: "invalid"; readonly message: Localized };

/**
 * Reads a text about the other party: a number in any writing, a mask (`%` or `*` several digits, `_` or `?` one digit) over
 * the nine national digits or over what is stored, a short number, or a part of a sender's name or an access point.
 */
export function readOtherParty(text: string | null | undefined): OtherPartySearch {
  const asked = withoutUnseen(text ?? "").trim();
  if (asked === "") return { by: "nothing" };
  if (asked.length > SEARCH_MAX) return { by: "invalid", message: TOO_LONG };
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
  return [...new Set([...(national.ok ? [`+375${national.like}`] : []), whole])];
}

const TOO_LONG: Localized = fill(
  {
    ru: "Не более {max} {max|символа|символов|символов}: введите номер, маску (% — несколько цифр, _ — одна) или имя отправителя.",
    be: "Не больш за {max} {max|сімвал|сімвалы|сімвалаў}: увядзіце нумар, маску (% — некалькі лічбаў, _ — адна) або імя адпраўніка.",
    en: "At most {max} {max|character|characters}: type a number, a mask (% several digits, _ one) or a sender's name.",
  },
  { max: SEARCH_MAX },
);
