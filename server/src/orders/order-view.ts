import type { Locale, Localized } from "@kabinet/shared";
import type { SignedIn, ViewerRole } from "../platform/authorization/viewer";
import { fillIn, type TextValues } from "../platform/texts/fill";
import { inLocale, type KeptText, type Notice, type StepValues, type Told } from "./change";
import type { ShownChange } from "./evaluate";
import { EVENT_TEXTS, type EventCode } from "./order-texts";
import type { OrderEventRecord, OrderRecord } from "./order.entity";
import type {
  OrderActor,
  OrderChange,
  OrderEvent,
  OrderNotice,
  OrderPreview,
  OrderPrice,
  OrderWindow,
} from "./order-types";
import type { Previewed } from "./place-order";

/** Before → after in one language. */
function shownChanges(changes: readonly ShownChange[], locale: Locale): OrderChange[] {
  return changes.map(({ label, before, after }) => ({
    label: label[locale],
    before: before?.[locale] ?? null,
    after: after?.[locale] ?? null,
  }));
}

/** What an order changes, as it was shown when it was made. */
export function changesOf(order: OrderRecord, locale: Locale): OrderChange[] {
  return shownChanges(JSON.parse(order.changes) as ShownChange[], locale);
}

/** What there was to know when it was made. */
export function warningsOf(order: OrderRecord, { viewer, locale }: Looking): OrderNotice[] {
  const isCompanys = viewer?.role !== "subscriber";
  return (JSON.parse(order.warnings) as Notice[])
    .filter(({ isForCompany }) => isCompanys || !isForCompany)
    .map((notice) => inLocale(isCompanys ? notice : { ...notice, ...notice.toSubscribers }, locale));
}

/** Why an order is where it is. */
export function reasonOf(order: OrderRecord, looking: Looking): OrderNotice | null {
  if (order.reasonCode === null || order.reasonText === null) return null;
  return inLocale(toldTo(order.reasonCode, order.reasonText, looking), looking.locale);
}

/** What of a text as it is kept somebody is told: a subscriber nothing of other lines. */
function toldTo(code: string, kept: string, { viewer }: Looking): Told {
  const text = JSON.parse(kept) as KeptText;
  return (viewer?.role === "subscriber" ? text.toSubscribers : undefined) ?? { code, text };
}

/** What was noted with an order. An administrator's note is the company's: the line's subscriber is not shown it. */
export function noteOf({ note, actorRole }: OrderRecord, { viewer }: Looking): string | null {
  return viewer?.role === "subscriber" && actorRole === "administrator" ? null : note;
}

/** What an order costs. */
export function priceOf(order: OrderRecord): OrderPrice {
  const { priceOnce, monthlyBefore, monthlyAfter, priceFrom } = order;
  return { once: priceOnce, monthlyBefore, monthlyAfter, from: priceFrom };
}

/** Who looks, and in which language. */
interface Looking {
  readonly viewer: SignedIn | null;
  readonly locale: Locale;
}

const ADMINISTRATOR: Localized = {
  ru: "Администратор компании",
  be: "Адміністратар кампаніі",
  en: "The company's administrator",
};

/** Who did something. A subscriber sees nothing of the company: not even what its administrator is called. */
export function shownActor(name: string, role: string | null, { viewer, locale }: Looking): OrderActor {
  const hidden = viewer?.role === "subscriber" && role === "administrator";
  return {
    name: hidden ? ADMINISTRATOR[locale] : name,
    role: role === "system" ? null : (role as ViewerRole | null),
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
  const kept = JSON.parse(text) as StepValues | KeptText;
  if (isSentence(kept)) return toldTo(code, text, looking).text[looking.locale];
  const shown = Object.entries(kept).map(([name, value]) => [
    name,
    typeof value === "number" ? value : toldTo(code, JSON.stringify(value), looking).text,
  ]);
  return fillIn(EVENT_TEXTS[code as EventCode], Object.fromEntries(shown) as TextValues, looking.locale);
}

/** Whether a step holds its whole sentence: those of earlier releases do. */
function isSentence(kept: StepValues | KeptText): kept is KeptText {
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
    changes: shownChanges(evaluation?.changes ?? [], locale),
    price: {
      once: evaluation?.once ?? 0,
      monthlyBefore: evaluation?.price.monthlyBefore ?? 0,
      monthlyAfter: evaluation?.price.monthlyAfter ?? 0,
      from: evaluation?.from ?? today,
    },
    warnings: (evaluation?.warnings ?? []).map((notice) => inLocale(notice, locale)),
    userErrors: [...userErrors],
    window: shownWindow(previewed, locale),
    willRunAt: runsAt,
    digest: evaluation?.digest ?? "",
  };
}

function shownWindow({ evaluation }: Previewed, locale: Locale): OrderWindow | null {
  const window = evaluation?.window;
  return window ? { isClosed: true, opensAt: window.opensAt, message: window.notice.text[locale] } : null;
}
