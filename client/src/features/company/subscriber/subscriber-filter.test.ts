import { parseSearch, readSearch, stringifySearch, writeSearch } from "../../../lib/page-search/page-search";
import { shownColumns } from "./column-choice";
import { filterIn, sortIn, subscriberSearch, type SubscriberSearch } from "./subscriber-filter";

const read = (address: string) => readSearch(subscriberSearch, parseSearch(address));
const written = (search: SubscriberSearch) => stringifySearch(writeSearch(subscriberSearch, search));

test("an address becomes the API's filter; what it does not name, and nonsense, is no filter", () => {
  expect(filterIn(read("?search=29%25&account=acc_1&state=active"))).toEqual({
    search: "29%",
    accountId: "acc_1",
    state: "ACTIVE",
  });
  expect(filterIn(read("?state=asleep"))).toEqual({});
  expect(sortIn(read("?sort=name"))).toBe("NAME");
  expect(sortIn(read("?sort=shoe+size"))).toBe("NUMBER");
});

test("the usual columns leave the address; none at all is a choice too", () => {
  expect(written({ columns: ["state", "tariff", "internet", "account"] })).toBe("");
  expect(written({ columns: [] })).toBe("?columns=none");
  expect(shownColumns(read("?columns=none"))).toEqual([]);
  expect(shownColumns(read("?columns=activated,tariff,drop+table"))).toEqual(["tariff", "activated"]);
  expect(shownColumns(read("?columns=drop+table"))).toEqual(["tariff", "internet", "account", "state"]);
});
