import { sheetText } from "./charge-csv";

test("amounts have the decimal comma where people write one, and stay exact", () => {
  const rows = [["Звонки", { amount: "12.345678" }, { amount: "-0.50" }]];
  expect(sheetText(rows, ";", true)).toBe("Звонки;12,345678;-0,50\r\n");
  expect(sheetText(rows, "\t", false)).toBe("Звонки\t12.345678\t-0.50\r\n");
});

test("texts keep to their cell and are no formulas", () => {
  expect(sheetText([["Пакет «1500»; новый", '=1+1 "x"']], ";", true)).toBe(
    `"Пакет «1500»; новый";"'=1+1 ""x"""\r\n`,
  );
});
