import fc from "fast-check";
import { SUBSCRIBER_NAME_MAX, subscriberNameProblem, tidySubscriberName, unusableNameSign } from "./limits";

test.each([
  "Иванов Иван Иванович",
  "Сям'я Ўладзіміра",
  "Соф’я",
  "O'Neill, Jr.",
  "ООО «Ромашка» (склад № 5/2)",
  'ЗАО "Пример"',
  "李小龍",
  "Ivánov",
  "Iva\u0301nov",
  "7",
  "Курьер-1",
  "ООО “Ромашка”",
  "„Крыніца“",
  "Иванов–Петров",
  "Склад — 2",
  "Отдел R&D",
  "Касса: 2",
  "Цех_3",
  "Иванов +1",
  "=1+1",
  "a@b.by; 100%",
  "Иван 🙂",
  "Иванов\tИван\n",
  "Ива\u200bнов\ufe0f",
  " с пробелами ",
  "неразрывный\u00a0пробел",
  "я".repeat(SUBSCRIBER_NAME_MAX),
  ` ${"я".repeat(SUBSCRIBER_NAME_MAX)} `,
  "𠀀".repeat(SUBSCRIBER_NAME_MAX),
])("%j may be a name", (name) => {
  expect(subscriberNameProblem(name)).toBeNull();
});

test.each([
  ["", "EMPTY"],
  ["   ", "EMPTY"],
  ["\n\t", "EMPTY"],
  ["\u00a0", "EMPTY"],
  ["...", "EMPTY"],
  ["«»", "EMPTY"],
  ["я".repeat(SUBSCRIBER_NAME_MAX + 1), "TOO_LONG"],
  [`${"я ".repeat(SUBSCRIBER_NAME_MAX / 2)}яя`, "TOO_LONG"],
  ["Иванов\u0000", "CHARACTERS"],
  ["Иванов\u007f", "CHARACTERS"],
  ["\u200b\ufe0f", "EMPTY"],
  ["🙂", "EMPTY"],
  ["<b>Иванов</b>", "CHARACTERS"],
  ["Иван\ue000", "CHARACTERS"],
  ["Иван\ud83d", "CHARACTERS"],
  [`${"я".repeat(200)}\u0007`, "CHARACTERS"],
])("%j: %s", (name, problem) => {
  expect(subscriberNameProblem(name)).toBe(problem);
});

test.each([
  ["<b>Иванов</b>", "<"],
  ["Иванов\u0007", "U+0007"],
  ["Иван\ud83d", "U+D83D"],
  ["Иванов", null],
])("%j cannot have %j", (name, sign) => {
  expect(unusableNameSign(name)).toBe(sign);
});

test("a name is stored with single spaces, none around, and one form of each letter", () => {
  expect(tidySubscriberName("  Иванов \u00a0 Иван  ")).toBe("Иванов Иван");
  expect(tidySubscriberName("Ива\u200bнов\ufe0f\tИван\n")).toBe("Иванов Иван");
  expect(tidySubscriberName("Заи\u0306цев")).toBe("Зайцев");
});

test("what is stored is as good as what was judged", () => {
  const text = fc.string({ unit: fc.constantFrom(..."Ия \u00a0\n.;'№", "и\u0306"), maxLength: 120 });
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (name) => {
      if (subscriberNameProblem(name) !== null) return;
      const stored = tidySubscriberName(name);
      expect(subscriberNameProblem(stored)).toBeNull();
      expect(tidySubscriberName(stored)).toBe(stored);
      expect(Array.from(stored).length).toBeLessThanOrEqual(SUBSCRIBER_NAME_MAX);
    }),
  );
});
