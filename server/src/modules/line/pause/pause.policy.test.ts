import { startOfDay } from "@kabinet/shared";
import { ClientState } from "../../company/client/client.entity";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import { SubscriberState, SuspensionReason } from "../../company/subscriber/subscriber.entity";
import { recurring } from "../../../testing/recurring-fee";
import { checkPause, checkResume, priceOfPause, priceOfResuming, type PauseGround } from "./pause.policy";

const MINUTE = 60_000;
const target: SubscriberTarget = {
  id: "sub_1",
  clientId: "cl_a",
  networkName: "+375291234567",
  subscriberPermissions: { maySpend: false, kinds: new Map() },
  state: SubscriberState.ACTIVE,
  suspensionReason: null,
  clientState: ClientState.ACTIVE,
  accountId: "acc_a",
  tariffPlanId: "tp_1",
  name: "Абонент",
};
const service = (id: string, monthlyFee: number) => ({ id, monthlyFee, connectionFee: 1 });
const ground: PauseGround = {
  until: null,
  offer: service("pause", 3),
  tariffPlanId: "tp_1",
  planFee: 10,
  services: [service("a", 2), service("b", 4)],
  chargedThisMonth: new Map(),
  isPlanCharged: false,
  chargedBesides: 0,
  timeZone: "Europe/Minsk",
  planned: [],
};

/** The codes of a pause from an instant until another, on the operator's clock: «2026-11-30 23:59». */
function codes(from: string, until: string, timeZone = "Europe/Minsk"): string[] {
  const at = (text: string): number => {
    const [date = "", time = ""] = text.split(" ");
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    return startOfDay(timeZone, date) + (hours * 60 + minutes) * MINUTE;
  };
  const scene = {
    shared: {},
    target,
    ground,
    now: at(from),
    at: at(from),
    orderId: null,
    today: from.slice(0, 10),
    timeZone,
  };
  return checkPause(scene, at(until)).refusals.map(({ code }) => code);
}

describe("how long a pause lasts", () => {
  it.each([
    ["the next day, though minutes away", "2026-11-30 23:59", "2026-12-01 00:00", []],
    ["the same day, though hours away", "2026-11-30 00:00", "2026-11-30 23:59", ["PAUSE_TOO_SHORT"]],
    ["a time before it begins", "2026-11-30 12:00", "2026-11-29 12:00", ["PAUSE_TOO_SHORT"]],
    ["the day after the end of February", "2027-02-28 09:00", "2027-03-01 00:00", []],
    ["29 February", "2028-02-28 09:00", "2028-02-29 00:00", []],
    ["the 180th day", "2026-11-16 12:00", "2027-05-15 23:59", []],
    ["the 181st day", "2026-11-16 12:00", "2027-05-16 00:00", ["PAUSE_TOO_LONG"]],
    ["the 180th day over 29 February", "2028-01-31 00:00", "2028-07-29 23:59", []],
    ["the 181st day over 29 February", "2028-01-31 00:00", "2028-07-30 00:00", ["PAUSE_TOO_LONG"]],
  ])("until %s", (_, from, until, expected) => {
    expect(codes(from, until)).toEqual(expected);
  });

  it("is counted in calendar days of a zone where clocks change", () => {
    // In Warsaw 28 March 2027 has 23 hours and 31 October 2027 has 25.
    expect(codes("2027-03-28 00:00", "2027-03-29 00:00", "Europe/Warsaw")).toEqual([]);
    expect(codes("2027-10-31 00:00", "2027-10-31 24:00", "Europe/Warsaw")).toEqual(["PAUSE_TOO_SHORT"]);
    expect(codes("2027-10-31 00:00", "2027-11-01 00:00", "Europe/Warsaw")).toEqual([]);
    expect(codes("2026-11-16 00:00", "2027-05-15 23:59", "Europe/Warsaw")).toEqual([]);
    expect(codes("2026-11-16 00:00", "2027-05-16 00:00", "Europe/Warsaw")).toEqual(["PAUSE_TOO_LONG"]);
  });
});

describe("who can be paused and resumed", () => {
  const scene = (line: Partial<SubscriberTarget>, of: Partial<PauseGround> = {}) => ({
    shared: {},
    target: { ...target, ...line },
    ground: { ...ground, ...of },
    now: startOfDay("Europe/Minsk", "2026-11-16"),
    at: startOfDay("Europe/Minsk", "2026-11-16"),
    orderId: null,
    today: "2026-11-16",
    timeZone: "Europe/Minsk",
  });
  const until = startOfDay("Europe/Minsk", "2026-12-16");
  const suspended = (suspensionReason: SuspensionReason | null) => ({
    state: SubscriberState.SUSPENDED,
    suspensionReason,
  });

  it.each([
    [{}, "", "NOT_PAUSED"],
    [suspended(SuspensionReason.CUSTOMER), "ALREADY_PAUSED", ""],
    [suspended(SuspensionReason.DEBT), "SUBSCRIBER_IN_DEBT", "SUBSCRIBER_IN_DEBT"],
    [suspended(SuspensionReason.OPERATOR), "SUBSCRIBER_SUSPENDED", "SUBSCRIBER_SUSPENDED"],
    [suspended(null), "SUBSCRIBER_SUSPENDED", "SUBSCRIBER_SUSPENDED"],
    [{ state: SubscriberState.TERMINATED }, "SUBSCRIBER_TERMINATED", "SUBSCRIBER_TERMINATED"],
    [{ clientState: ClientState.SUSPENDED }, "CLIENT_SUSPENDED", "CLIENT_SUSPENDED"],
  ])("%o", (line, pausing, resuming) => {
    const first = (findings: { readonly refusals: readonly { code: string }[] }): string =>
      findings.refusals[0]?.code ?? "";
    expect(first(checkPause(scene(line), until))).toBe(pausing);
    expect(first(checkResume(scene(line)))).toBe(resuming);
  });

  it("needs the tariff plan to provide the pause", () => {
    expect(checkPause(scene({}, { offer: null }), until).refusals[0]?.code).toBe("PAUSE_NOT_PROVIDED");
  });

  it("is told that a planned return is given up only where there is one to come", () => {
    const warnings = (end: number): string[] =>
      checkResume(scene(suspended(SuspensionReason.CUSTOMER), { until: end })).warnings.map(
        ({ code }) => code,
      );
    expect(warnings(until)).toEqual(["resumedEarly"]);
    expect(warnings(startOfDay("Europe/Minsk", "2026-11-16"))).toEqual([]);
  });
});

describe("the price", () => {
  it("of a pause is its own fee, once a month, in place of all others", () => {
    expect(priceOfPause(ground)).toEqual({
      fees: [
        { kind: "connectionFee", specificationId: "pause", gross: 1 },
        { kind: "serviceFee", specificationId: "pause", gross: 3 },
      ],
      monthlyBefore: 16,
      monthlyAfter: 3,
      isMonthlyRemark: true,
      recurring: [
        recurring("ended", 10, { kind: "tariffPlanFee" }),
        ...[recurring("ended", 2), recurring("ended", 4)],
        recurring("begun", 3, { reconnection: 1 }),
        recurring("gone", 0, { charge: "kept", reconnection: null }),
      ],
    });
    const again = { ...ground, offer: { id: "pause", monthlyFee: 3, connectionFee: 0 } };
    expect(priceOfPause({ ...again, chargedThisMonth: new Map([["pause", true]]) }).fees).toEqual([]);
  });

  it("of resuming is what was not charged of the month for the pause's sake", () => {
    expect(priceOfResuming(ground)).toEqual({
      fees: [
        { kind: "tariffPlanFee", specificationId: null, tariffPlanId: "tp_1", gross: 10 },
        { kind: "serviceFee", specificationId: "a", gross: 2 },
        { kind: "serviceFee", specificationId: "b", gross: 4 },
      ],
      monthlyBefore: 3,
      monthlyAfter: 16,
      recurring: [
        recurring("begun", 10, { kind: "tariffPlanFee" }),
        ...[recurring("begun", 2), recurring("begun", 4)],
        recurring("ended", 3, { reconnection: 1 }),
        recurring("gone", 0, { charge: "kept", reconnection: null }),
      ],
    });
    const charged = { ...ground, isPlanCharged: true, chargedThisMonth: new Map([["a", true]]) };
    expect(priceOfResuming(charged).fees).toEqual([{ kind: "serviceFee", specificationId: "b", gross: 4 }]);
  });
});
