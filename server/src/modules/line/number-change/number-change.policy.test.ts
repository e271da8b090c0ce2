import { PersistentMap } from "../../../platform/persistent-map";
import { companyCalls, withLinks } from "../call-forwarding/company-calls.policy";
import { checkNumberChange, takeNumber, type NumberShared } from "./number-change.policy";

const OWN = "+375291000001";
const OTHER = "+375291000002";
const NEW = "+375293121212";

it("a circle of calls is refused to the line's own subscriber without a word of who forwards where", () => {
  const until = Number.MAX_SAFE_INTEGER;
  const state = {
    ...{
      number: OWN,
      ties: [],
      calls: companyCalls([
        { from: OWN, to: OTHER },
        { from: OTHER, to: NEW },
      ]),
    },
    reserved: [{ number: NEW, until, orderId: null }],
  };
  const { refusals } = checkNumberChange(state, NEW, { now: 0, orderId: null });
  expect(refusals).toMatchObject([
    { code: "FORWARDING_LOOP", toSubscribers: { code: "NUMBER_TAKEN", field: ["number"] } },
  ]);
});

describe("a number that was judged for a line is taken", () => {
  const until = 100;
  const held = { number: NEW, until, orderId: null };
  const shared = { calls: companyCalls([]), reserved: PersistentMap.of(new Map([["sub_1", [held]]])) };
  const line = { id: "sub_1", number: OWN };
  const take = (from: NumberShared, now = 0, id = "sub_1"): NumberShared | string => {
    const taken = takeNumber({ ...line, id }, from, NEW, { now, orderId: null });
    return "shared" in taken ? taken.shared : taken.refusal.code;
  };

  it("once, by the line that it is held for, until that is over", () => {
    expect(take(shared, until)).toBe("NUMBER_NOT_HELD");
    expect(take(shared, 0, "sub_2")).toBe("NUMBER_NOT_HELD");
    const after = take(shared, until - 1);
    if (typeof after === "string") throw new Error(after);
    expect(take(after)).toBe("NUMBER_NOT_HELD");
  });

  it("with what the line forwards, unless calls would go round by now", () => {
    const calls = companyCalls([{ from: OWN, to: OTHER }]);
    const after = take({ ...shared, calls });
    if (typeof after === "string") throw new Error(after);
    expect([...(after.calls.links.get(NEW) ?? [])]).toEqual([OTHER]);
    expect([...(after.calls.links.get(OWN) ?? [])]).toEqual([]);
    expect(take({ ...shared, calls: withLinks(calls, OTHER, [NEW]) })).toBe("FORWARDING_LOOP");
  });
});
