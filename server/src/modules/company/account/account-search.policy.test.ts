import { AccountState, type Account } from "./account.entity";
import { accountsMeant } from "./account-search.policy";

const account = (number: string, name: string): Account => ({
  ...{ id: `acc_${number}`, clientId: "cl_1", number, name },
  state: AccountState.ACTIVE,
});
const ALL = [
  account("363543004", "Бухгалтерия"),
  account("363543012", "Склад № 4"),
  account("7", "Аддзел сям’і"),
];
const found = (text: string): string[] => accountsMeant(ALL, text).map(({ number }) => number);

it("an account is meant by a piece of its number, and by words of its name in any order and writing", () => {
  expect(found("3635")).toEqual(["363543004", "363543012"]);
  expect(found("БУХ")).toEqual(["363543004"]);
  expect(found("4 склад")).toEqual(["363543012"]);
  expect(found("сям'i")).toEqual([]);
  expect(found("сям'і")).toEqual(["7"]);
  expect(found("СЯМʼІ аддзел")).toEqual(["7"]);
  expect(found("нет такого")).toEqual([]);
});

it("a text that says nothing means all accounts", () => {
  expect(found(" \u200b ")).toHaveLength(3);
});
