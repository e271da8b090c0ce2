import { changeInputOf } from "./change-input";

test.each([
  ["connect", "connectMobileInternet"],
  ["disconnect", "disconnectMobileInternet"],
  ["remove", "removeMobileInternetPackage"],
] as const)("%s is the change %s", (act, change) => {
  expect(changeInputOf(act, "sub_1", null)).toEqual({ [change]: { subscriberId: "sub_1" } });
});

test("a change of package needs the package", () => {
  expect(changeInputOf("change", "sub_1", null)).toBeNull();
  expect(changeInputOf("change", "sub_1", "spec_1")).toEqual({
    changeMobileInternetPackage: { subscriberId: "sub_1", packageId: "spec_1" },
  });
});
