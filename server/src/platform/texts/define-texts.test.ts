import { LOCALES } from "@kabinet/shared";
import { defineTexts } from "./define-texts";
import { canSay, say } from "./fill";

const text = defineTexts("define-texts-test", {
  done: { ru: "Готово.", be: "Гатова.", en: "Done." },
  lost: { ru: "Нет: {names}.", be: "Няма: {names}.", en: "Gone: {names}." },
  left: {
    ru: "«{name}»: {n|день|дня|дней} до {day}, {fee} BYN",
    be: "«{name}»: {n|дзень|дні|дзён} да {day}, {fee} BYN",
    en: "“{name}”: {n} {n|day|days} to {day}, BYN {fee}",
  },
});

describe("a text", () => {
  test("is a key and its values, and nothing of its wording", () => {
    expect(text("done")).toEqual({ key: "define-texts-test.done" });
    expect(text.told("lost", { names: ["A"] })).toEqual({
      code: "lost",
      text: { key: "define-texts-test.lost", values: { names: ["A"] } },
    });
  });

  test("is said in each language after it was kept", () => {
    const values = { name: { ru: "Пакет", be: "Пакет", en: "Pack" }, n: 2, day: { day: "2026-11-05" } };
    const kept = JSON.stringify(text("left", { ...values, fee: { amount: "1.50" } }));
    const read = JSON.parse(kept) as ReturnType<typeof text>;
    expect(LOCALES.map((locale) => say(read, locale))).toEqual([
      "«Пакет»: дня до 5 ноября 2026, 1,50 BYN",
      "«Пакет»: дні да 5 лістапада 2026, 1,50 BYN",
      "“Pack”: 2 days to 5 November 2026, BYN 1.50",
    ]);
  });

  test("holds others: a list of them is said with commas", () => {
    expect(say(text("lost", { names: [text("done"), "B", { ru: "В", be: "Г", en: "D" }] }), "be")).toBe(
      "Няма: Гатова., B, Г.",
    );
  });

  test("asks for each of its values, a number where forms go with it, and for no other", () => {
    type Left = Parameters<typeof text<"left">>[1];
    const names: Readonly<Record<keyof Left, true>> = { name: true, n: true, day: true, fee: true };
    const n: Left["n"] = 1;
    const none: Parameters<typeof text<"done">>["length"] = 1;
    expect([Object.keys(names).length, n, none]).toEqual([4, 1, 1]);
    expect(() => say({ key: "define-texts-test.lost" }, "ru")).toThrow("no value for {names}");
  });

  test("of another release is owned up to not being known, wherever in a sentence it stands", () => {
    const foreign = { key: "define-texts-test.of-tomorrow" };
    expect(() => say(foreign, "ru")).toThrow("there is no text define-texts-test.of-tomorrow");
    expect([canSay(foreign), canSay(text("lost", { names: [foreign] }))]).toEqual([false, false]);
    expect(canSay({ key: "define-texts-test.lost", values: { names: foreign } })).toBe(false);
    expect([canSay(text("lost", { names: ["A"] })), canSay("A"), canSay({ amount: "1" })]).toEqual([
      ...[true, true, true],
    ]);
  });

  test("has a name of its own", () => {
    expect(() => defineTexts("define-texts-test", { done: { ru: "", be: "", en: "" } })).toThrow("two texts");
  });
});
