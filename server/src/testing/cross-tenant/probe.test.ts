import { personOf } from "../test-viewer";
import { mark, type Prober, type Seat } from "./marks";
import { waysThatTell } from "./probe";

const own: Seat = { tenant: "a", line: 1 };
const foreign: Seat = { tenant: "b", line: 1 };
const prober: Prober = { name: "person of a1", seat: own, viewer: personOf("sub_1") };
const asked = {
  document: "query Probe { as0: node { name } as1: node { number } as2: node { note } }",
  variables: {},
  ways: ["{ name }", "{ number }", "{ note }"],
};

describe("a leak among ways that were asked side by side", () => {
  it("is told with the way that it came through, not with those that told one's own", () => {
    const data = {
      as0: { name: mark(own, "o", "subscriber.name") },
      as1: null,
      as2: { note: mark(foreign, "o", "orders.note") },
    };
    expect(waysThatTell(prober, asked, { data })).toEqual(["{ note }"]);
  });

  it("is told with its way when it came by an error", () => {
    const message = `no ${mark(foreign, "o", "subscriber.name")}`;
    const errors = [{ message, path: ["as1"], extensions: { code: "NOT_FOUND" } }];
    expect(waysThatTell(prober, asked, { data: { as0: null }, errors })).toEqual(["{ number }"]);
  });

  it("is not seen where there is none", () => {
    expect(waysThatTell(prober, asked, { data: { as0: null, as1: null, as2: null } })).toEqual([]);
  });
});
