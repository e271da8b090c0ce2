import { parseSearch, readSearch, stringifySearch, writeSearch } from "../../../lib/page-search/page-search";
import { columnsIn, shownColumns } from "./column-choice";
import { listFilePath } from "./list-file-path";
import { filterIn, pressed, sortIn, subscriberSearch, type SubscriberSearch } from "./subscriber-filter";

const read = (address: string) => readSearch(subscriberSearch, parseSearch(address));
const written = (search: SubscriberSearch) => stringifySearch(writeSearch(subscriberSearch, search));

test("an address becomes the API's filter; what it does not name, and nonsense, is no filter", () => {
  expect(filterIn(read("?search=29%25&account=acc_1&state=active"))).toEqual({
    search: "29%",
    accountId: "acc_1",
    state: "ACTIVE",
  });
  expect(filterIn(read("?state=asleep"))).toEqual({});
  expect(filterIn(read("?costCentre=cst_1"))).toEqual({ costCentreId: "cst_1" });
  expect(filterIn(read("?near=yes"))).toEqual({ isNearDataLimit: true });
  expect(filterIn(read("?costCentre=none"))).toEqual({ withoutCostCentre: true });
  expect(sortIn(read("?sort=name&descending=yes"))).toEqual({ sort: "NAME", descending: true });
  expect(sortIn(read("?sort=shoe+size"))).toEqual({ sort: "NUMBER", descending: false });
});

test("a file has what the list shows: filter, search, order and columns", () => {
  expect(
    listFilePath(
      "xlsx",
      "cl_1",
      read("?search=29%25&costCentre=none&sort=name&descending=yes"),
      ["charged"],
      "be",
    ),
  ).toBe(
    "/downloads/subscribers.xlsx?clientId=cl_1&search=29%25&withoutCostCentre=true&sort=NAME&descending=true&columns=CHARGED_THIS_MONTH&lang=be",
  );
  expect(listFilePath("csv", "cl_1", {}, [], "ru")).toBe(
    "/downloads/subscribers.csv?clientId=cl_1&sort=NUMBER&columns=none&lang=ru",
  );
});

test("a link's columns come before those chosen last, and these before the usual ones; none at all is a choice too", () => {
  const usual = ["tariff", "internet", "account", "state"];
  expect(written({ columns: ["state", "charged", "tariff"] })).toBe("?columns=tariff%2Cstate%2Ccharged");
  expect(written({ columns: [] })).toBe("?columns=none");
  expect(shownColumns(read("?columns=none"), ["charged"])).toEqual([]);
  expect(shownColumns(read("?columns=activated,tariff,drop+table"), null)).toEqual(["tariff", "activated"]);
  expect(shownColumns(read("?columns=drop+table"), ["charged"])).toEqual(["charged"]);
  expect(shownColumns(read(""), null)).toEqual(usual);
  expect([columnsIn(["megabytes", "nonsense", "tariff"]), columnsIn("tariff")]).toEqual([
    ["tariff", "megabytes"],
    null,
  ]);
});

test("a heading sorts, and pressed again sorts the other way; of cost and megabytes the most comes first", () => {
  expect(pressed({}, "NUMBER")).toEqual({ sort: undefined, descending: true });
  expect(pressed({ descending: true }, "NUMBER")).toEqual({ sort: undefined, descending: undefined });
  expect(pressed({}, "NAME")).toEqual({ sort: "NAME", descending: undefined });
  expect(pressed({ sort: "NAME" }, "NAME")).toEqual({ sort: "NAME", descending: true });
  expect(pressed({ sort: "NAME" }, "CHARGED_THIS_MONTH")).toEqual({
    sort: "CHARGED_THIS_MONTH",
    descending: true,
  });
  expect(
    pressed(read("?sort=charged_this_month&descending=yes"), "CHARGED_THIS_MONTH").descending,
  ).toBeUndefined();
});
