import { LOCALES } from "@kabinet/shared";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import {
  onLine,
  standingAfter,
  type LineSlice,
  type LineStanding,
  type OnLine,
} from "../../money/charge/line-standing.policy";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import type { UsageZone } from "../../catalogue/tariff-plan/usage-kind.type";
import { linesWithVoicemail } from "../../company/service/service.store";
import { pricesOfKind } from "../../catalogue/tariff-plan/tariff-price.store";
import {
  characteristicsOf,
  forwardingsAfter,
  movedForwardings,
  takeForwardings,
  type ForwardingChangeInput,
  type ForwardingGround,
  type MovedForwardings,
} from "./call-forwarding.policy";
import { CALL_FORWARDING_SLICE, loadForwardings, saveForwardings } from "./call-forwarding.store";
import type { CompanyCalls } from "./company-calls.policy";
import { callsOfCompany } from "./company-calls.slice";

/** What forwardings look at of the whole company. */
export type ForwardingShared = { readonly calls: CompanyCalls };

/** The forwardings of a line as the part of it that their changes move. */
export const callForwardingSlice: LineSlice<
  OnLine<ForwardingGround>,
  MovedForwardings,
  ForwardingChangeInput,
  ForwardingShared
> = {
  name: CALL_FORWARDING_SLICE,
  // So does voicemail: when it is disconnected it takes the forwardings to it along.
  moves: ["forwardings"],
  shared: { calls: callsOfCompany },

  async load(reader, targets) {
    const ids = targets.map(({ id }) => id);
    const forwardings = await loadForwardings(reader, ids);
    const withVoicemail = await linesWithVoicemail(reader, ids);
    // Of every plan: a line may get another one before it is judged what its forwarded minutes cost.
    const prices = await pricesOfKind(reader, "voice");
    const voicemail = (await serviceCatalogue(reader.database)).voicemail(LOCALES[0]);
    const stateOf = ({ id }: SubscriberTarget, line: LineStanding): ForwardingGround => {
      const minute = (zone: UsageZone): number | null => {
        const found = prices.find((price) => price.tariffPlanId === line.tariffPlanId && price.zone === zone);
        return found ? Math.round((found.price * 60) / found.per) : null;
      };
      return {
        forwardings: forwardings(id),
        hasVoicemail: voicemail !== null && line.services.has(voicemail.id),
        minutePrices: {
          national: minute("national"),
          fixed: minute("fixed"),
          international: minute("international"),
        },
      };
    };
    return new Map(
      targets.map((target) => {
        const { id, tariffPlanId } = target;
        const services = new Set(voicemail && withVoicemail.has(id) ? [voicemail.id] : []);
        // What is charged is nothing to forwardings: they cost nothing.
        const line = { tariffPlanId, services, charged: new Map(), chargedPlans: new Map() };
        return [id, onLine(line, (now) => stateOf(target, now))];
      }),
    );
  },

  // Only what the order is about: a forwarding until Friday is taken back on Friday though another one has changed.
  moved: ({ forwardings }, own) => movedForwardings(forwardings, own),

  advance: (ground, { after }) => ({ ...ground, forwardings: { ...ground.forwardings, ...after } }),

  effects: ({ forwardings }, { after }) => ({ forwardings: { ...forwardings, ...after } }),

  applyEffects: (ground, effects) => ({
    ...ground.on(standingAfter(ground.line, effects)),
    forwardings: forwardingsAfter(ground.forwardings, effects),
  }),

  take: ({ target, ground: { forwardings }, shared: { calls } }, { after }) =>
    takeForwardings({ number: target.networkName, forwardings, calls }, after),

  characteristics: ({ forwardings }, moved) => characteristicsOf({ ...forwardings, ...moved }),

  save: (unit, { scene: { target, at }, before, after }) => saveForwardings(unit, target, before, after, at),
};
