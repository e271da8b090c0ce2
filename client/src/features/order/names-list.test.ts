import { countNumbers, readNames, renamesOf } from "./names-list";

test("two columns of a table are read, with their heading and empty rows passed over", () => {
  expect(readNames("Номер\tИмя\r\n+375 29 100-00-01\tСклад\r\n\r\n291000002; Пост охраны \n")).toEqual({
    rows: [
      { number: "+375 29 100-00-01", name: "Склад" },
      { number: "291000002", name: "Пост охраны" },
    ],
    wrong: [],
  });
});

test("rows without a name are told by their places", () => {
  expect(readNames("291000001 Склад\n291000002\t\n291000003\tКасса").wrong).toEqual([1, 2]);
});

test("each row asks for one renaming", () => {
  expect(renamesOf([{ number: "291000001", name: "Склад" }], false)).toEqual([
    { number: "291000001", acts: [{ renameSubscriber: { name: "Склад", hasNewUser: false } }] },
  ]);
});

test("numbers of a pasted list are counted", () => {
  expect(countNumbers("29 100-00-01\n29 100-00-02, 29 100-00-03;\n\n")).toBe(3);
});
