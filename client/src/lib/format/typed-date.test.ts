import "dayjs/locale/be";
import "dayjs/locale/ru";
import { readDay, readTime, writeDay } from "./typed-date";

test.each([
  ["ru", "01.11.2026"],
  ["be", "01.11.2026"],
  ["en", "1 Nov 2026"],
] as const)("in %s a field shows %s, and reads what it shows", (locale, written) => {
  expect(writeDay("2026-11-01", locale)).toBe(written);
  expect(readDay(written, locale)).toBe("2026-11-01");
});

test.each([
  "1.11.2026",
  "1.11.26",
  "01.11",
  "1/11/2026",
  "01-11-2026",
  "1 11 2026",
  "01112026",
  "2026-11-01",
  " 1 ноября 2026 г. ",
  "1 нояб. 2026",
  "1 лістапада 2026",
  "1 Nov 2026",
  "November 1, 2026",
])("%s is the first of November", (typed) => {
  expect(readDay(typed, "ru", 2026)).toBe("2026-11-01");
});

test.each(["", "1", "31.02.2026", "32.01.2026", "1.13.2026", "1.11.206", "завтра", "1 .. 2026", "2026"])(
  "«%s» is no day",
  (typed) => {
    expect(readDay(typed, "ru", 2026)).toBeNull();
  },
);

test("in English two numbers with a stroke are a day only where they can be read one way", () => {
  expect(readDay("1/11/2026", "en")).toBeNull();
  expect(readDay("11/1/2026", "en")).toBeNull();
  expect(readDay("13/11/2026", "en")).toBe("2026-11-13");
  expect(readDay("11/13/2026", "en")).toBe("2026-11-13");
  expect(readDay("11/11/2026", "en")).toBe("2026-11-11");
});

test.each([
  ["9", "09:00"],
  ["9:05", "09:05"],
  ["09.00", "09:00"],
  ["0930", "09:30"],
  ["23:59", "23:59"],
  ["9 pm", "21:00"],
  ["12:30 AM", "00:30"],
])("%s o'clock is %s", (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test.each(["", "24:00", "9:60", "утром", "13 pm", "9:5"])("«%s» is no time", (typed) => {
  expect(readTime(typed)).toBeNull();
});
