import { actInputOf, bulkActs } from "./bulk-search";

const revertAt = "2026-12-31T21:00:00.000Z";

test("an act is asked for only when all is said that it needs", () => {
  const incomplete = bulkActs.filter((act) => actInputOf(act, {}) === null);
  expect(incomplete).toEqual(["package", "tariff", "connect-service", "disconnect-service", "pause"]);
  expect(actInputOf("package", { what: "spec_1" })).toEqual({
    changeMobileInternetPackage: { packageId: "spec_1" },
  });
  expect(actInputOf("pause", { revertAt })).toEqual({ pauseSubscriber: { revertAt } });
});

test("a time of return left in the address goes only with acts that can return", () => {
  expect(actInputOf("remove-package", { revertAt })).toEqual({ removeMobileInternetPackage: { revertAt } });
  expect(actInputOf("tariff", { what: "plan_1", revertAt })).toEqual({
    changeTariffPlan: { tariffPlanId: "plan_1" },
  });
  expect(actInputOf("resume", { revertAt })).toEqual({ resumeSubscriber: {} });
});
