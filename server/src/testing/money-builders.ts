import { addMonths } from "@kabinet/shared";
import { Charge } from "../modules/money/charge/charge.entity";
import { ContractFee } from "../modules/money/contract-fee/contract-fee.entity";
import { Instalment, InstalmentPlan } from "../modules/money/instalment/instalment.entity";
import { Invoice, InvoiceState } from "../modules/money/invoice/invoice.entity";
import { Payment, PaymentState, type PostedPayment } from "../modules/money/payment/payment.entity";
import { asPosted } from "../modules/money/payment/payment.policy";
import type { Account } from "../modules/company/account/account.entity";
import type { Subscriber } from "../modules/company/subscriber/subscriber.entity";
import type { UsageRow } from "../modules/usage/usage-record/usage-record.entity";
import { usageWasRated } from "../modules/usage/rating/rating-progress.store";
import { isFree } from "../modules/usage/rating/usage.policy";
import { addUsage } from "../modules/usage/usage-summary/usage-tally.store";
import { newId } from "../platform/new-id";
import { build, BUILT_AT, type Into } from "./builders";

/** Money of tests is 10^-6 BYN, as everywhere: one rouble. */
const ROUBLE = 1_000_000;

/** A tariff plan's fee of November 2026 that no invoice holds yet. */
export function buildCharge(
  into: Into,
  subscriber: Subscriber,
  overrides: Partial<Charge> = {},
): Promise<Charge> {
  return build(into, Charge, {
    id: newId("chg", BUILT_AT),
    clientId: subscriber.clientId,
    accountId: subscriber.accountId,
    subscriberId: subscriber.id,
    month: "2026-11",
    kind: "tariffPlanFee",
    specificationId: null,
    gross: 10 * ROUBLE,
    vatRate: 25,
    chargedOn: "2026-11-01",
    orderId: null,
    invoiceId: null,
    ...overrides,
  });
}

/** A monthly fee of 6 roubles, agreed since 2024: the account's, or for null its company's. */
export function buildContractFee(
  into: Into,
  { clientId }: Pick<Account, "clientId">,
  account: Account | null,
  overrides: Partial<ContractFee> = {},
): Promise<ContractFee> {
  return build(into, ContractFee, {
    id: newId("cfee", BUILT_AT),
    clientId,
    accountId: account?.id ?? null,
    nameRu: "Счета курьером",
    nameBe: "Рахункі кур'ерам",
    nameEn: "Invoices by courier",
    monthlyFee: 6 * ROUBLE,
    validFrom: "2024-01-10",
    validTo: null,
    ...overrides,
  });
}

/** The invoice of October 2026. */
export function buildInvoice(
  into: Into,
  account: Account,
  overrides: Partial<Invoice> = {},
): Promise<Invoice> {
  const id = newId("inv", BUILT_AT);
  return build(into, Invoice, {
    id,
    clientId: account.clientId,
    accountId: account.id,
    number: id.slice(-8),
    month: "2026-10",
    formedOn: "2026-11-02",
    dueOn: "2026-11-22",
    state: InvoiceState.SENT,
    total: 30 * ROUBLE,
    paid: 0,
    ...overrides,
  });
}

/** A payment that is done. */
export function buildPayment(
  into: Into,
  account: Account,
  overrides: Partial<Payment> = {},
): Promise<Payment> {
  const id = newId("pay", BUILT_AT);
  const posted: PostedPayment = {
    id,
    clientId: account.clientId,
    accountId: account.id,
    paidOn: "2026-11-10",
    amount: 20 * ROUBLE,
    state: PaymentState.DONE,
    reference: id.slice(-6),
  };
  return build(into, Payment, { ...asPosted(posted), ...overrides });
}

/** Tells that whatever is there was rated, up to each yesterday. */
export async function usageIsRated(into: Into): Promise<void> {
  if ("write" in into) await into.write((unit) => usageWasRated(unit, "test", "9999-12-31"));
  else await usageWasRated(into, "test", "9999-12-31");
}

/** A call of a minute on 5 November 2026, noon in Minsk, that costs 0.0890. It is rated, as is all usage by then. */
export async function buildUsage(
  into: Into,
  subscriber: Pick<Subscriber, "id" | "clientId">,
  overrides: Partial<UsageRow> = {},
): Promise<UsageRow> {
  const use = {
    id: newId("cdr", BUILT_AT),
    subscriberId: subscriber.id,
    clientId: subscriber.clientId,
    startedAt: Date.UTC(2026, 10, 5, 9),
    kind: "voice" as const,
    direction: "outgoing" as const,
    otherParty: "+375441234567",
    quantity: 60,
    zone: "national" as const,
    roamingCountry: null,
    gross: 89_000,
    vatRate: 25,
    included: false,
    state: "rated" as const,
    offsetMinutes: 180,
    ...overrides,
  };
  const row: UsageRow = { countedQuantity: isFree(use) ? 0 : use.quantity, ...use };
  if ("write" in into) await into.write((unit) => addUsage(unit, [row]));
  else await addUsage(into, [row]);
  await usageIsRated(into);
  return row;
}

/** Equipment for 100 roubles in three payments from the month after it was bought; `charged` of them are behind. */
export async function buildInstalmentPlan(
  into: Into,
  subscriber: Subscriber,
  { charged = 0, ...overrides }: Partial<InstalmentPlan> & { readonly charged?: number } = {},
): Promise<InstalmentPlan> {
  const plan = await build(into, InstalmentPlan, {
    id: newId("ipl", BUILT_AT),
    clientId: subscriber.clientId,
    accountId: subscriber.accountId,
    subscriberId: subscriber.id,
    equipment: "Смартфон",
    price: 100 * ROUBLE,
    boughtOn: "2026-10-15",
    ...overrides,
  });
  for (const i of [0, 1, 2]) {
    await build(into, Instalment, {
      planId: plan.id,
      month: addMonths(plan.boughtOn.slice(0, 7), i + 1),
      amount: i < 2 ? 33_330_000 : 33_340_000,
      chargeId: i < charged ? newId("chg", BUILT_AT) : null,
    });
  }
  return plan;
}
