import type { Localized, UserErrorCode } from "@kabinet/shared";
import type { Characteristic, Findings, Price } from "../../../orders/change";
import type { Explanation, Refusal } from "../../../orders/explanation";
import { feesOfConnecting, recurringFee, type Charged } from "../../money/charge/charge.policy";
import { namesOf } from "../../catalogue/service-specification/service-names.policy";
import type { PlainCodeOf } from "../../../platform/texts/define-texts";
import { mobileInternetText } from "./mobile-internet.texts";

/** A service of mobile internet, as far as its rules go. Fees are 10^-6 BYN with VAT. */
export interface InternetOffer {
  readonly id: string;
  readonly name: Localized;
  /** 0 where the tariff plan's own fee covers it. */
  readonly monthlyFee: number;
  readonly connectionFee: number;
}

/** What changes of mobile internet move. */
export interface InternetMoved {
  /** Whether mobile internet is connected. */
  readonly connected: boolean;
  /** The additional package in force; null for the tariff plan's own internet. */
  readonly packageId: string | null;
}

/** Mobile internet of one subscriber, and what the rules of its changes need to know. */
export interface InternetGround extends InternetMoved {
  /** Mobile internet itself. */
  readonly basic: InternetOffer;
  /** Every package there is, by id. */
  readonly packages: ReadonlyMap<string, InternetOffer>;
  /** What the tariff plan provides. */
  readonly provided: ReadonlySet<string>;
  /** Services whose fee was charged for this month already: it is not charged again. */
  readonly chargedThisMonth: Charged;
  /** Names of what the subscriber has and works only beside mobile internet. */
  readonly dependants: readonly Localized[];
}

/** Whether another package can come into force. */
export function checkChangePackage(state: InternetGround, packageId: string, isMonthStart = false): Findings {
  const field = ["packageId"];
  if (!state.packages.has(packageId)) {
    return {
      refusals: [{ code: "INVALID_INPUT", text: mobileInternetText("unknownPackage"), field }],
      warnings: [],
    };
  }
  if (!state.connected) return refused("MOBILE_INTERNET_OFF");
  if (state.packageId === packageId) return refused("PACKAGE_ALREADY_IN_FORCE", field);
  if (!state.provided.has(packageId)) return refused("PACKAGE_NOT_PROVIDED", field);
  const { warnings } = allowed("fullMonth");
  return { refusals: [], warnings: [...packageLost(state, isMonthStart), ...warnings] };
}

/** Whether the package can be taken away. */
export function checkRemovePackage(state: InternetGround, isMonthStart = false): Findings {
  if (state.packageId === null) return refused("PACKAGE_NOT_CONNECTED");
  const { warnings } = allowed("tariffPlanPrices");
  return { refusals: [], warnings: [...packageLost(state, isMonthStart), ...warnings] };
}

/**
 * What becomes of the package in force. From the first instant of a month nothing of it is lost; the code is the same:
 * an order that is done a moment later than planned is not held for that.
 */
function packageLost({ packageId }: InternetGround, isMonthStart: boolean): Explanation[] {
  if (packageId === null) return [];
  const told = mobileInternetText.told("packageLost");
  return [isMonthStart ? { ...told, text: mobileInternetText("packageEnds") } : told];
}

/** Whether mobile internet can be connected. */
export function checkConnect(state: InternetGround): Findings {
  if (state.connected) return refused("MOBILE_INTERNET_ALREADY_ON");
  return state.provided.has(state.basic.id) ? allowed() : refused("MOBILE_INTERNET_NOT_PROVIDED");
}

/** Whether mobile internet can be disconnected: a package goes first, as in the manual's wizard. */
export function checkDisconnect(state: InternetGround): Findings {
  if (!state.connected) return refused("MOBILE_INTERNET_OFF");
  if (state.packageId !== null) return refused("PACKAGE_IN_FORCE");
  const { warnings } = allowed("noInternet");
  return { refusals: [], warnings: [...warnings, ...stopping(state.dependants)] };
}

/** What a step from one state to another costs. The fee of a service is owed for the whole month, once. */
export function priceOfStep(before: InternetGround, after: InternetGround): Price {
  const had = offersOf(before);
  const has = offersOf(after);
  const added = has.filter((offer) => !had.includes(offer));
  return {
    fees: added.flatMap((offer) => feesOfConnecting(offer, before.chargedThisMonth)),
    monthlyBefore: monthly(had),
    monthlyAfter: monthly(has),
    recurring: [before.basic, ...before.packages.values()].map((offer) =>
      recurringFee(offer, { had: had.includes(offer), has: has.includes(offer) }, before.chargedThisMonth),
    ),
  };
}

/** What people see of what is moved. */
export function characteristicsOf(
  { packages }: InternetGround,
  { connected, packageId }: InternetMoved,
): Characteristic[] {
  const name = packageId === null ? undefined : packages.get(packageId)?.name;
  return [
    {
      label: mobileInternetText("label.internet"),
      value: connected ? mobileInternetText("label.on") : mobileInternetText("label.off"),
    },
    {
      label: mobileInternetText("label.package"),
      value: name ?? (connected ? mobileInternetText("label.none") : null),
    },
  ];
}

function offersOf(state: InternetGround): InternetOffer[] {
  const chosen = state.packageId === null ? undefined : state.packages.get(state.packageId);
  return [...(state.connected ? [state.basic] : []), ...(chosen ? [chosen] : [])];
}

/** What stops working with mobile internet stays connected: it works again when mobile internet does. */
function stopping(dependants: readonly Localized[]): Explanation[] {
  if (dependants.length === 0) return [];
  return [mobileInternetText.told("servicesStop", { names: namesOf(dependants) })];
}

type Code = PlainCodeOf<typeof mobileInternetText>;

function monthly(offers: readonly InternetOffer[]): number {
  return offers.reduce((sum, { monthlyFee }) => sum + monthlyFee, 0);
}

function refused(code: Extract<Code, UserErrorCode>, field?: readonly string[]): Findings {
  const refusal: Refusal = { ...mobileInternetText.told(code), ...(field && { field }) };
  return { refusals: [refusal], warnings: [] };
}

function allowed(...codes: Code[]): Findings {
  return { refusals: [], warnings: codes.map((code) => mobileInternetText.told(code)) };
}
