import { formatNumber as formatOnServer } from "@kabinet/shared";
import { formatNumber } from "./phone-number";

test.each(["+375291234567", "+375447654321", "+375250000000"])(
  "%s is written as the server writes it",
  (number) => {
    expect(formatNumber(number)).toBe(formatOnServer(number));
  },
);

test("what is no number of ours stays as it is", () => {
  expect(formatNumber("+48221234567")).toBe("+48221234567");
});
