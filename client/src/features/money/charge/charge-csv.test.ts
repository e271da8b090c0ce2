import { fileHabit, sheetText } from "./charge-csv";

test("amounts have the decimal comma where people write one, and stay exact", () => {
  const rows = [["Звонки", { amount: "12.345678" }, { amount: "-0.50" }]];
  expect(sheetText(rows, fileHabit("ru"))).toBe("Звонки;12,345678;-0,50\r\n");
  expect(sheetText(rows, fileHabit("be"))).toBe("Звонки;12,345678;-0,50\r\n");
  expect(sheetText(rows, { ...fileHabit("en"), separator: "\t" })).toBe("Звонки\t12.345678\t-0.50\r\n");
});

test("where decimals have a point, cells are separated by commas", () => {
  const rows = [["Calls, other networks", { amount: "26.32" }]];
  expect(sheetText(rows, fileHabit("en"))).toBe('"Calls, other networks",26.32\r\n');
});

test("texts keep to their cell and are no formulas", () => {
  expect(sheetText([["Пакет «1500»; новый", '=1+1 "x"']], fileHabit("ru"))).toBe(
    `"Пакет «1500»; новый";"'=1+1 ""x"""\r\n`,
  );
});
