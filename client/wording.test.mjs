import assert from "node:assert/strict";
import { test } from "node:test";
import { wordingProblems } from "./wording.mjs";

const WRITTEN_OTHERWISE = [
  ["Выставлен счет", ["«счет» is written «счёт»"]],
  ["ЕЩЕ РАЗ", ["«ЕЩЕ» is written «ещё»"]],
  ["Код придет по смс", ["«придет» is written", "«смс» is written «SMS»"]],
  ["Услуга подключен и отключен", ["«подключен» is written", "«отключен» is written"]],
  ["личный счёт", ["«личный счёт» is written «лицевой счёт»"]],
  ["Создайте ключ API", ["«ключ API» is written «токен»"]],
];
const RIGHT = [
  "Счёт выставлен ещё раз",
  "все, чем платят",
  "SMS придёт",
  "С вашего счета",
  "включено в счёт",
  "щетка",
  "",
];

/** Problems in the order in which they are told, each by how it begins. */
function assertTold(text, starts) {
  const told = wordingProblems(text);
  assert.equal(told.length, starts.length, `${text}: ${told.join()}`);
  for (const start of starts)
    assert.ok(
      told.some((problem) => problem.startsWith(start)),
      `${text}: ${start}`,
    );
}

test("what is written otherwise than the others do is told, whatever its case", () => {
  for (const [text, starts] of WRITTEN_OTHERWISE) assertTold(text, starts);
});

test("what is right, or another word, is left as it is", () => {
  for (const text of RIGHT) assertTold(text, []);
});
