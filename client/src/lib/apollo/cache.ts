import { InMemoryCache, type FieldPolicy, type TypePolicies } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { mergeMessages } from "./merge-messages";

/** Where the next page is, and how long: of these arguments a list stays the same list. */
const paging = ["first", "after", "last", "before"];

/** Every list of the contract is a Relay connection, so every list is kept in one way: one for each filter and order. */
const list: FieldPolicy = relayStylePagination((args) =>
  Object.keys(args ?? {})
    .filter((name) => !paging.includes(name))
    .sort(),
);

/** The lists that are read page by page; without its place here the next page would take the place of the first. */
export const lists: Readonly<Record<string, readonly string[]>> = {
  Query: [
    "availableNumbers",
    "subscribers",
    "orders",
    "appeals",
    "clients",
    "registeredPayments",
    "tariffPlans",
    "mobileInternetPackages",
    "simCodeViews",
    "spendingLimits",
    "unusualDays",
    "usageRecords",
    "usageViews",
  ],
  Viewer: ["clients"],
  Client: [
    "accounts",
    "auditEntries",
    "bulkChanges",
    "costCentres",
    "invoices",
    "invoiceDeliveryChanges",
    "instalmentPlans",
    "payments",
  ],
  BulkChange: ["rows"],
  Invoice: ["subscribers", "payments"],
  InvoiceComparison: ["differences"],
  InvoiceForecast: ["drivers", "priceChanges"],
  Subscriber: ["services", "history", "orders", "instalmentPlans"],
};

const listsOf = (type: string): Record<string, FieldPolicy> =>
  Object.fromEntries((lists[type] ?? []).map((field) => [field, list]));

const typePolicies: TypePolicies = {
  Query: { fields: listsOf("Query") },
  Viewer: { fields: listsOf("Viewer") },
  // What has no id of its own is asked for in parts by different pages.
  Client: {
    fields: {
      ...listsOf("Client"),
      withoutCostCentre: { merge: true },
      overview: { merge: true },
      invoiceDebt: { merge: true },
      instalmentTotals: { merge: true },
    },
  },
  // It has no id, and a page asks for its parts one by one.
  InvoiceComparison: { merge: true, fields: listsOf("InvoiceComparison") },
  InvoiceForecast: { merge: true, fields: listsOf("InvoiceForecast") },
  // Its id is its place in one comparison.
  InvoiceDifference: { keyFields: false },
  InvoicePriceChange: { keyFields: false },
  // The list asks for a part of what the page asks for; none of it has an id of its own.
  BulkChange: {
    fields: { ...listsOf("BulkChange"), counts: { merge: true }, progress: { merge: true } },
  },
  Invoice: { fields: listsOf("Invoice") },
  Subscriber: { fields: { ...listsOf("Subscriber"), mobileInternet: { merge: true } } },
  // There is one, and it has no id.
  Operator: { keyFields: [] },
  Appeal: { fields: { messages: { keyArgs: false, merge: mergeMessages } } },
};

/** The web app's copy of what it has read, by id. */
export const createCache = (): InMemoryCache => new InMemoryCache({ typePolicies });
