import fc from "fast-check";
import { fold, foldName } from "./fold";

test.each([
  ["ИВАНОВ", "иванов"],
  ["Семёнов", "семенов"],
  ["Семе\u0308нов", "семенов"],
  ["ЁЖ", "еж"],
  ["Ўладзімір", "уладзимир"],
  ["У\u0306ладзімір", "уладзимир"],
  ["Зайцев", "зайцев"],
  ["Заи\u0306цев", "зайцев"],
  ["  Отдел \t продаж\n", "отдел продаж"],
  ["Отдел\u00a0продаж", "отдел продаж"],
  ["ＡＢＣ１２", "abc12"],
  ["№ 5", "no 5"],
  ["J\u030c", "\u01f0"],
  ["O'Neill", "o'neill"],
  ["", ""],
  ["  ", ""],
])("%j is %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("й stays apart from и, and э from е", () => {
  expect(fold("й")).not.toBe(fold("и"));
  expect(fold("э")).not.toBe(fold("е"));
});

test("a name is found whatever its case, and folding again changes nothing", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."АБЁЖІЎЙабёжіўй AZaz09.-'№«»") });
  fc.assert(
    fc.property(letters, (name) => {
      expect(fold(name.toUpperCase())).toBe(fold(name.toLowerCase()));
      expect(fold(fold(name))).toBe(fold(name));
    }),
  );
});

test.each([
  ["O'Neill", "oneill"],
  ["Ігар Дзям\u2019янаў", "игар дзямянау"],
  ["Ігар Дзям\u02bcянаў", "игар дзямянау"],
  ["Ігар Дзям'янаў", "игар дзямянау"],
  ["ООО «Ромашка»", "ооо ромашка"],
  ["ООО \u201cРомашка\u201d", "ооо ромашка"],
  ["Иванов\u2013Петров", "иванов-петров"],
  ["Склад \u2014 2", "склад - 2"],
  ["Ива\u200bнов\ufe0f\u2800", "иванов"],
  ["Иванов\tПётр\n", "иванов петр"],
])("the name %j is searched as %j", (text, folded) => {
  expect(foldName(text)).toBe(folded);
  expect(foldName(folded)).toBe(folded);
});
