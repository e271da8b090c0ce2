import { LOCALES } from "@kabinet/shared";
import type { Step } from "../../../orders/change";
import { groupBy } from "../../../platform/group-by";
import { forwardingsAfter } from "../call-forwarding/call-forwarding.policy";
import { loadForwardings, saveForwardings } from "../call-forwarding/call-forwarding.store";
import { connectionFeeOf, monthlyFeeOf } from "../../money/charge/charge.policy";
import { chargedServices, chargedTariffPlans } from "../../money/charge/charge.store";
import {
  onLine,
  servicesMoved,
  standingAfter,
  type LineEffects,
  type LineSlice,
  type LineStanding,
  type OnLine,
} from "../../money/charge/line-standing.policy";
import { moveServices } from "../../money/charge/service-move.task";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { linesWithVoicemail } from "../../company/service/service.store";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import {
  advancedVoicemail,
  characteristicsOf,
  forwardingsWith,
  movedVoicemail,
  takeMail,
  type VoicemailGround,
  type VoicemailMoved,
  type VoicemailShared,
} from "./voicemail.policy";
import { addressesOf, mailTimesOf, setCopyAddress, mailedLately } from "./voicemail.store";

/** Voicemail with its address for copies and what is forwarded to it, as the part of a line that its changes move. */
export const voicemailSlice: LineSlice<OnLine<VoicemailGround>, VoicemailMoved, object, VoicemailShared> = {
  name: "voicemail",
  moves: ["services", "forwardings"],
  shared: { mailed: mailedLately },

  async load(reader, targets, { month }) {
    const ids = targets.map(({ id }) => id);
    const catalogue = await serviceCatalogue(reader.database);
    const specification = catalogue.voicemail(LOCALES[0]);
    const connected = await linesWithVoicemail(reader, ids);
    const forwardings = await loadForwardings(reader, ids);
    const addresses = groupBy(await addressesOf(reader, ids), ({ subscriberId }) => subscriberId);
    const mails = groupBy(await mailTimesOf(reader, ids), ({ subscriberId }) => subscriberId);
    const charged = await chargedServices(reader, ids, month);
    const chargedPlans = await chargedTariffPlans(reader, ids, month);
    const stateOf = ({ id, tariffPlanId }: SubscriberTarget): OnLine<VoicemailGround> => {
      const line = {
        tariffPlanId,
        services: new Set(specification && connected.has(id) ? [specification.id] : []),
        charged: charged.get(id) ?? new Map<string, boolean>(),
        chargedPlans: chargedPlans.get(id) ?? new Map<string, boolean>(),
      };
      const known = addresses.get(id) ?? [];
      const current = known.find(({ isCurrent }) => isCurrent);
      const rest = {
        email: current
          ? {
              address: current.address,
              language: current.language,
              isConfirmed: current.confirmedAt !== null,
            }
          : null,
        forwardings: forwardings(id),
        specificationId: specification?.id ?? null,
        confirmed: new Set(
          known.filter(({ confirmedAt }) => confirmedAt !== null).map(({ address }) => address),
        ),
        mailedAt: (mails.get(id) ?? []).map(({ at }) => at),
      };
      const groundOn = (now: LineStanding): VoicemailGround => {
        const included = specification && catalogue.providedBy(now.tariffPlanId).get(specification.id);
        return {
          ...rest,
          connected: specification !== null && now.services.has(specification.id),
          isProvided: included !== undefined,
          monthlyFee: specification ? monthlyFeeOf(specification, included ?? false) : 0,
          connectionFee: specification ? connectionFeeOf(specification, included ?? false) : 0,
          isChargedThisMonth: specification !== null && now.charged.has(specification.id),
        };
      };
      return onLine(line, groundOn);
    };
    return new Map(targets.map((target) => [target.id, stateOf(target)]));
  },

  moved: movedVoicemail,

  advance: (ground, step) => ({
    ...ground.on(standingAfter(ground.line, effectsOf(ground, step))),
    ...restOf(advancedVoicemail(ground, step)),
  }),

  take: ({ ground, shared: { mailed } }, step) => takeMail(ground, mailed, step),

  effects: effectsOf,

  applyEffects: (ground, effects) => ({
    ...ground.on(standingAfter(ground.line, effects)),
    ...restOf(ground),
    forwardings: forwardingsAfter(ground.forwardings, effects),
  }),

  characteristics: characteristicsOf,

  async save(unit, { scene: { target, ground, at }, before, after, order }) {
    await moveServices(unit, target, moveOf(ground, before, after), at, order);
    const forwardings = forwardingsWith(ground.forwardings, after);
    await saveForwardings(unit, target, ground.forwardings, forwardings, at);
    if (before.email?.address !== after.email?.address) await setCopyAddress(unit, target, after.email, at);
  },
};

/** What of voicemail does not hang on tariff plan, services and fees. */
function restOf({
  email,
  forwardings,
  confirmed,
  mailedAt,
}: VoicemailGround): Pick<VoicemailGround, "email" | "forwardings" | "confirmed" | "mailedAt"> {
  return { email, forwardings, confirmed, mailedAt };
}

function effectsOf(ground: OnLine<VoicemailGround>, step: Step<VoicemailMoved>): LineEffects {
  return {
    ...servicesMoved(ground.line, moveOf(ground, step.before, step.after), step),
    forwardings: forwardingsWith(ground.forwardings, step.after),
  };
}

/** The services that a step ends and begins. */
function moveOf(
  { specificationId }: VoicemailGround,
  before: VoicemailMoved,
  after: VoicemailMoved,
): { readonly ended: string[]; readonly begun: string[] } {
  const own = specificationId === null ? [] : [specificationId];
  return {
    ended: before.connected && !after.connected ? own : [],
    begun: after.connected && !before.connected ? own : [],
  };
}
