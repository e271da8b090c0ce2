import { dateIn } from "@kabinet/shared";
import { InvoiceDeliveryMethod } from "../../company/client/client.entity";
import { checkDelivery, deliveryHolds } from "./invoice-delivery.policy";

const { CABINET, COURIER, EMAIL, POST } = InvoiceDeliveryMethod;
const NOW = { method: EMAIL, address: "buh@romashka.example" };
const ZONE = "Europe/Minsk";

describe("a change of the delivery holds", () => {
  test.each([
    ["2026-10-31T23:59:59.999+03:00", "2026-10", null],
    ["2026-11-01T00:00:00+03:00", "2026-11", "2026-10"],
    ["2026-11-03T23:59:59.999+03:00", "2026-11", "2026-10"],
    ["2026-11-04T00:00:00+03:00", "2026-11", null],
    ["2026-12-31T23:59:59.999+03:00", "2026-12", null],
    ["2027-01-01T00:00:00+03:00", "2027-01", "2026-12"],
  ])("made at %s: from the invoice of %s, while that of %s is being formed", (at, from, beingFormed) => {
    expect(deliveryHolds(dateIn(ZONE, Date.parse(at)), 3)).toEqual({ from, beingFormed });
  });
});

describe("a delivery that is wished", () => {
  const check = (method: InvoiceDeliveryMethod, address: string, isConfirmed = false) =>
    checkDelivery(NOW, method, address, isConfirmed);

  it("by e-mail has an address that mail can be sent to, and one that was meant", () => {
    expect(check(EMAIL, " Anna@Romashka.EXAMPLE ")).toEqual({
      delivery: { method: EMAIL, address: "Anna@romashka.example" },
    });
    expect(check(EMAIL, "anna@")).toEqual({ refusal: "EMAIL_INVALID" });
    expect(check(EMAIL, "anna@gmial.com")).toEqual({
      refusal: "EMAIL_LIKELY_MISTYPED",
      meant: "anna@gmail.com",
    });
    expect(check(EMAIL, "anna@gmial.com", true)).toEqual({
      delivery: { method: EMAIL, address: "anna@gmial.com" },
    });
  });

  it.each([POST, COURIER])("by %s has a postal address in one line", (method) => {
    expect(check(method, " 220000, г.\tВымышленск,   ул. Примерная, 1 ")).toEqual({
      delivery: { method, address: "220000, г. Вымышленск, ул. Примерная, 1" },
    });
    const refusal = { refusal: "POSTAL_ADDRESS_INVALID" };
    for (const address of ["", "   ", "1234567890", "д".repeat(301)])
      expect(check(method, address)).toEqual(refusal);
    expect(check(method, "д".repeat(9))).toEqual(refusal);
    expect(check(method, "д".repeat(10))).toMatchObject({ delivery: { method } });
    expect(check(method, "д".repeat(300))).toMatchObject({ delivery: { method } });
  });

  it("in the cabinet has no address", () => {
    expect(check(CABINET, "  ")).toEqual({ delivery: { method: CABINET, address: "" } });
    expect(check(CABINET, "somewhere")).toEqual({ refusal: "ADDRESS_NOT_WANTED" });
  });

  it("is another one than there is", () => {
    expect(check(EMAIL, NOW.address)).toEqual({ refusal: "DELIVERY_UNCHANGED" });
    expect(checkDelivery({ method: CABINET, address: "" }, CABINET, "", false)).toEqual({
      refusal: "DELIVERY_UNCHANGED",
    });
  });
});
