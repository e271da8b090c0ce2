import { ALSO_SERVICES_MAX, type Localized } from "@kabinet/shared";
import type { Characteristic, Findings, Price } from "../../../orders/change";
import type { Refusal } from "../../../orders/explanation";
import {
  feesOfConnecting,
  recurringFee,
  type ServiceFees,
  type Charged,
} from "../../money/charge/charge.policy";
import type { ServicePage } from "../../catalogue/service-specification/service-page.policy";
import { namesOf } from "../../catalogue/service-specification/service-names.policy";
import type { ServiceRules } from "../../catalogue/service-specification/service-rules.policy";
import { subscriberServiceText } from "./subscriber-service.texts";

/** A service of the catalogue, as far as the rules of its changes go, for one subscriber. */
export interface ServiceOffer extends ServiceFees {
  readonly name: Localized;
  /** Where it is changed, if it is not one of the ordinary ones. */
  readonly page: ServicePage | null;
}

/** The services of one subscriber, and what the rules of their changes need to know. */
export interface ServicesGround {
  /** Every service there is, by id, in the order in which they are offered. */
  readonly offers: ReadonlyMap<string, ServiceOffer>;
  /** What the subscriber has. */
  readonly connected: ReadonlySet<string>;
  /** What the tariff plan provides. */
  readonly provided: ReadonlySet<string>;
  /** Services whose fee was charged for this month already: it is not charged again. */
  readonly chargedThisMonth: Charged;
  readonly rules: ServiceRules;
}

/** Which services an order is about: the one that was chosen, and those that go with it. */
export interface ServiceChoice {
  readonly serviceSpecificationId: string;
  readonly alsoSpecificationIds?: readonly string[] | null;
}

const CHOSEN = ["serviceSpecificationId"];
const ALSO = ["alsoSpecificationIds"];

/** All services that an order is about, each once. */
function chosenIds({ serviceSpecificationId, alsoSpecificationIds }: ServiceChoice): string[] {
  return [...new Set([serviceSpecificationId, ...(alsoSpecificationIds ?? [])])];
}

/** What of a choice is stored and compared: the same services in another order are the same order. */
export function tidyChoice(choice: ServiceChoice): Required<ServiceChoice> {
  const [serviceSpecificationId = "", ...also] = chosenIds(choice);
  return { serviceSpecificationId, alsoSpecificationIds: also.toSorted() };
}

/** Whether services can be connected by one order: provided, not there yet, with what they need and against nothing. */
export function checkConnectService(state: ServicesGround, choice: ServiceChoice): Findings {
  const ids = chosenIds(choice);
  const refusals = eachOf(state, choice, (offer) => {
    if (state.connected.has(offer.id)) return "SERVICE_ALREADY_CONNECTED";
    return state.provided.has(offer.id) ? null : "SERVICE_NOT_PROVIDED";
  });
  if (refusals.length > 0) return { refusals, warnings: [] };
  const missing = missingFor(state, ids);
  const against = conflictsWith(state, ids);
  if (missing.length + against.length > 0) {
    return {
      refusals: [
        ...(missing.length > 0 ? [naming("SERVICE_NEEDS_OTHER", state, missing)] : []),
        ...(against.length > 0 ? [naming("SERVICE_EXCLUDED", state, against)] : []),
      ],
      warnings: [],
    };
  }
  return { refusals, warnings: hasFee(state, ids) ? [subscriberServiceText.told("fullMonth")] : [] };
}

/** Whether services can be disconnected by one order: they are there, and nothing that stays needs them. */
export function checkDisconnectService(state: ServicesGround, choice: ServiceChoice): Findings {
  const ids = chosenIds(choice);
  const refusals = eachOf(state, choice, (offer) =>
    state.connected.has(offer.id) ? null : "SERVICE_NOT_CONNECTED",
  );
  if (refusals.length > 0) return { refusals, warnings: [] };
  const dependants = dependantsOn(state, ids);
  if (dependants.length > 0)
    return { refusals: [naming("SERVICE_NEEDED_BY_OTHER", state, dependants)], warnings: [] };
  const lost = ids.flatMap((id) => (state.provided.has(id) ? [] : [id]));
  return {
    refusals,
    warnings: [
      ...(hasFee(state, ids) ? [subscriberServiceText.told("feeNotReturned")] : []),
      ...(lost.length > 0 ? [subscriberServiceText.told("notProvidedAgain")] : []),
    ],
  };
}

/** What services need beside them that is neither there nor among them, what those need in turn included. */
export function missingFor(state: ServicesGround, ids: readonly string[]): string[] {
  const found = new Set<string>();
  const look = (id: string): void => {
    for (const needed of state.rules.needsOf(id)) {
      if (state.connected.has(needed) || ids.includes(needed) || found.has(needed)) continue;
      look(needed);
      found.add(needed);
    }
  };
  ids.forEach(look);
  return [...found];
}

/** What services cannot be had together with, and is there or among them. */
export function conflictsWith(state: ServicesGround, ids: readonly string[]): string[] {
  const against = ids.flatMap((id) => state.rules.exclusionsOf(id));
  return [...new Set(against)].filter((id) => state.connected.has(id) || ids.includes(id));
}

/** What works only beside services, is there and not among them; and what works only beside that. */
export function dependantsOn(state: ServicesGround, ids: readonly string[]): string[] {
  const found = new Set<string>();
  const look = (id: string): void => {
    for (const dependant of state.rules.dependantsOf(id)) {
      if (!state.connected.has(dependant) || ids.includes(dependant) || found.has(dependant)) continue;
      found.add(dependant);
      look(dependant);
    }
  };
  ids.forEach(look);
  return [...found];
}

/** What an order moves: which of its own services are there, and which are not. */
export interface ServicesMoved {
  readonly connected: readonly string[];
  readonly disconnected: readonly string[];
}

/** All services that an order is about, connected or disconnected. */
export function allMoved(choice: ServiceChoice, isThere: boolean): ServicesMoved {
  const ids = chosenIds(tidyChoice(choice));
  return isThere ? { connected: ids, disconnected: [] } : { connected: [], disconnected: ids };
}

/** What of the ground an order is about: its own services only. */
export function movedServices({ connected }: ServicesGround, choice: ServiceChoice): ServicesMoved {
  const ids = chosenIds(choice);
  return {
    connected: ids.filter((id) => connected.has(id)),
    disconnected: ids.filter((id) => !connected.has(id)),
  };
}

/** What an order costs: of its own services only. */
export function priceOfServices(before: ServicesGround, choice: ServiceChoice, isThere: boolean): Price {
  const offers = chosenIds(choice).flatMap((id) => before.offers.get(id) ?? []);
  const monthly = offers.reduce((sum, { monthlyFee }) => sum + monthlyFee, 0);
  return {
    fees: isThere ? offers.flatMap((offer) => feesOfConnecting(offer, before.chargedThisMonth)) : [],
    monthlyBefore: isThere ? 0 : monthly,
    monthlyAfter: isThere ? monthly : 0,
    recurring: offers.map((offer) =>
      recurringFee(offer, { had: !isThere, has: isThere }, before.chargedThisMonth),
    ),
  };
}

/** What people see of what is moved: each service, in the catalogue's order, with whether it is there. */
export function characteristicsOf(
  { offers }: ServicesGround,
  { connected, disconnected }: ServicesMoved,
): Characteristic[] {
  return [...offers.values()]
    .filter(({ id }) => connected.includes(id) || disconnected.includes(id))
    .map(({ id, name }) => ({
      label: name,
      value: subscriberServiceText(connected.includes(id) ? "label.connected" : "label.disconnected"),
    }));
}

type OwnRefusal = "SERVICE_ALREADY_CONNECTED" | "SERVICE_NOT_PROVIDED" | "SERVICE_NOT_CONNECTED";

/** What speaks against single services, whatever the others are. */
function eachOf(
  state: ServicesGround,
  choice: ServiceChoice,
  judge: (offer: ServiceOffer) => OwnRefusal | null,
): Refusal[] {
  const ids = chosenIds(choice);
  if (ids.length > ALSO_SERVICES_MAX + 1)
    return [{ code: "INVALID_INPUT", text: subscriberServiceText("TOO_MANY"), field: ALSO }];
  return ids.flatMap((id): Refusal[] => {
    const field = id === choice.serviceSpecificationId ? CHOSEN : ALSO;
    const offer = state.offers.get(id);
    if (!offer) return [{ code: "INVALID_INPUT", text: subscriberServiceText("UNKNOWN"), field }];
    if (offer.page)
      return [{ code: "SERVICE_HAS_OWN_PAGE", text: subscriberServiceText(`page.${offer.page}`), field }];
    const code = judge(offer);
    return code ? [{ ...subscriberServiceText.told(code, { names: namesOf([offer.name]) }), field }] : [];
  });
}

type NamingRefusal = "SERVICE_NEEDS_OTHER" | "SERVICE_EXCLUDED" | "SERVICE_NEEDED_BY_OTHER";

function naming(code: NamingRefusal, { offers }: ServicesGround, ids: readonly string[]): Refusal {
  const names = namesOf(ids.flatMap((id) => offers.get(id)?.name ?? []));
  return { ...subscriberServiceText.told(code, { names }), field: CHOSEN };
}

function hasFee({ offers }: ServicesGround, ids: readonly string[]): boolean {
  return ids.some((id) => (offers.get(id)?.monthlyFee ?? 0) > 0);
}
