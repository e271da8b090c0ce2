import { isOwnAddress } from "./own-address";

test.each(["/", "/c/cl_1/orders?state=FAILED#top", "/s/sub_1/usage?from=2026-11-01&to=//x"])(
  "%s is ours",
  (address) => {
    expect(isOwnAddress(address)).toBe(true);
  },
);

test.each([
  "https://elsewhere.example",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
  "/\n/elsewhere.example",
  "/.//elsewhere.example",
  "/x/..//elsewhere.example",
  "/%2e//elsewhere.example",
  "javascript:alert(1)",
  "orders",
  "",
])("%j is not", (address) => {
  expect(isOwnAddress(address)).toBe(false);
});
