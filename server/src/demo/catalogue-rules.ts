import { ServiceRuleKind } from "../modules/catalogue/service-specification/service-rule.entity";
import { MOBILE_INTERNET_CODE } from "../modules/catalogue/service-specification/service-specification.entity";

/** A rule between two services of the demo operator's catalogue, by their codes. */
export interface RuleDraft {
  readonly code: string;
  readonly other: string;
  readonly kind: ServiceRuleKind;
}

const needs = (code: string, other: string): RuleDraft => ({ code, other, kind: ServiceRuleKind.NEEDS });
const excludes = (code: string, other: string): RuleDraft => ({
  code,
  other,
  kind: ServiceRuleKind.EXCLUDES,
});

/** Which services need others, and which exclude one another. */
export const SERVICE_RULES: readonly RuleDraft[] = [
  // Costs abroad are counted only where there is service abroad.
  needs("roaming-alert", "roaming"),
  // Pictures travel over mobile data.
  needs("mms", MOBILE_INTERNET_CODE),
  // A filter has to know who calls, and so has who writes that somebody called.
  needs("antispam", "clip"),
  needs("missed-calls", "clip"),
  // Where nothing goes out, nothing goes abroad and no number has to be hidden.
  excludes("barring-outgoing", "international-calls"),
  excludes("barring-outgoing", "clir"),
  // The news come from premium short numbers.
  excludes("sms-info", "barring-premium"),
];
