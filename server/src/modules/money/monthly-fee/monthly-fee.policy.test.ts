import { PAUSE_CODE } from "../../catalogue/service-specification/service-specification.entity";
import type { FeeDay } from "../charge/fee-charge.policy";
import { instalmentFee, monthlyFeesOf, type FeeLine } from "./monthly-fee.policy";

const DECEMBER: FeeDay = { month: "2026-12", date: "2026-12-01", at: Date.UTC(2026, 10, 30, 21) };
const payer = { clientId: "cl_1", accountId: "acc_1", subscriberId: "sub_1" };

const service = (code: string, monthlyFee: number, included = false): FeeLine["services"][number] => ({
  id: `svc_${code}`,
  specification: { id: `spec_${code}`, code, monthlyFee },
  included,
});

const LINE: FeeLine = {
  payer,
  isServed: true,
  activatedOn: "2026-11-30",
  rest: null,
  plan: { id: "plan_a", monthlyFee: 10 },
  services: [service("clip", 0), service("clir", 3), service("roaming", 5, true), service(PAUSE_CODE, 2)],
  chargedPlans: new Map(),
  chargedServices: new Map(),
};

const feesOf = (line: Partial<FeeLine>): string[] =>
  monthlyFeesOf({ ...LINE, ...line }, DECEMBER).map(
    ({ kind, specificationId, tariffPlanId, gross }) =>
      `${kind} ${specificationId ?? tariffPlanId ?? ""} ${String(gross)}`,
  );

describe("the monthly fees of a line", () => {
  it("are its tariff plan's and those of its services that cost something and that the plan does not cover", () => {
    expect(feesOf({})).toEqual(["tariffPlanFee plan_a 10", "serviceFee spec_clir 3"]);
  });

  it("are that of the pause alone while it is paused, whoever serves it", () => {
    expect(feesOf({ rest: "paused" })).toEqual(["serviceFee spec_pause 2"]);
    expect(feesOf({ rest: "paused", isServed: false })).toEqual(["serviceFee spec_pause 2"]);
  });

  it("are none for a line that is not served, or whose return brings them", () => {
    expect(feesOf({ isServed: false })).toEqual([]);
    expect(feesOf({ rest: "ending" })).toEqual([]);
  });

  it("are none in the month in which it is activated: that brought them", () => {
    expect(feesOf({ activatedOn: "2026-12-01" })).toEqual([]);
    expect(feesOf({ activatedOn: "2026-11-30" })).not.toEqual([]);
  });

  it("are not owed once more for what is charged for the month", () => {
    expect(feesOf({ chargedPlans: new Map([["plan_a", false]]) })).toEqual(["serviceFee spec_clir 3"]);
    expect(feesOf({ chargedPlans: new Map([["plan_b", false]]) })).toHaveLength(2);
    expect(feesOf({ chargedServices: new Map([["spec_clir", true]]) })).toEqual(["tariffPlanFee plan_a 10"]);
  });

  it("are owed from the month's first day and are the same however often they are worked out", () => {
    const [fee] = monthlyFeesOf(LINE, DECEMBER);
    expect(fee).toMatchObject({ ...payer, month: "2026-12", chargedOn: "2026-12-01", orderId: null });
    expect(monthlyFeesOf(LINE, DECEMBER)).toEqual(monthlyFeesOf(LINE, DECEMBER));
  });
});

it("bears the VAT of goods on instalments, and that of telecom services on fees", () => {
  expect(instalmentFee(payer, DECEMBER, "ins_1", 7)).toMatchObject([{ kind: "instalment", vatRate: 20 }]);
  expect(monthlyFeesOf(LINE, DECEMBER)[0]?.vatRate).toBe(25);
});
