import type { Evaluation } from "./evaluate";
import { OrderRecord } from "./order.entity";
import { isAsPreviewed, terms, TERMS_VERSION } from "./order-terms";

const fee = { kind: "serviceFee", specificationId: "spec_1", gross: 9 } as const;
const other = { kind: "connectionFee", specificationId: "spec_1", gross: 1 } as const;
const text = { key: "order-terms-test.fullMonth" };
const sentence = { ru: "а", be: "б", en: "c" };
const evaluation: Evaluation = {
  target: {
    id: "sub_1",
    clientId: "cl_1",
    networkName: "+375291234567",
    subscriberPermissions: { maySpend: false, kinds: new Map() },
  },
  refusals: [],
  window: null,
  runsAt: 0,
  before: { connected: true, packageId: null },
  after: { connected: true, packageId: "spec_1" },
  differences: [],
  warnings: [{ code: "fullMonth", text }],
  price: { fees: [fee, other], monthlyBefore: 0, monthlyAfter: 9 },
  once: 10,
  months: [],
  betterDate: null,
  from: "2026-11-16",
  digest: "x",
};
const stored = Object.assign(new OrderRecord(), terms(evaluation));

describe("an order is as it was previewed", () => {
  it.each<[string, Partial<OrderRecord>, Partial<Evaluation>]>([
    ["whatever its digest is", { digest: "another" }, {}],
    ["whatever the order of the stored fields is", { after: '{"packageId":"spec_1","connected":true}' }, {}],
    ["in whatever order its fees were found", { fees: JSON.stringify([other, fee]) }, {}],
    [
      "though a text is worded anew",
      {},
      { warnings: [{ code: "fullMonth", text: { key: "order-terms-test.fullMonth", values: { n: 1 } } }] },
    ],
    [
      "though a remark has come, or what only some are told",
      {},
      {
        warnings: [
          { code: "fullMonth", text },
          { code: "new", text, isRemark: true },
          { code: "company", text, isForCompany: true },
        ],
      },
    ],
    [
      "though an earlier release kept the sentence of a warning",
      { warnings: JSON.stringify([{ code: "fullMonth", text: sentence }]) },
      {},
    ],
    ["where an earlier release wrote its terms", { termsVersion: 0 }, {}],
    [
      "though monthly sums that only comment have changed",
      {},
      { price: { ...evaluation.price, monthlyAfter: 10, isMonthlyRemark: true } },
    ],
  ])("%s", (_, order, now) => {
    expect(isAsPreviewed({ ...stored, ...order }, { ...evaluation, ...now })).toBe(true);
  });

  it.each<[string, Partial<OrderRecord>, Partial<Evaluation>]>([
    ["it begins elsewhere", {}, { before: { connected: true, packageId: "spec_2" } }],
    ["it leads elsewhere", {}, { after: { connected: false, packageId: "spec_1" } }],
    ["a fee is another", {}, { price: { ...evaluation.price, fees: [fee, { ...other, gross: 2 }] } }],
    ["a fee has come", {}, { price: { ...evaluation.price, fees: [fee, other, other] } }],
    ["the month costs something else", {}, { price: { ...evaluation.price, monthlyAfter: 10 } }],
    ["a warning has come", {}, { warnings: [...evaluation.warnings, { code: "packageLost", text }] }],
    ["a later release wrote its terms", { termsVersion: TERMS_VERSION + 1 }, {}],
  ])("no longer, when %s", (_, order, now) => {
    expect(isAsPreviewed({ ...stored, ...order }, { ...evaluation, ...now })).toBe(false);
  });
});
