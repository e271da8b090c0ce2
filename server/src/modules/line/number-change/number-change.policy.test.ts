import { checkNumberChange } from "./number-change.policy";

const NEW = "+375293121212";

it("a circle of calls is refused to the line's own subscriber without a word of who forwards where", () => {
  const until = Number.MAX_SAFE_INTEGER;
  const state = {
    ...{ number: "+375291000001", ties: [], looping: new Set([NEW]) },
    reserved: [{ number: NEW, until, orderId: null }],
  };
  const { refusals } = checkNumberChange(state, NEW, { now: 0, orderId: null });
  expect(refusals).toMatchObject([
    { code: "FORWARDING_LOOP", toSubscribers: { code: "NUMBER_TAKEN", field: ["number"] } },
  ]);
});
