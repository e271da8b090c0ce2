import { MICRO_PER_KOPECK, type Locale } from "@kabinet/shared";
import type { PlainCodeOf } from "../../../platform/texts/define-texts";
import { say } from "../../../platform/texts/fill";
import { amountText } from "./amount-in-words.texts";

/** Each thousandfold with the gender of its word: a thousand is feminine in Russian and Belarusian. */
const SCALES = [
  { of: 1_000_000_000, word: "milliards", gender: "masculine" },
  { of: 1_000_000, word: "millions", gender: "masculine" },
  { of: 1_000, word: "thousands", gender: "feminine" },
] as const;

type Gender = "masculine" | "feminine";

/**
 * An amount of whole kopecks (10^-6 of the currency) as it is written out on a document: roubles in words, kopecks in two
 * figures, the first letter a capital. Another currency than the rouble is named by its code.
 */
export function amountInWords(micro: number, locale: Locale, currency: string): string {
  const kopecks = Math.abs(micro) / MICRO_PER_KOPECK;
  if (!Number.isSafeInteger(kopecks)) throw new RangeError("only whole kopecks are written out");
  const roubles = Math.floor(kopecks / 100);
  const rest = kopecks % 100;
  const sign = micro < 0 ? [say(amountText("minus"), locale)] : [];
  const figures = String(rest).padStart(2, "0");
  const isRouble = currency === "BYN";
  const words = [
    ...sign,
    ...numberWords(roubles, locale, "masculine"),
    isRouble ? say(amountText("roubles", { n: roubles }), locale) : currency,
    figures,
    ...(isRouble ? [say(amountText("kopecks", { n: rest }), locale)] : []),
  ].join(" ");
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}

function numberWords(n: number, locale: Locale, gender: Gender): string[] {
  if (n === 0) return [nth("masculine", 0, locale)];
  const words: string[] = [];
  let rest = n;
  for (const { of, word, gender: own } of SCALES) {
    const count = Math.floor(rest / of);
    rest %= of;
    if (count > 0)
      words.push(...belowThousand(count, locale, own), say(amountText(word, { n: count }), locale));
  }
  return [...words, ...belowThousand(rest, locale, gender)];
}

function belowThousand(n: number, locale: Locale, gender: Gender): string[] {
  const [hundreds, below] = [Math.floor(n / 100), n % 100];
  const [tens, unit] = below < 20 ? [0, below] : [Math.floor(below / 10), below % 10];
  const parts: string[] = [];
  if (hundreds > 0) parts.push(nth("hundreds", hundreds - 1, locale));
  if (tens > 0) parts.push(nth("tens", tens - 2, locale));
  if (unit > 0) parts.push(nth(gender === "feminine" && unit < 3 ? "feminine" : "masculine", unit, locale));
  // English joins tens and units: twenty-one.
  return locale === "en" && tens > 0 && unit > 0 ? [...parts.slice(0, -2), parts.slice(-2).join("-")] : parts;
}

function nth(list: PlainCodeOf<typeof amountText>, place: number, locale: Locale): string {
  return (say(amountText(list), locale).split(" ")[place] ?? "").replaceAll("_", " ");
}
