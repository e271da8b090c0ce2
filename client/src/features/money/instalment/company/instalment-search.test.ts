import { instalmentFilePath, instalmentFilterIn } from "./instalment-search";

test("the address is the API's filter", () => {
  expect(instalmentFilterIn({})).toEqual({});
  expect(instalmentFilterIn({ state: "OPEN" })).toEqual({ isPaidOff: false });
  expect(instalmentFilterIn({ state: "PAID_OFF", account: "acc_1", search: "29%7" })).toEqual({
    ...{ isPaidOff: true, accountId: "acc_1", search: "29%7" },
  });
});

test("the file has what the list shows", () => {
  expect(instalmentFilePath("cli_1", { state: "OPEN", search: "29%7" }, "be")).toBe(
    "/downloads/instalments.xlsx?clientId=cli_1&isPaidOff=false&search=29%257&lang=be",
  );
});
