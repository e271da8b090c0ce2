import { formatNumber, parseNumberMask, type Locale, type Localized } from "@kabinet/shared";
import { AppealTopic } from "../modules/care/appeal/appeal.entity";
import { CHARGE_WORDS, FIRST_ANSWERS, SENTENCES, SIGNATURE } from "./demo-operator-words";
import { fill, say } from "../platform/texts/fill";
import type { TextValues } from "../platform/texts/text";

/** A number of the pool, as it is offered. */
export interface OfferedNumber {
  readonly number: string;
  readonly categoryName: string;
  readonly fee: { readonly amount: string };
}

/** What the API tells of an appeal. */
export interface AppealToAnswer {
  readonly id: string;
  readonly version: number;
  /** Name of the topic in the API. */
  readonly topic: keyof typeof AppealTopic;
  readonly turnSince: string;
  readonly subscriber: { readonly id: string; readonly number: string; readonly state: string } | null;
  readonly wishes: { readonly mask: string | null; readonly category: string | null } | null;
  /** The newest first. */
  readonly messages: {
    readonly nodes: readonly {
      readonly text: string | null;
      readonly author: { readonly name: string; readonly role: string };
    }[];
  };
}

/** What the answer may be worked out of: each question is put to the API, and only where it is needed. */
export interface Enquiries {
  /** The sum of a line's charges in the current month, and its largest part. */
  readonly charges: (
    subscriberId: string,
  ) => Promise<{ readonly total: string; readonly largest: { kind: string; sum: string } | null } | null>;
  readonly numbers: (
    subscriberId: string,
    wishes: { readonly mask: string | null; readonly category: string | null },
  ) => Promise<readonly OfferedNumber[]>;
}

/** What is answered, and to which state that leads. */
export interface Answer {
  readonly text: string;
  readonly state: "PENDING" | "RESOLVED" | "REJECTED";
}

/** After so many answers a program has nothing more to say. */
const ANSWERS_MAX = 2;

/** What the demo's operator answers to what was said last, in the writer's language. */
export async function answerTo(
  appeal: AppealToAnswer,
  { locale, self }: { readonly locale: Locale; readonly self: string },
  enquiries: Enquiries,
): Promise<Answer> {
  const said = (sentence: Localized, words: TextValues = {}): string => fill(sentence, words, locale);
  const last = appeal.messages.nodes.find(({ text, author }) => text !== null && author.role !== "STAFF");
  const answers = appeal.messages.nodes.filter(({ text, author }) => text !== null && author.name === self);
  const signed = (state: Answer["state"], ...lines: readonly string[]): Answer => ({
    text: [...lines, "", SIGNATURE[locale]].join("\n"),
    state,
  });
  if (answers.length > 0 && isThanks(last?.text ?? "")) return signed("RESOLVED", said(SENTENCES.welcome));
  if (appeal.topic === "NUMBER_CHANGE") {
    const further = answers.length === 0 ? null : maskIn(last?.text ?? "");
    if (answers.length === 0 || further !== null) return offer();
  }
  if (answers.length >= ANSWERS_MAX) return signed("RESOLVED", said(SENTENCES.honest));
  if (answers.length > 0) return signed("PENDING", said(SENTENCES.noted));
  return signed("PENDING", await first());

  async function first(): Promise<string> {
    const { subscriber } = appeal;
    const topic = AppealTopic[appeal.topic];
    if (subscriber !== null && topic === AppealTopic.NETWORK && subscriber.state !== "ACTIVE")
      return said(SENTENCES.notServed, { number: formatNumber(subscriber.number) });
    if (subscriber !== null && topic === AppealTopic.BILLING) {
      const charges = await enquiries.charges(subscriber.id);
      if (charges) {
        const { total, largest } = charges;
        const kind = CHARGE_WORDS[largest?.kind ?? ""]?.[locale] ?? null;
        return [
          said(SENTENCES.charges, {
            number: formatNumber(subscriber.number),
            total: { amount: total },
          }),
          ...(largest && kind !== null
            ? [said(SENTENCES.largest, { kind, sum: { amount: largest.sum } })]
            : []),
          said(SENTENCES.chargesWhere),
        ].join(" ");
      }
    }
    return topic === AppealTopic.NUMBER_CHANGE ? said(FIRST_ANSWERS.other) : said(FIRST_ANSWERS[topic]);
  }

  async function offer(): Promise<Answer> {
    const { subscriber, wishes } = appeal;
    if (subscriber === null || subscriber.state === "TERMINATED")
      return signed(
        "REJECTED",
        said(SENTENCES.lineEnded, { number: formatNumber(subscriber?.number ?? "") }),
      );
    const mask = (answers.length > 0 ? maskIn(last?.text ?? "") : null) ?? wishes?.mask ?? null;
    const category = wishes?.category ?? null;
    const listed = (numbers: readonly OfferedNumber[]): string[] =>
      numbers.map(
        ({ number, categoryName, fee }) =>
          `• ${formatNumber(number)} — ${categoryName}, ${say({ amount: fee.amount }, locale)} BYN`,
      );
    const exact = await enquiries.numbers(subscriber.id, { mask, category });
    if (exact.length > 0)
      return signed("PENDING", said(SENTENCES.numbersFit), ...listed(exact), said(SENTENCES.chooseNumber));
    // What fits the mask is nearer than what is as dear; what merely is of the category is better than nothing.
    const looser = [
      { mask, category: null },
      { mask: null, category },
    ].filter((wish) => wish.mask !== null || wish.category !== null);
    for (const wish of looser) {
      const near = await enquiries.numbers(subscriber.id, wish);
      if (near.length > 0)
        return signed("PENDING", said(SENTENCES.numbersNear), ...listed(near), said(SENTENCES.chooseNumber));
    }
    return signed("REJECTED", said(SENTENCES.noNumbers));
  }
}

/** What is written when nobody replies any more. */
export function partingText(locale: Locale): string {
  return [SENTENCES.silence[locale], "", SIGNATURE[locale]].join("\n");
}

/** A short word of thanks that asks nothing more. */
function isThanks(text: string): boolean {
  return text.length <= 80 && !text.includes("?") && /спасибо|благодар|дзякуй|thank/i.test(text);
}

/** A mask that somebody names in a message. */
function maskIn(text: string): string | null {
  const masks = text.match(/\+?[\d%_]*[%_][\d%_]*/g) ?? [];
  return masks.find((mask) => parseNumberMask(mask).ok) ?? null;
}
