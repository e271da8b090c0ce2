import { graphql } from "../../../testing/graphql";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";
import { numberCategory } from "../../line/number-pool/number-pool.policy";
import { feeVatRate } from "../../money/charge/charge.policy";
import { invoiceDueOn } from "../../money/invoice/invoice.policy";
import { operatorProfile, useOperator } from "./operator-profile.policy";

const NEXT_MONTH = graphql(`query OperatorNextMonth { operator { timeZone nextMonthStartsAt } }`);
const PROFILE = graphql(`
  query OperatorProfile {
    operator {
      name shortName logoUrl accentColor currency
      support { phone email site } numbers { country countryCode groups example }
    }
  }
`);
const MONEY_WINDOW_CATEGORIES = graphql(`
  query OperatorMoneyWindowCategories {
    operator { currency } renameWindow { closedFrom isClosed }
    numberCategories { category name fee { amount currency } patterns }
  }
`);

describe("the operator", () => {
  it.each([
    ["2026-11-30T20:59:59Z", "Europe/Minsk", "2026-11-30T21:00:00.000Z"],
    ["2026-11-30T21:00:00Z", "Europe/Minsk", "2026-12-31T21:00:00.000Z"],
    ["2028-02-15T09:00:00Z", "Europe/Minsk", "2028-02-29T21:00:00.000Z"],
    // The clocks change on 25 October 2026 in Berlin.
    ["2026-10-24T12:00:00Z", "Europe/Berlin", "2026-10-31T23:00:00.000Z"],
    ["2026-12-01T04:59:59Z", "America/New_York", "2026-12-01T05:00:00.000Z"],
  ])("says at %s in %s that the next month begins at %s", async (clock, timeZone, expected) => {
    await withTestApp(
      async ({ data }) => {
        const { operator } = await data(NEXT_MONTH, {});
        expect(operator).toEqual({ timeZone, nextMonthStartsAt: expected });
      },
      { clock, settings: { OPERATOR_ZONE: timeZone } },
    );
  });

  it("tells everybody who it is, in the language of who asks", async () => {
    await withTestApp(async ({ data, app }) => {
      const { operator } = await data(PROFILE, {}, { locale: "en" });
      expect(operator).toMatchObject({
        name: "Kabinet, an invented operator",
        shortName: "Kabinet",
        accentColor: "#0e6a81",
        currency: "BYN",
        support: { phone: "+375290000011", email: "support@operator.example" },
        numbers: { country: "BY", countryCode: "375", groups: [2, 3, 2, 2], example: "+375291234567" },
      });
      const url = operator.logoUrl ?? "";
      const logo = await app.inject(url);
      expect(logo.statusCode).toBe(200);
      expect(logo.headers).toMatchObject({
        "content-type": "image/svg+xml",
        "cache-control": "public, max-age=86400",
        "content-security-policy": expect.stringContaining("sandbox") as string,
      });
      expect(logo.headers).not.toHaveProperty("content-disposition");
      const again = await app.inject({
        url,
        headers: { "if-none-match": String(logo.headers.etag) },
      });
      expect([again.statusCode, again.body]).toEqual([304, ""]);
    });
  });

  it("counts in its own money, by its own rates, windows and fees", async () => {
    const own = operatorProfile();
    useOperator({
      ...own,
      currency: "EUR",
      vat: { ...own.vat, services: [{ from: "2026-01-01", percent: 21 }] },
      windows: { renameClosedLastDays: 4, invoiceFormingFirstDays: 1, invoiceDueDays: 14 },
      numberCategories: own.numberCategories.map((category) =>
        category.code === "gold"
          ? {
              ...category,
              fee: 5_000_000,
              name: { ru: "Красивый", be: "Прыгожы", en: "Fine" },
              patterns: ["xxxx"],
            }
          : { ...category, patterns: category.code === "ordinary" ? ["__"] : [] },
      ),
    });
    try {
      expect(feeVatRate("serviceFee", "2026-11-29")).toBe(21);
      expect(invoiceDueOn("2026-11-02")).toBe("2026-11-16");
      expect(numberCategory("+375291207777")).toMatchObject({ code: "gold", fee: 5_000_000 });
      expect(numberCategory("+375297777712").code).toBe("ordinary");
      await withTestApp(
        async ({ data }) => {
          const told = await data(MONEY_WINDOW_CATEGORIES, {}, { as: administratorOf() });
          expect(told).toEqual({
            operator: { currency: "EUR" },
            renameWindow: { closedFrom: "2026-11-27", isClosed: true },
            numberCategories: [
              {
                category: "GOLD",
                name: "Красивый",
                fee: { amount: "5.00", currency: "EUR" },
                patterns: ["xxxx"],
              },
              {
                category: "ORDINARY",
                name: "Обычный",
                fee: { amount: "8.87", currency: "EUR" },
                patterns: ["__"],
              },
            ],
          });
        },
        { clock: "2026-11-27T09:00:00Z" },
      );
    } finally {
      useOperator(own);
    }
  });
});
