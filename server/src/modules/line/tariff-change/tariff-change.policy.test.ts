import { recurring } from "../../../testing/recurring-fee";
import { say } from "../../../platform/texts/fill";
import { dateIn, startOfDay, type Localized } from "@kabinet/shared";
import {
  afterTariffChange,
  checkTariffChange,
  lostUnder,
  notOwedAfter,
  priceOfTariffChange,
  tariffSince,
  type LineService,
  type PlanOffer,
  type TariffGround,
} from "./tariff-change.policy";

const name: Localized = { ru: "План", be: "План", en: "Plan" };
const plan = (id: string, rest: Partial<PlanOffer> = {}): PlanOffer => ({
  ...{ id, code: id, name, isOffered: true, monthlyFee: 10 },
  ...{ includedMinutes: 100, includedMessages: 10, includedMegabytes: 50, provides: new Map() },
  ...rest,
});
const service = (id: string, monthlyFee: number): LineService => ({
  ...{ id, name, monthlyFee, isPackage: false, isInternet: false, isVoicemail: false, needs: [] },
});
const state = (rest: Partial<TariffGround> = {}): TariffGround => ({
  tariffPlanId: "old",
  plans: new Map([
    [
      "old",
      plan("old", {
        provides: new Map([
          ["covered", true],
          ["paid", false],
          ["lost", false],
        ]),
      }),
    ],
    [
      "new",
      plan("new", {
        monthlyFee: 30,
        provides: new Map([
          ["covered", false],
          ["paid", true],
        ]),
      }),
    ],
  ]),
  services: [],
  chargedPlans: new Map([["old", true]]),
  chargedServices: new Map(),
  taken: null,
  forwardsToVoicemail: false,
  ...rest,
});

describe("the price of another tariff plan", () => {
  it("is its fee and the fee of what only the old one covered; what costs less now is not given back", () => {
    const services = [service("covered", 3), service("paid", 4), service("lost", 5)];
    expect(priceOfTariffChange(state({ services }), "new")).toEqual({
      fees: [
        { kind: "tariffPlanFee", specificationId: null, tariffPlanId: "new", gross: 30 },
        { kind: "serviceFee", specificationId: "covered", gross: 3 },
      ],
      monthlyBefore: 10 + 4 + 5,
      monthlyAfter: 30 + 3,
      countsFromDay: true,
      recurring: [
        recurring("ended", 10, { charge: "returnable", kind: "tariffPlanFee" }),
        recurring("begun", 30, { kind: "tariffPlanFee" }),
        recurring("ended", 5, { reconnection: null }),
        recurring("ended", 4),
        recurring("begun", 3),
      ],
    });
  });

  it("charges nothing twice in a month", () => {
    const charged = {
      chargedPlans: new Map([
        ["old", true],
        ["new", true],
      ]),
      chargedServices: new Map([["covered", true]]),
    };
    expect(priceOfTariffChange(state({ services: [service("covered", 3)], ...charged }), "new").fees).toEqual(
      [],
    );
  });
});

describe("what another tariff plan takes", () => {
  it("is what it does not provide, and whatever does not work without that", () => {
    const needing = (id: string, ...needs: string[]): LineService => ({ ...service(id, 1), needs });
    const services = [
      needing("paid", "covered"),
      needing("covered", "lost"),
      needing("lost"),
      needing("free"),
    ];
    const provided = new Set(["paid", "covered", "free"]);
    expect(lostUnder(services, provided).map(({ id }) => id)).toEqual(["paid", "covered", "lost"]);
    expect(lostUnder(services, new Set([...provided, "lost"]))).toEqual([]);
  });
});

describe("what another tariff plan takes, and what is not owed with it", () => {
  const services = [service("covered", 3), service("paid", 4), service("lost", 5)];
  const before = state({ services });
  const after = afterTariffChange(before, "new");

  it("is told of the services that it does not provide, and of the fees that its own covers", () => {
    expect(after).toEqual({ tariffPlanId: "new", isOffered: true, disconnected: ["lost"] });
    expect(notOwedAfter(before, after)).toEqual(["lost", "paid"]);
  });
});

describe("the bundles of another tariff plan", () => {
  it("are less by what was taken in the month so far, in whole units, and never below nothing", () => {
    const taken = {
      seconds: 61,
      messages: 99,
      bytes: 49_000_001,
      packageSpecificationId: null,
      packageBytes: 0,
    };
    const { warnings } = checkTariffChange(state({ taken }), "new", "2026-11-16");
    const counted = warnings.filter(({ code }) => code === "bundlesCounted");
    expect(counted.map(({ text }) => say(text, "en"))).toEqual([
      expect.stringContaining("98 min, 0 messages, 0 MB"),
    ]);
  });
});

describe("the first day of a month", () => {
  const since = (at: string, timeZone: string): unknown => {
    const instant = Date.parse(at);
    const today = dateIn(timeZone, instant);
    const after = tariffSince(instant, today, startOfDay(timeZone, today));
    const codes = checkTariffChange(state(), "new", today).warnings.map(({ code }) => code);
    expect(codes.includes("wholeMonth")).toBe(after.wholeMonth !== null);
    return [after.wholeMonth, after.since === instant ? "at once" : new Date(after.since).toISOString()];
  };

  it.each([
    // Minsk, three hours before UTC: where the server stands does not count.
    ["2026-11-30T20:59:59.999Z", "Europe/Minsk", null, "at once"],
    ["2026-11-30T21:00:00.001Z", "Europe/Minsk", "2026-12", "2026-11-30T21:00:00.000Z"],
    ["2026-12-01T20:59:59.999Z", "Europe/Minsk", "2026-12", "2026-11-30T21:00:00.000Z"],
    ["2026-12-01T21:00:00Z", "Europe/Minsk", null, "at once"],
    ["2027-02-28T20:59:59Z", "Europe/Minsk", null, "at once"],
    ["2027-02-28T21:00:01Z", "Europe/Minsk", "2027-03", "2027-02-28T21:00:00.000Z"],
    ["2028-02-28T22:00:00Z", "Europe/Minsk", null, "at once"],
    ["2028-02-29T21:00:01Z", "Europe/Minsk", "2028-03", "2028-02-29T21:00:00.000Z"],
    // In Berlin November begins in winter time although October ended in it too late for a fixed offset.
    ["2026-10-31T23:30:00Z", "Europe/Berlin", "2026-11", "2026-10-31T23:00:00.000Z"],
    ["2026-10-31T22:30:00Z", "Europe/Berlin", null, "at once"],
    ["2026-09-30T22:30:00Z", "Europe/Berlin", "2026-10", "2026-09-30T22:00:00.000Z"],
    ["2026-12-01T04:59:59Z", "America/New_York", null, "at once"],
    ["2026-12-01T05:00:01Z", "America/New_York", "2026-12", "2026-12-01T05:00:00.000Z"],
  ])("at %s in %s: %s, %s", (at, timeZone, month, from) => {
    expect(since(at, timeZone)).toEqual([month, from]);
  });
});
