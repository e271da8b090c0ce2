import type { BulkActInput } from "../../generated/graphql";
import { oneOf, text } from "../../lib/page-search/parameter";
import type { SearchValues } from "../../lib/page-search/page-search";
import { termsSearch } from "./change-terms";

/** How the lines are chosen. */
export const bulkWays = ["filter", "numbers", "names"] as const;

/** One of the ways. */
export type BulkWay = (typeof bulkWays)[number];

/** What can be done to all of them; a new name is each line's own. */
export const bulkActs = [
  "package",
  "remove-package",
  "tariff",
  "connect-service",
  "disconnect-service",
  "pause",
  "resume",
  "connect-voicemail",
  "disconnect-voicemail",
  "connect-internet",
  "disconnect-internet",
] as const;

/** One of the acts. */
export type BulkAct = (typeof bulkActs)[number];

/** What the questions keep in the address, beside the filter of the lines. */
export const bulkSearch = {
  who: oneOf(...bulkWays),
  step: oneOf("what"),
  act: oneOf(...bulkActs),
  /** What is connected, disconnected or changed to: a package, a tariff plan, a service. */
  what: text,
  /** Whether somebody else has the renamed lines from now on. */
  user: oneOf("new"),
  ...termsSearch,
};

/** The answers that are in the address. */
export type BulkSearch = SearchValues<typeof bulkSearch>;

/** Acts of which it has to be said what is meant. */
export const actsOfSomething: readonly BulkAct[] = [
  "package",
  "tariff",
  "connect-service",
  "disconnect-service",
];

/** Acts after which the old state can come back by itself. */
export const returningActs: readonly BulkAct[] = bulkActs.filter(
  (act) => act !== "tariff" && act !== "pause" && act !== "resume",
);

/** The act as the API takes it; null while an answer is missing. */
export function actInputOf(
  act: BulkAct,
  { what, revertAt }: Pick<BulkSearch, "what" | "revertAt">,
): BulkActInput | null {
  const returns = revertAt !== undefined && returningActs.includes(act) ? { revertAt } : {};
  switch (act) {
    case "package":
      return what ? { changeMobileInternetPackage: { packageId: what, ...returns } } : null;
    case "remove-package":
      return { removeMobileInternetPackage: returns };
    case "tariff":
      return what ? { changeTariffPlan: { tariffPlanId: what } } : null;
    case "connect-service":
      return what ? { connectService: { serviceSpecificationId: what, ...returns } } : null;
    case "disconnect-service":
      return what ? { disconnectService: { serviceSpecificationId: what, ...returns } } : null;
    case "pause":
      return revertAt ? { pauseSubscriber: { revertAt } } : null;
    case "resume":
      return { resumeSubscriber: {} };
    case "connect-voicemail":
      return { connectVoicemail: returns };
    case "disconnect-voicemail":
      return { disconnectVoicemail: returns };
    case "connect-internet":
      return { connectMobileInternet: returns };
    case "disconnect-internet":
      return { disconnectMobileInternet: returns };
  }
}
