import { LOCALES } from "@kabinet/shared";
import { entries } from "../platform/texts/catalogue";
import { placesOf, say } from "../platform/texts/fill";
import { OrderEventRecord, OrderState } from "./order.entity";
import { CONFIRM_VALUES } from "./act-on-order";
import { orderEventText, type EventCode } from "./order-event.texts";
import { orderText } from "./order.texts";
import { shownEvent } from "./order-view";

const step = (code: EventCode, text: object): OrderEventRecord =>
  Object.assign(new OrderEventRecord(), {
    ...{ orderId: "ord_1", seq: 1, at: 0, state: OrderState.REJECTED },
    ...{ code, text: JSON.stringify(text), actorName: null, actorRole: "system" },
  });

const viewer = (role: "administrator" | "subscriber") => ({ viewer: { role } });
const said = (event: OrderEventRecord, looking: object): string =>
  shownEvent(event, looking as Parameters<typeof shownEvent>[1]).message;

describe("the history of an order", () => {
  test.each(LOCALES)("says in %s what the code and the values of a step mean", (locale) => {
    const looking = { viewer: null, locale };
    expect(shownEvent(step("completed", {}), looking).message).toBe(say(orderEventText("completed"), locale));
    expect(shownEvent(step("unconfirmed", { days: 21 }), looking).message).toContain(
      { ru: "за 21 день", be: "за 21 дзень", en: "in 21 days" }[locale],
    );
  });

  test("says whole sentences that earlier releases kept as they are", () => {
    const kept = { ru: "Старое", be: "Старое", en: "Old {reason}" };
    expect(shownEvent(step("refused", kept), { viewer: null, locale: "en" }).message).toBe("Old {reason}");
  });

  test("owns up to what a later release has kept, and says the rest of the order all the same", () => {
    const reason = { key: "of-tomorrow.BLOCKED", values: { n: 1 } };
    for (const event of [step("refused", { reason }), step("ofTomorrow" as EventCode, {})])
      expect(said(event, { viewer: null, locale: "en" })).toBe(say(orderText("unknown"), "en"));
  });

  test("tells a subscriber the reason that is meant for subscribers, in new steps and in kept ones", () => {
    const text = (words: string) => ({ ru: words, be: words, en: words });
    const reason = { ...text("line 2 does"), toSubscribers: { code: "NO", text: text("not now") } };
    const inTurn = orderText("CHANGED_MEANWHILE");
    const told = { ...inTurn, toSubscribers: { code: "NO", text: orderText("SPENDING_NOT_ALLOWED") } };
    const keyed = step("refused", { reason: told });
    expect(said(keyed, { ...viewer("subscriber"), locale: "en" })).toBe(say(told.toSubscribers.text, "en"));
    expect(said(keyed, { ...viewer("administrator"), locale: "en" })).toBe(say(inTurn, "en"));
    for (const event of [step("refused", { reason }), step("refused", reason)]) {
      expect(said(event, { ...viewer("subscriber"), locale: "en" })).toMatch(/not now$/);
      expect(said(event, { ...viewer("administrator"), locale: "en" })).toMatch(/line 2 does$/);
    }
  });

  test("names no value in its sentences but those that are kept with the step", () => {
    const kept = new Map<string, readonly string[]>([
      ...["refused", "windowMissed", "revertRefused"].map((code) => [code, ["reason"]] as const),
      ...["termsChanged", "unconfirmed"].map((code) => [code, Object.keys(CONFIRM_VALUES)] as const),
      ["rescheduled", ["from", "to"]],
      ["rescheduledWhole", ["from", "to", "endTo", "endFrom"]],
      ["returnMoved", ["to", "from"]],
    ]);
    const events = [...entries()].filter(([key]) => key.startsWith("order-event."));
    expect(events.length).toBeGreaterThan(kept.size);
    for (const [key, text] of events) {
      const code = key.slice("order-event.".length);
      for (const locale of LOCALES) expect(text[locale]).not.toBe("");
      expect([code, [...placesOf(text)]]).toEqual([code, kept.get(code) ?? []]);
    }
  });
});
