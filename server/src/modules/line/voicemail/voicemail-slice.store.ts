import { LOCALES } from "@kabinet/shared";
import type { Slice } from "../../../orders/change";
import { groupBy } from "../../../platform/group-by";
import { saveForwardings } from "../call-forwarding/call-forwarding-slice.store";
import {
  CALL_FORWARDING_SLICE,
  linesWithVoicemail,
  loadForwardings,
  VOICEMAIL_SLICE,
} from "../call-forwarding/call-forwarding.store";
import { connectionFeeOf, monthlyFeeOf } from "../../money/charge/charge.policy";
import { chargedServices } from "../../money/charge/charge.store";
import { moveServices } from "../../money/charge/service-move.store";
import { OPERATOR_PROFILE } from "../../catalogue/operator/operator-profile.policy";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { SERVICE_SLICES } from "../../company/service/service-slices.policy";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import {
  advancedVoicemail,
  factsOf,
  forwardingsWith,
  movedVoicemail,
  type VoicemailGround,
  type VoicemailMoved,
} from "./voicemail.policy";
import { addressesOf, mailTimesOf, setCopyAddress, sharedLimitsOf } from "./voicemail.store";

/** Voicemail with its address for copies and what is forwarded to it, as the part of a line that its changes move. */
export const voicemailSlice: Slice<SubscriberTarget, VoicemailGround, VoicemailMoved> = {
  name: VOICEMAIL_SLICE,
  together: [...SERVICE_SLICES, CALL_FORWARDING_SLICE],

  async load(reader, targets, { month }) {
    const ids = targets.map(({ id }) => id);
    const catalogue = await serviceCatalogue(reader.database);
    const specification = catalogue
      .all(LOCALES[0])
      .find(({ code }) => code === OPERATOR_PROFILE.voicemailCode);
    const connected = await linesWithVoicemail(reader, ids);
    const forwardings = await loadForwardings(reader, ids);
    const addresses = groupBy(await addressesOf(reader, ids), ({ subscriberId }) => subscriberId);
    const mails = groupBy(await mailTimesOf(reader, ids), ({ subscriberId }) => subscriberId);
    const limitsOf = await sharedLimitsOf(reader, [...new Set(targets.map(({ clientId }) => clientId))]);
    const charged = await chargedServices(reader, ids, month);
    const stateOf = ({ id, clientId, tariffPlanId }: SubscriberTarget): VoicemailGround => {
      const provided = catalogue.providedBy(tariffPlanId);
      const included = specification ? provided.get(specification.id) : undefined;
      const known = addresses.get(id) ?? [];
      const current = known.find(({ isCurrent }) => isCurrent);
      return {
        connected: connected.has(id),
        email: current
          ? {
              address: current.address,
              language: current.language,
              isConfirmed: current.confirmedAt !== null,
            }
          : null,
        forwardings: forwardings(id),
        specificationId: specification?.id ?? null,
        isProvided: included !== undefined,
        monthlyFee: specification ? monthlyFeeOf(specification, included ?? false) : 0,
        connectionFee: specification ? connectionFeeOf(specification, included ?? false) : 0,
        isChargedThisMonth: specification ? (charged.get(id)?.has(specification.id) ?? false) : false,
        confirmed: new Set(
          known.filter(({ confirmedAt }) => confirmedAt !== null).map(({ address }) => address),
        ),
        mailedAt: (mails.get(id) ?? []).map(({ at }) => at),
        limits: limitsOf(clientId),
      };
    };
    return new Map(targets.map((target) => [target.id, stateOf(target)]));
  },

  moved: movedVoicemail,

  advance: advancedVoicemail,

  facts: factsOf,

  async save(unit, { scene: { target, ground, at }, before, after, order }) {
    const own = ground.specificationId === null ? [] : [ground.specificationId];
    const ended = before.connected && !after.connected ? own : [];
    const begun = after.connected && !before.connected ? own : [];
    await moveServices(unit, target, { ended, begun }, at, order);
    const forwardings = forwardingsWith(ground.forwardings, after);
    await saveForwardings(unit, target, ground.forwardings, forwardings, at);
    if (before.email?.address !== after.email?.address) await setCopyAddress(unit, target, after.email, at);
  },
};
