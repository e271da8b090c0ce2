import { firstDay, lastDay } from "@kabinet/shared";
import { pageOfList, type Page, type PageArgs } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { throttled } from "../../../platform/graphql/throttled";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { pricesChanged } from "../../catalogue/tariff-plan/known-price.store";
import { listTariffPlans } from "../../catalogue/tariff-plan/tariff.store";
import { accountOf } from "../../company/account/account.store";
import { linesByTariffPlan } from "../../company/subscriber/subscriber.store";
import { contractFeesOfMonths, feeChanges, type FeeMonths } from "../charge/fee-changes.store";
import { contractFeeOfCharge } from "../contract-fee/contract-fee.store";
import { instalmentEnds } from "../instalment/instalment-ends.store";
import type { InvoiceForecast } from "./invoice-forecast.type";
import {
  contractFeeChanges,
  feeChangesTold,
  inOrder,
  instalmentChanges,
  usagePriceChanges,
  vatRateChanges,
  type AgreedFee,
} from "./price-change.policy";
import type { InvoicePriceChange } from "./price-change.type";

/** A page of what has changed in prices and fees since the last invoice; of a first invoice there is nothing to tell. */
export async function priceChangesOf(
  context: Context,
  forecast: InvoiceForecast,
  args: PageArgs,
): Promise<Page<InvoicePriceChange>> {
  return pageOfList(forecast.otherRow === null ? [] : await allChanges(context, forecast), args);
}

async function allChanges(
  context: Context,
  { pair: { accountId, month, otherMonth }, kinds }: InvoiceForecast,
): Promise<InvoicePriceChange[]> {
  const { database, locale } = context;
  const account = await accountOf(context).load(accountId);
  if (!account) return [];
  const months: FeeMonths = { accountId, month, otherMonth };
  const payer = { accountId, clientId: account.clientId };
  const [fees, agreed, ends, prices, catalogue, plans] = await Promise.all([
    throttled(context, () => feeChanges(context, months)),
    agreedFees(context, months),
    throttled(context, () => instalmentEnds(context, payer, months)),
    pricesChanged(database, firstDay(otherMonth), lastDay(month)),
    serviceCatalogue(database),
    listTariffPlans(context, null),
  ]);
  const planName = (id: string | null): string | null => plans.find((plan) => plan.id === id)?.name ?? null;
  const lines = prices.length === 0 ? new Map<string, number>() : await linesByTariffPlan(context, accountId);
  return inOrder([
    ...feeChangesTold(fees, months, ({ specificationId, tariffPlanId }) =>
      specificationId === null
        ? planName(tariffPlanId)
        : (catalogue.find(specificationId, locale)?.name ?? null),
    ),
    ...contractFeeChanges(agreed, months),
    ...instalmentChanges(ends, months),
    ...usagePriceChanges(prices, months, lines, planName),
    ...vatRateChanges(
      kinds.map(({ kind }) => kind),
      months,
    ),
  ]);
}

/** The fees of the account and its company, with their names. */
async function agreedFees(context: Context, months: FeeMonths): Promise<AgreedFee[]> {
  const charged = await contractFeesOfMonths(context, months);
  const fees = await Promise.all(
    charged.map(({ contractFeeId }) => contractFeeOfCharge(context).load(contractFeeId)),
  );
  return charged.flatMap(({ before, after }, place) => {
    const fee = fees[place];
    if (!fee) return [];
    const name = { ru: fee.nameRu, be: fee.nameBe, en: fee.nameEn }[context.locale];
    return { id: fee.id, name, before, after, validTo: fee.validTo };
  });
}
