import { dateIn, startOfDay } from "@kabinet/shared";
import type { UsageSum } from "../../usage/rating/usage.policy";
import { differencesOf, DifferenceReason } from "./charge-difference.policy";
import { Charge, type ChargeKind } from "./charge.entity";
import { ChargeKindEnum } from "./month-charges.type";
import { CHARGE_KINDS } from "./charge.entity";
import {
  addAmounts,
  amountsByKind,
  knownSpan,
  monthsShown,
  sameDaysBefore,
  usageInstants,
} from "./month-charges.policy";

const HOUR = 3_600_000;

describe("the months that are shown", () => {
  it("are the current one and the two before it, from the first day of a month to its last", () => {
    expect(monthsShown("2026-11-01")).toEqual(["2026-11", "2026-10", "2026-09"]);
    expect(monthsShown("2026-11-30")).toEqual(["2026-11", "2026-10", "2026-09"]);
    expect(monthsShown("2026-12-01")).toEqual(["2026-12", "2026-11", "2026-10"]);
    expect(monthsShown("2027-01-31")).toEqual(["2027-01", "2026-12", "2026-11"]);
    expect(monthsShown("2028-02-29")).toEqual(["2028-02", "2028-01", "2027-12"]);
  });

  it("are counted on the operator's clock, whatever the server's", () => {
    // The last minute of November and the first of December in Minsk, which is still November in Greenwich.
    const midnight = startOfDay("Europe/Minsk", "2026-12-01");
    expect(new Date(midnight).toISOString()).toBe("2026-11-30T21:00:00.000Z");
    expect(monthsShown(dateIn("Europe/Minsk", midnight - 1))[0]).toBe("2026-11");
    expect(monthsShown(dateIn("Europe/Minsk", midnight))[0]).toBe("2026-12");
    expect(monthsShown(dateIn("America/New_York", midnight))[0]).toBe("2026-11");
  });
});

describe("what is known of a month", () => {
  it("is its usage up to the day that is rated, and its end at the most", () => {
    expect(knownSpan("2026-11", "2026-11-15").usageThrough).toBe("2026-11-15");
    expect(knownSpan("2026-10", "2026-11-15").usageThrough).toBe("2026-10-31");
    expect(knownSpan("2026-02", "2026-03-01").usageThrough).toBe("2026-02-28");
  });

  it("is no usage at all on the month's first day", () => {
    const known = knownSpan("2026-11", "2026-10-31");
    expect(known.usageThrough).toBeNull();
    expect(usageInstants("Europe/Minsk", known)).toBeNull();
  });

  it("holds whole days of the operator's time zone, also where a day has 23 or 25 hours", () => {
    const days = (timeZone: string, month: string, through: string): number => {
      const instants = usageInstants(timeZone, knownSpan(month, through));
      return ((instants?.to ?? 0) - (instants?.from ?? 0)) / HOUR;
    };
    expect(days("Europe/Minsk", "2026-03", "2026-03-29")).toBe(29 * 24);
    expect(days("Europe/Warsaw", "2026-03", "2026-03-29")).toBe(29 * 24 - 1);
    expect(days("Europe/Warsaw", "2026-10", "2026-10-25")).toBe(25 * 24 + 1);
  });
});

describe("the same days of the month before", () => {
  const same = (month: string, rated: string, today: string) =>
    sameDaysBefore(knownSpan(month, rated), today);

  it("are as many of usage, and fees up to today's day", () => {
    expect(same("2026-11", "2026-11-15", "2026-11-16")).toEqual({
      month: "2026-10",
      usageThrough: "2026-10-15",
      feesThrough: "2026-10-16",
    });
  });

  it("have no usage on the first day of a month, but its fees", () => {
    expect(same("2026-11", "2026-10-31", "2026-11-01")).toEqual({
      month: "2026-10",
      usageThrough: null,
      feesThrough: "2026-10-01",
    });
  });

  it("end with the month before where that is shorter", () => {
    expect(same("2026-03", "2026-03-30", "2026-03-31")).toEqual({
      month: "2026-02",
      usageThrough: "2026-02-28",
      feesThrough: "2026-02-28",
    });
    expect(same("2028-03", "2028-03-29", "2028-03-30").usageThrough).toBe("2028-02-29");
    expect(same("2026-02", "2026-02-27", "2026-02-28").usageThrough).toBe("2026-01-27");
  });
});

describe("kopecks and VAT", () => {
  it("are worked out once for each kind and VAT rate, as on an invoice", () => {
    const amounts = amountsByKind([
      { kind: "voice", vatRate: 25, charged: 4_000 },
      { kind: "voice", vatRate: 25, charged: 2_000 },
      { kind: "tariffPlanFee", vatRate: 25, charged: 18_500_000 },
    ]);
    // 0.004 and 0.002 are a kopeck together and none apart.
    expect(amounts.get("voice")).toEqual({ charged: 6_000, total: 10_000, vat: 0, net: 10_000 });
    expect(amounts.get("tariffPlanFee")).toEqual({
      charged: 18_500_000,
      total: 18_500_000,
      vat: 3_700_000,
      net: 14_800_000,
    });
    expect([...amounts.keys()]).toEqual(["tariffPlanFee", "voice"]);
    expect(addAmounts(amounts.values())).toEqual({
      charged: 18_506_000,
      total: 18_510_000,
      vat: 3_700_000,
      net: 14_810_000,
    });
  });

  it("keep rates apart where one changed within a month", () => {
    const amounts = amountsByKind([
      { kind: "data", vatRate: 25, charged: 1_250_000 },
      { kind: "data", vatRate: 26, charged: 1_260_000 },
    ]);
    expect(amounts.get("data")).toEqual({
      charged: 2_510_000,
      total: 2_510_000,
      vat: 510_000,
      net: 2_000_000,
    });
  });

  it("name every kind of charge in the API", () => {
    expect(Object.values(ChargeKindEnum)).toEqual(CHARGE_KINDS);
  });
});

describe("what grew and why", () => {
  const fee = (kind: ChargeKind, gross: number, chargedOn: string, specificationId: string | null = null) =>
    Object.assign(new Charge(), { kind, gross, chargedOn, specificationId });
  const used = (more: Partial<UsageSum>): UsageSum => ({
    kind: "voice",
    zone: "national",
    vatRate: 25,
    records: 10,
    paidRecords: 1,
    quantity: 600,
    countedQuantity: 600,
    gross: 100_000,
    ...more,
  });

  it("names the largest growth first and the largest fall last, and leaves out what is the same", () => {
    const before = {
      fees: [
        fee("tariffPlanFee", 18_500_000, "2026-10-01"),
        fee("serviceFee", 900_000, "2026-10-01", "spec_old"),
      ],
      usage: [used({}), used({ zone: "roaming", records: 1, gross: 2_490_000 })],
    };
    const now = {
      fees: [
        fee("tariffPlanFee", 18_500_000, "2026-11-01"),
        fee("serviceFee", 5_500_000, "2026-11-12", "spec_new"),
      ],
      usage: [
        used({ records: 8, paidRecords: 4, gross: 400_000 }),
        used({ zone: "roaming", records: 4, paidRecords: 4, gross: 9_960_000 }),
      ],
    };
    const found = differencesOf(before, now);
    expect(found.map(({ kind, zone, reason, difference }) => [kind, zone, reason, difference])).toEqual([
      ["roaming", "roaming", DifferenceReason.MORE_USED, 7_470_000],
      ["serviceFee", null, DifferenceReason.NEW, 5_500_000],
      ["voice", "national", DifferenceReason.COST_CHANGED, 300_000],
      ["serviceFee", null, DifferenceReason.ENDED, -900_000],
    ]);
    expect(found[1]).toMatchObject({ specificationId: "spec_new", since: "2026-11-12", before: 0 });
    expect(found[0]).toMatchObject({ recordsBefore: 1, recordsNow: 4, paidRecordsNow: 4 });
    expect(found[3]).toMatchObject({ since: null, now: 0 });
  });

  it("tells fewer records from cheaper ones, and a fee that has changed", () => {
    const reasons = differencesOf(
      {
        fees: [fee("instalment", 50_000_000, "2026-10-01")],
        usage: [used({}), used({ kind: "sms", records: 5 })],
      },
      {
        fees: [fee("instalment", 40_000_000, "2026-11-01")],
        usage: [used({ records: 4, gross: 20_000 }), used({ kind: "sms", records: 5, gross: 90_000 })],
      },
    ).map(({ reason }) => reason);
    expect(reasons).toEqual([
      DifferenceReason.COST_CHANGED,
      DifferenceReason.LESS_USED,
      DifferenceReason.FEE_CHANGED,
    ]);
  });
});
