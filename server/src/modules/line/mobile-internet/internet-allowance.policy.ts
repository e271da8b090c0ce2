import {
  BYTES_PER_MEGABYTE,
  costOf,
  inSteps,
  type Price,
} from "../../catalogue/tariff-plan/tariff-price.policy";
import {
  forecastDays,
  forecastUse,
  hundredths,
  usedUpOn,
  willBeUsedUpOn,
  type CurrentMonth,
  type HomeUse,
} from "../../usage/allowance/allowance.policy";
import type { UsageCounter } from "../../usage/allowance/usage-counter.entity";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";
import type { InternetAllowance, InternetAllowancePart } from "./internet-allowance.type";
import type { MobileInternetView } from "./mobile-internet.policy";

/** What an allowance of mobile internet is worked out of. */
export interface InternetAllowanceInputs {
  readonly timeZone: string;
  readonly month: CurrentMonth;
  readonly view: MobileInternetView;
  /** What the tariff plan includes a month. */
  readonly planMegabytes: number;
  /** What the package in force includes a month; null without one. */
  readonly packageMegabytes: number | null;
  readonly counter: UsageCounter | null;
  readonly use: HomeUse | undefined;
  /** The price of data at home when nothing is left; null where the tariff plan has none. */
  readonly price: Price | null;
}

/** What is left of the month's megabytes; null while mobile internet is off. All inside is counted in bytes. */
export function internetAllowance(inputs: InternetAllowanceInputs): InternetAllowance | null {
  const { timeZone, month, view, counter, use, price } = inputs;
  if (view.internet === null) return null;
  const packageId = view.package?.specificationId ?? null;
  const plan = part(inputs.planMegabytes, counter?.bytes ?? 0);
  // What was counted for another package has lapsed with it.
  const ofPackage = counter?.packageSpecificationId === packageId ? counter.packageBytes : 0;
  const pack = inputs.packageMegabytes === null ? null : part(inputs.packageMegabytes, ofPackage);
  const used = plan.used + (pack?.used ?? 0);
  const left = plan.left + (pack?.left ?? 0);
  const taken = (counter?.bytes ?? 0) + (counter?.packageBytes ?? 0);
  const beyond = use === undefined ? 0 : Math.min(use.paidQuantity, Math.max(0, use.quantity - taken));

  const days = forecastDays(timeZone, month, view.internet.since, use?.firstAt ?? null);
  const isServed = view.subscriberState === SubscriberState.ACTIVE;
  // What another package covered before this one counts for how much is used, though not for what is left.
  const spent = Math.max(used + beyond, use?.quantity ?? 0);
  const forecast = isServed ? forecastUse(spent, days) : null;
  const beyondForecast = forecast === null ? null : beyond + Math.max(0, forecast - spent - left);
  return {
    month: month.month,
    asOf: days.asOf,
    tariffPlan: shown(plan),
    package: pack && shown(pack),
    ...shown({ included: plan.included + (pack?.included ?? 0), used, left }),
    beyond: megabytes(beyond),
    beyondCost: use?.gross ?? 0,
    forecast: forecast === null ? null : megabytes(forecast),
    forecastBeyond: beyondForecast === null ? null : megabytes(beyondForecast),
    forecastBeyondCost:
      beyondForecast === null || price === null
        ? null
        : (use?.gross ?? 0) + costOf(inSteps(Math.round(beyondForecast - beyond), price.step), price),
    usedUpOn: left === 0 ? usedUpOn(timeZone, use) : isServed ? willBeUsedUpOn(left, spent, days) : null,
    pricePerMegabyte: price === null ? null : costOf(BYTES_PER_MEGABYTE, price),
  };
}

function part(includedMegabytes: number, used: number): InternetAllowancePart {
  const included = includedMegabytes * BYTES_PER_MEGABYTE;
  return { included, used, left: Math.max(0, included - used) };
}

function shown({ included, used, left }: InternetAllowancePart): InternetAllowancePart {
  return { included: megabytes(included), used: megabytes(used), left: megabytes(left) };
}

function megabytes(bytes: number): number {
  return hundredths(bytes, BYTES_PER_MEGABYTE);
}
