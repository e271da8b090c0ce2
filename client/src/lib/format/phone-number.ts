import { groupedNumber, knownNumberPlan } from "@kabinet/shared";

/**
 * A number of the contract (E.164) as people read it: `+375 29 123-45-67`; another country's stays as it is, and so does
 * any until the operator is known. The server's own formatting knows all countries, at the price of 25 kB of their
 * numbering plans.
 */
export function formatNumber(e164: string): string {
  const plan = knownNumberPlan();
  if (plan === null) return e164;
  const national = e164.slice(1 + plan.countryCode.length);
  const isOurs =
    e164.startsWith(`+${plan.countryCode}`) &&
    /^\d+$/.test(national) &&
    national.length === plan.groups.reduce((sum, length) => sum + length, 0);
  return isOurs ? `+${plan.countryCode} ${groupedNumber(national, plan)}` : e164;
}
