import { parseSearch, readSearch } from "../../lib/page-search/page-search";
import { orderFilterIn, orderSearch } from "./order-search";

const read = (address: string) => readSearch(orderSearch, parseSearch(address));

test("the address becomes the API's filter; nonsense is no filter", () => {
  expect(
    orderFilterIn(
      read(
        "?state=running&kind=pause_subscriber&line=sub_1&by=Анна&number=K-1&from=2026-11-01&through=2026-11-30",
      ),
      undefined,
    ),
  ).toEqual({
    subscriberId: "sub_1",
    states: ["ACKNOWLEDGED", "HELD", "IN_PROGRESS"],
    kinds: ["PAUSE_SUBSCRIBER"],
    createdBy: "Анна",
    reference: "K-1",
    createdFrom: "2026-11-01",
    createdThrough: "2026-11-30",
  });
  expect(orderFilterIn(read("?state=asleep&kind=1;drop&from=2026-02-31&by="), undefined)).toEqual({});
});

test("what is planned is not under way, and beside a line all orders are of that line", () => {
  expect(orderFilterIn(read("?state=planned"), undefined)).toEqual({ states: ["PENDING"] });
  expect(orderFilterIn(read("?line=sub_2"), "sub_1")).toEqual({ subscriberId: "sub_1" });
});
