import type { Explanation } from "../../../orders/explanation";
import { callForwardingText } from "./call-forwarding.texts";
import type { CompanyCalls } from "./company-calls.policy";

/**
 * What there is to know of the forwardings that lead to a number before it is given up: how many, for the company. The
 * line's own subscriber is told of no other line, not even that there are such.
 */
export function forwardingTies({ sources }: CompanyCalls, number: string): Explanation[] {
  const count = sources.get(number) ?? 0;
  return count > 0 ? [forwardingTie(count)] : [];
}

function forwardingTie(count: number): Explanation {
  return {
    ...callForwardingText.told("forwardedToThisNumber", { n: count }),
    isForCompany: true,
  };
}
