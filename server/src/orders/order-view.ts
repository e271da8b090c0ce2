import type { Locale } from "@kabinet/shared";
import { isOfCompany, type ShownRole, type SignedIn } from "../platform/authorization/viewer";
import { canSay, say } from "../platform/texts/fill";
import type { TextValues, Words } from "../platform/texts/text";
import { inLocale, type StoredExplanation, type StoredText, type StepValues } from "./explanation";
import type { Difference } from "./evaluate";
import type { MonthCost } from "./month-costs";
import { eventText } from "./order-event.texts";
import { orderText } from "./order.texts";
import type { OrderEventRecord, OrderRecord } from "./order.entity";
import type {
  OrderActor,
  OrderDifference,
  OrderEvent,
  OrderMonth,
  OrderPreview,
  OrderPrice,
  OrderStateReason,
  OrderWarning,
  OrderWindow,
} from "./order-types";
import type { Previewed } from "./place-order";

/** What was kept, in one language. What a later release has kept and this one has no text for is owned up to. */
function sayKept(words: Words, locale: Locale): string {
  return say(canSay(words) ? words : orderText("unknown"), locale);
}

function keptInLocale(
  { code, text }: Pick<StoredExplanation, "code" | "text">,
  locale: Locale,
): { code: string; message: string } {
  return { code, message: sayKept(text, locale) };
}

/** Before → after as it was kept, in one language. */
export function shownDifferences(differences: readonly Difference[], locale: Locale): OrderDifference[] {
  return differences.map(({ label, before, after }) => ({
    label: sayKept(label, locale),
    before: before && sayKept(before, locale),
    after: after && sayKept(after, locale),
  }));
}

/** What an order changes, as it was shown when it was made. */
export function differencesOf(order: OrderRecord, locale: Locale): OrderDifference[] {
  return shownDifferences(JSON.parse(order.changes) as Difference[], locale);
}

/** What there was to know when it was made. */
export function warningsOf(order: OrderRecord, looking: Looking): OrderWarning[] {
  return shownKept(JSON.parse(order.warnings) as StoredExplanation[], looking);
}

/** Explanations as they were kept, in one language: a subscriber is told nothing of other lines. */
export function shownKept(
  kept: readonly StoredExplanation[],
  { viewer, locale }: Looking,
): { code: string; message: string }[] {
  const isCompanys = viewer?.role !== "subscriber";
  return kept
    .filter(({ isForCompany }) => isCompanys || !isForCompany)
    .map((explanation) =>
      keptInLocale(isCompanys ? explanation : { ...explanation, ...explanation.toSubscribers }, locale),
    );
}

/** Why an order is where it is. */
export function reasonOf(order: OrderRecord, looking: Looking): OrderStateReason | null {
  if (order.reasonCode === null || order.reasonText === null) return null;
  const { code, text } = toldTo(order.reasonCode, JSON.parse(order.reasonText) as StoredText, looking);
  return keptInLocale({ code, text }, looking.locale);
}

/** What of a text as it is kept somebody is told: a subscriber nothing of other lines. */
function toldTo(
  code: string,
  text: StoredText,
  { viewer }: Looking,
): Pick<StoredExplanation, "code" | "text"> {
  return (viewer?.role === "subscriber" ? text.toSubscribers : undefined) ?? { code, text };
}

/** The short number of an order, for talking about it. */
export function orderReference({ id }: Pick<OrderRecord, "id">): string {
  return `K-${id.slice(-10)}`;
}

/** What was noted with an order. An administrator's note is the company's: the line's subscriber is not shown it. */
export function noteOf({ note, actorRole }: OrderRecord, { viewer }: Looking): string | null {
  return viewer?.role === "subscriber" && isOfCompany(actorRole) ? null : note;
}

/** What an order costs. */
export function priceOf(order: OrderRecord): OrderPrice {
  const { priceOnce, monthlyBefore, monthlyAfter, priceFrom } = order;
  const months = JSON.parse(order.months ?? "[]") as readonly MonthCost[];
  return { once: priceOnce, monthlyBefore, monthlyAfter, from: priceFrom, months: shownMonths(months) };
}

function shownMonths(months: readonly MonthCost[]): OrderMonth[] {
  return months.map(({ month, owed, total, without }) => ({
    month,
    ...{ alreadyOwed: owed, added: total - owed, total, without },
  }));
}

/** Who looks, and in which language. */
interface Looking {
  readonly viewer: SignedIn | null;
  readonly locale: Locale;
}

/** Who did something. A subscriber sees nothing of the company: not even what its administrator is called. */
export function shownActor(name: string, role: string | null, { viewer, locale }: Looking): OrderActor {
  const hidden = viewer?.role === "subscriber" && isOfCompany(role);
  return {
    name: hidden ? say(orderText("administrator"), locale) : name,
    role: role === "system" ? null : (role as ShownRole | null),
  };
}

/** A step of the history in one language. */
export function shownEvent(event: OrderEventRecord, looking: Looking): OrderEvent {
  const { at, state, actorName, actorRole } = event;
  const actor = actorName === null ? null : shownActor(actorName, actorRole, looking);
  return { at, state, message: sentenceOf(event, looking), actor };
}

/** What a step says, from its code and the values that are kept with it. */
function sentenceOf({ code, text }: OrderEventRecord, looking: Looking): string {
  const kept = JSON.parse(text) as StepValues | StoredText;
  if (isSentence(kept)) return say(toldTo(code, kept, looking).text, looking.locale);
  const shown = Object.entries(kept).map(([name, value]) => [
    name,
    typeof value === "number" ? value : toldTo(code, value, looking).text,
  ]);
  return sayKept(eventText(code, Object.fromEntries(shown) as TextValues), looking.locale);
}

/** Whether a step holds its whole sentence: those of earlier releases do. */
function isSentence(kept: StepValues | StoredText): kept is StoredText {
  return "ru" in kept;
}

/** A preview in one language. */
export function shownPreview(
  kind: string,
  previewed: Previewed,
  today: string,
  locale: Locale,
): OrderPreview {
  const { evaluation, userErrors, runsAt } = previewed;
  return {
    kind,
    differences: shownDifferences(evaluation?.differences ?? [], locale),
    price: {
      once: evaluation?.once ?? 0,
      monthlyBefore: evaluation?.price.monthlyBefore ?? 0,
      monthlyAfter: evaluation?.price.monthlyAfter ?? 0,
      from: evaluation?.from ?? today,
      months: shownMonths(evaluation?.months ?? []),
    },
    warnings: (evaluation?.warnings ?? []).map((explanation) => inLocale(explanation, locale)),
    userErrors: [...userErrors],
    window: shownWindow(previewed, locale),
    willRunAt: runsAt,
    betterDate: evaluation?.refusals.length === 0 ? evaluation.betterDate : null,
    digest: evaluation?.digest ?? "",
  };
}

function shownWindow({ evaluation }: Previewed, locale: Locale): OrderWindow | null {
  const window = evaluation?.window;
  return window
    ? { isClosed: true, opensAt: window.opensAt, message: say(window.explanation.text, locale) }
    : null;
}
