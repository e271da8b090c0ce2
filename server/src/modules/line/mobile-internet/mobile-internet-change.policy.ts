import type { Localized } from "@kabinet/shared";
import type { Characteristic, Findings, Explanation, Price, Refusal } from "../../../orders/change";
import { feesOfConnecting, type Charged } from "../../money/charge/charge.policy";
import { namesOf } from "../../catalogue/service-specification/service-names.policy";
import { PACKAGE_REFUSAL_TEXTS } from "./mobile-internet.policy";
import { fill } from "../../../platform/texts/fill";

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

const REFUSALS = {
  MOBILE_INTERNET_NOT_PROVIDED: {
    ru: "Тарифный план абонента не предусматривает мобильный интернет. Смените тарифный план.",
    be: "Тарыфны план абанента не прадугледжвае мабільны інтэрнэт. Змяніце тарыфны план.",
    en: "The subscriber's tariff plan does not provide mobile internet. Change the tariff plan.",
  },
  MOBILE_INTERNET_ALREADY_ON: {
    ru: "Мобильный интернет уже подключён.",
    be: "Мабільны інтэрнэт ужо падключаны.",
    en: "Mobile internet is already connected.",
  },
  PACKAGE_IN_FORCE: {
    ru: "Действует дополнительный пакет. Сначала отключите пакет, потом мобильный интернет.",
    be: "Дзейнічае дадатковы пакет. Спачатку адключыце пакет, потым мабільны інтэрнэт.",
    en: "An additional package is in force. Remove the package first, then disconnect mobile internet.",
  },
  PACKAGE_NOT_CONNECTED: {
    ru: "Дополнительный пакет не подключён, отключать нечего.",
    be: "Дадатковы пакет не падключаны, адключаць няма чаго.",
    en: "No additional package is in force, so there is none to remove.",
  },
  MOBILE_INTERNET_OFF: PACKAGE_REFUSAL_TEXTS.MOBILE_INTERNET_OFF,
  PACKAGE_ALREADY_IN_FORCE: PACKAGE_REFUSAL_TEXTS.PACKAGE_ALREADY_IN_FORCE,
  PACKAGE_NOT_PROVIDED: PACKAGE_REFUSAL_TEXTS.PACKAGE_NOT_PROVIDED,
} satisfies Record<string, Localized>;

const UNKNOWN_PACKAGE: Localized = {
  ru: "Такого пакета нет. Выберите пакет из списка.",
  be: "Такога пакета няма. Выберыце пакет са спіса.",
  en: "There is no such package. Choose one from the list.",
};

const WARNINGS = {
  packageLost: {
    ru: "Остаток трафика прежнего пакета за этот месяц пропадёт, плата за него не возвращается.",
    be: "Рэшта трафіку ранейшага пакета за гэты месяц прападзе, плата за яго не вяртаецца.",
    en: "What is left of the old package this month is lost, and its fee is not given back.",
  },
  tariffPlanPrices: {
    ru: "Дальше трафик оплачивается по условиям тарифного плана.",
    be: "Далей трафік аплачваецца паводле ўмоў тарыфнага плана.",
    en: "From then on data is charged by the terms of the tariff plan.",
  },
  noInternet: {
    ru: "Интернет на этом номере перестанет работать, пока вы не подключите его снова.",
    be: "Інтэрнэт на гэтым нумары перастане працаваць, пакуль вы не падключыце яго зноў.",
    en: "Mobile internet stops working on this line until it is connected again.",
  },
  fullMonth: {
    ru: "Абонентская плата за пакет списывается за полный месяц, с какого бы дня он ни действовал.",
    be: "Абаненцкая плата за пакет спісваецца за поўны месяц, з якога б дня ён ні дзейнічаў.",
    en: "The package's fee is charged for the whole month, from whichever day it is in force.",
  },
} satisfies Record<string, Localized>;

const LABELS = {
  internet: { ru: "Мобильный интернет", be: "Мабільны інтэрнэт", en: "Mobile internet" },
  on: { ru: "подключён", be: "падключаны", en: "connected" },
  off: { ru: "отключён", be: "адключаны", en: "disconnected" },
  package: { ru: "Дополнительный пакет", be: "Дадатковы пакет", en: "Additional package" },
  none: {
    ru: "нет, интернет тарифного плана",
    be: "няма, інтэрнэт тарыфнага плана",
    en: "none, the tariff plan's internet",
  },
} satisfies Record<string, Localized>;

/** Whether another package can come into force. */
export function checkChangePackage(state: InternetGround, packageId: string): Findings {
  const field = ["packageId"];
  if (!state.packages.has(packageId)) {
    return { refusals: [{ code: "INVALID_INPUT", text: UNKNOWN_PACKAGE, field }], warnings: [] };
  }
  if (!state.connected) return refused("MOBILE_INTERNET_OFF");
  if (state.packageId === packageId) return refused("PACKAGE_ALREADY_IN_FORCE", field);
  if (!state.provided.has(packageId)) return refused("PACKAGE_NOT_PROVIDED", field);
  return allowed(...(state.packageId === null ? [] : ["packageLost" as const]), "fullMonth");
}

/** Whether the package can be taken away. */
export function checkRemovePackage(state: InternetGround): Findings {
  return state.packageId === null
    ? refused("PACKAGE_NOT_CONNECTED")
    : allowed("packageLost", "tariffPlanPrices");
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
  };
}

/** What people see of what is moved. */
export function characteristicsOf(
  { packages }: InternetGround,
  { connected, packageId }: InternetMoved,
): Characteristic[] {
  const name = packageId === null ? undefined : packages.get(packageId)?.name;
  return [
    { label: LABELS.internet, value: connected ? LABELS.on : LABELS.off },
    { label: LABELS.package, value: name ?? (connected ? LABELS.none : null) },
  ];
}

function offersOf(state: InternetGround): InternetOffer[] {
  const chosen = state.packageId === null ? undefined : state.packages.get(state.packageId);
  return [...(state.connected ? [state.basic] : []), ...(chosen ? [chosen] : [])];
}

const SERVICES_STOP: Localized = {
  ru: "Вместе с ним перестанут работать: {names}.",
  be: "Разам з ім перастануць працаваць: {names}.",
  en: "With it these stop working: {names}.",
};

/** What stops working with mobile internet stays connected: it works again when mobile internet does. */
function stopping(dependants: readonly Localized[]): Explanation[] {
  if (dependants.length === 0) return [];
  return [{ code: "servicesStop", text: fill(SERVICES_STOP, { names: namesOf(dependants) }) }];
}

function monthly(offers: readonly InternetOffer[]): number {
  return offers.reduce((sum, { monthlyFee }) => sum + monthlyFee, 0);
}

function refused(code: keyof typeof REFUSALS, field?: readonly string[]): Findings {
  const refusal: Refusal = { code, text: REFUSALS[code], ...(field && { field }) };
  return { refusals: [refusal], warnings: [] };
}

function allowed(...codes: (keyof typeof WARNINGS)[]): Findings {
  return { refusals: [], warnings: codes.map((code): Explanation => ({ code, text: WARNINGS[code] })) };
}
