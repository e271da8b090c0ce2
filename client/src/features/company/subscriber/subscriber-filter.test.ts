import { chosenColumns, columnsInUrl } from "./column-choice";
import { filterIn, sortIn } from "./subscriber-filter";

test("an address becomes the API's filter; what it does not name, and nonsense, is no filter", () => {
  expect(filterIn({ search: "29%", account: "acc_1", state: "active" })).toEqual({
    search: "29%",
    accountId: "acc_1",
    state: "ACTIVE",
  });
  expect(filterIn({ state: "asleep" })).toEqual({});
  expect(sortIn({ sort: "name" })).toBe("NAME");
  expect(sortIn({ sort: "shoe size" })).toBe("NUMBER");
});

test("the usual columns leave the address; none at all is a choice too", () => {
  expect(columnsInUrl(["state", "tariff", "internet", "account"])).toBeUndefined();
  expect(columnsInUrl([])).toBe("none");
  expect(chosenColumns({ columns: "none" })).toEqual([]);
  expect(chosenColumns({ columns: "activated,tariff,drop table" })).toEqual(["tariff", "activated"]);
});
