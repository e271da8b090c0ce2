import type { ProgramReach, ProgramScope } from "@kabinet/shared";

const LINES: readonly ProgramScope[] = ["lines"];
const USAGE: readonly ProgramScope[] = ["usage"];
const MONEY: readonly ProgramScope[] = ["money"];
const ORDERS: readonly ProgramScope[] = ["orders"];
const LINES_OR_ORDERS: readonly ProgramScope[] = ["lines", "orders"];
const LABELS: readonly ProgramScope[] = ["lines", "money", "orders"];
const PAID: readonly ProgramScope[] = ["money", "payments"];

/** The same reach for several names. */
function each(reach: ProgramReach, ...names: readonly string[]): Record<string, ProgramReach> {
  return Object.fromEntries(names.map((name) => [name, reach]));
}

/**
 * To which programs of companies the fields of a type are open, or one field of it (`Type.field`, which goes before its
 * type). A type that is not named is closed to all of them: what is added to the API later is closed until it is named
 * here. Root fields are named by their rights (`programReach`), pages of lists by what is in them.
 */
export const PROGRAM_FIELDS: Readonly<Record<string, ProgramReach>> = {
  ...each("any", "Node", "PageInfo", "Money", "UserError", "ApiToken"),
  ...each("any", "Operator", "OperatorNumbers", "OperatorSupport", "DeviceSettings", "DeviceSetting"),
  ...each(
    "any",
    "TariffPlan",
    "TariffPlanPrice",
    "TariffPlanProvision",
    "ServiceSpecification",
    "RenameWindow",
  ),

  // Who it is itself, and what everybody who asks has to know to ask at all.
  ...each("any", "Viewer.id", "Viewer.name", "Viewer.role", "Viewer.clients"),
  ...each("any", "Client.id", "Client.name", "Client.state", "Client.accounts"),
  ...each("any", "Account.id", "Account.number", "Account.name", "Account.state", "Account.client"),
  ...each("any", "Subscriber.id", "Subscriber.number", "Subscriber.name", "Subscriber.state"),
  ...each("any", "Subscriber.account", "Subscriber.client", "SubscriberSearch", "SearchMiss"),

  // Lines, and what they have connected.
  Subscriber: LINES,
  ...each(LINES, "Service", "Sim", "SubscriberFact", "NameChange", "ClosedUserGroupMembership"),
  ...each(LINES, "CallForwardings", "CallForwarding", "Voicemail", "VoicemailEmail", "Pause"),
  ...each(
    LINES,
    "Account.subscriberCount",
    "CostCentre.subscriberCount",
    "WithoutCostCentre.subscriberCount",
  ),
  ...each(
    LINES_OR_ORDERS,
    "MobileInternet",
    "MobileInternetPackageOption",
    "ServiceOption",
    "TariffPlanOption",
  ),
  ...each(LINES_OR_ORDERS, "Subscriber.mobileInternet", "Subscriber.serviceOptions", "Subscriber.services"),
  ...each(
    LINES_OR_ORDERS,
    "Subscriber.tariffPlan",
    "Subscriber.tariffPlanOptions",
    "Service.id",
    "Service.state",
  ),
  ...each(LINES_OR_ORDERS, "Service.specification", "Subscriber.pauseMonthlyFee"),
  ...each(LABELS, "CostCentre.id", "CostCentre.name", "CostCentre.code", "CostCentre.client"),
  ...each(LABELS, "Client.costCentres", "Client.withoutCostCentre", "Subscriber.costCentre"),

  // Call details.
  ...each(USAGE, "UsageRecord", "UsageSummary", "UsageBucket", "UsageTotals", "UsageDirectionCount"),
  ...each(USAGE, "UsageKindCount", "UsageOtherPartyCount", "UsageZoneCount"),
  ...each(USAGE, "Subscriber.usageRecords", "Subscriber.usageSummary", "Subscriber.megabytesThisMonth"),
  ...each(USAGE, "Subscriber.allowances", "Allowance", "InternetAllowance", "InternetAllowancePart"),
  ...each(USAGE, "MobileInternet.allowance", "ChargedUsage.usageRecords"),

  // Invoices, charges, payments.
  ...each(MONEY, "Invoice", "InvoiceBankAccount", "InvoiceCharge", "InvoiceComparison", "InvoiceDebt"),
  ...each(MONEY, "InvoiceDifference", "InvoiceForecast", "InvoiceForecastKind", "InvoiceKindDifference"),
  ...each(MONEY, "InvoicePriceChange"),
  ...each(
    MONEY,
    "InvoiceLine",
    "InvoiceLink",
    "InvoiceParty",
    "InvoicePayment",
    "InvoiceSubscriber",
    "InvoiceWindow",
  ),
  ...each(
    MONEY,
    "ChargeComparison",
    "ChargeDifference",
    "ChargeGroup",
    "ChargeGroupComparison",
    "ChargeLine",
  ),
  ...each(MONEY, "ChargeMonth", "ChargedUsage", "MonthCharges", "OwnCharges", "SubscriberInvoiceName"),
  ...each(MONEY, "InstalmentMonth", "InstalmentPayment", "InstalmentPlan", "InstalmentTotals"),
  ...each(MONEY, "PaymentTotals", "PaymentStateTotal", "ClientBankAccount"),
  ...each(MONEY, "Account.balance", "Account.invoiceDebt", "Account.invoices", "Account.ownCharges"),
  ...each(MONEY, "Client.balance", "Client.invoiceDebt", "Client.invoices", "Client.ownCharges"),
  ...each(
    MONEY,
    "Client.bankAccounts",
    "Client.contractDate",
    "Client.contractNumber",
    "Client.formOfPayment",
  ),
  ...each(MONEY, "Client.okpo", "Client.unp", "Client.instalmentMonths", "Client.instalmentPlans"),
  ...each(
    MONEY,
    "Client.instalmentTotals",
    "CostCentre.chargedThisMonth",
    "WithoutCostCentre.chargedThisMonth",
  ),
  ...each(MONEY, "Subscriber.balance", "Subscriber.charges", "Subscriber.chargedThisMonth"),
  ...each(MONEY, "Subscriber.instalmentPlans", "Subscriber.invoiceNames"),
  ...each(MONEY, "SpendingLimit", "Subscriber.lineLimits"),
  ...each(PAID, "Payment", "InvoiceSending", "Account.payments", "Client.payments"),
  ...each(PAID, "Invoice.id", "Invoice.number", "Invoice.month", "Invoice.total", "Invoice.left"),

  // Orders.
  ...each(ORDERS, "Order", "OrderActor", "OrderBetterDate", "OrderDifference", "OrderEvent", "OrderMonth"),
  ...each(ORDERS, "OrderPreview", "OrderPrice", "OrderStateReason", "OrderWarning", "OrderWindow"),
  ...each(ORDERS, "BulkChange", "BulkChangeRow", "BulkChangeCounts", "BulkChangeProgress", "BulkChangePrice"),
  ...each(ORDERS, "BulkChangeReason", "BulkChangeGroup", "Client.bulkChanges"),
  ...each(ORDERS, "PoolNumber", "NumberCategoryOffer", "ViewerChange", "Subscriber.orders"),
  ...each(
    ORDERS,
    "Subscriber.heldNumbers",
    "Subscriber.viewerChanges",
    "ChargeLine.order",
    "NameChange.order",
  ),
  ...each(ORDERS, "Pause.order", "Pause.endingOrder", "Client.viewerCanSetCostCentre"),

  // What is told of people, and what is theirs, in types that are open otherwise.
  ...each(null, "Subscriber.appeals", "Subscriber.numberChangeRequest", "Subscriber.simCodeViews"),
  ...each(null, "Subscriber.usageViews", "Subscriber.tariffComparison", "Payment.attachments"),
  ...each(null, "ApiToken.scopes"),
};
