import { changeInputOf } from "./change-input";

const terms = { runAt: "2026-12-01T09:00:00.000Z", revertAt: null, onClosedWindow: "QUEUE" as const };
const sent = { runAt: "2026-12-01T09:00:00.000Z", onClosedWindow: "QUEUE" };

test.each([
  ["connect", "connectMobileInternet"],
  ["disconnect", "disconnectMobileInternet"],
  ["remove", "removeMobileInternetPackage"],
] as const)("%s is the change %s", (act, change) => {
  expect(changeInputOf(act, "sub_1", null, terms)).toEqual({ [change]: { subscriberId: "sub_1", ...sent } });
});

test("a change of package needs the package", () => {
  expect(changeInputOf("change", "sub_1", null, terms)).toBeNull();
  expect(changeInputOf("change", "sub_1", "spec_1", terms)).toEqual({
    changeMobileInternetPackage: { subscriberId: "sub_1", packageId: "spec_1", ...sent },
  });
});
