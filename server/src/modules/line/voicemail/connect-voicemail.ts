import { Field, InputType, Int } from "type-graphql";
import { ReturningSubscriberInput } from "../../../orders/change-options";
import type { InverseStep } from "../../../orders/change";
import { CallForwardingCondition } from "../call-forwarding/call-forwarding.entity";
import { unlessRefused } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { voicemailSlice } from "./voicemail.slice";
import {
  checkConnect,
  checkDisconnect,
  connected,
  disconnected,
  priceOfStep,
  type VoicemailMoved,
} from "./voicemail.policy";
import { voicemailText } from "./voicemail.texts";

@InputType({ description: "Voicemail is to be connected for one subscriber." })
class ConnectVoicemailInput extends ReturningSubscriberInput {
  @Field(() => [CallForwardingCondition], {
    nullable: true,
    description:
      "Conditions under which calls are to be forwarded to voicemail along with it; those that are set already stay as they are. None when it is not given.",
  })
  forward?: CallForwardingCondition[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "How long it rings first, 5 to 30 seconds in steps of 5, where NO_REPLY is among them.",
  })
  noReplySeconds?: number | null;
}

@InputType({ description: "Voicemail is to be disconnected for one subscriber." })
class DisconnectVoicemailInput extends ReturningSubscriberInput {}

/** Connects voicemail, and forwards calls to it where that is wanted. */
export const connectVoicemail = defineSubscriberChange({
  kind: "connectVoicemail",
  description: "Connects voicemail, where the tariff plan provides it.",
  errors: ["VOICEMAIL_ALREADY_CONNECTED", "VOICEMAIL_NOT_PROVIDED", "NO_REPLY_TIME_INVALID"],
  unchangedBy: ["VOICEMAIL_ALREADY_CONNECTED"],
  title: voicemailText("title.connectVoicemail"),
  may: "voicemail.order",
  isOpenToSubscribers: true,
  slice: voicemailSlice,
  inputType: ConnectVoicemailInput,
  own: ({ subscriberId, forward, noReplySeconds }) => ({
    subscriberId,
    forward: [...new Set(forward ?? [])],
    noReplySeconds: noReplySeconds ?? null,
  }),
  check: ({ target, ground }, { forward, noReplySeconds }) =>
    unlessRefused(target, () => checkConnect(ground, forward ?? [], noReplySeconds ?? null)),
  price: ({ ground }) => priceOfStep(ground, { connected: true }),
  apply: ({ ground }, { forward, noReplySeconds }) =>
    connected(ground, forward ?? [], noReplySeconds ?? null),
  inverse: (_, target) => ({ kind: "disconnectVoicemail", input: { subscriberId: target.id } }),
});

/** Disconnects voicemail, with what is forwarded to it. */
export const disconnectVoicemail = defineSubscriberChange({
  kind: "disconnectVoicemail",
  description:
    "Disconnects voicemail and cancels the forwardings to it; the address for copies is kept for when it is connected again.",
  errors: ["VOICEMAIL_NOT_CONNECTED"],
  unchangedBy: ["VOICEMAIL_NOT_CONNECTED"],
  title: voicemailText("title.disconnectVoicemail"),
  may: "voicemail.order",
  isOpenToSubscribers: true,
  slice: voicemailSlice,
  inputType: DisconnectVoicemailInput,
  own: ({ subscriberId }) => ({ subscriberId }),
  check: ({ target, ground }) => unlessRefused(target, () => checkDisconnect(ground)),
  price: ({ ground }) => priceOfStep(ground, { connected: false }),
  apply: ({ ground }) => disconnected(ground),
  inverse: backTo,
});

/** The step back to voicemail with what was forwarded to it. */
function backTo(
  { toVoicemail, noReplySeconds }: VoicemailMoved,
  target: { readonly id: string },
): InverseStep {
  return {
    kind: "connectVoicemail",
    input: { subscriberId: target.id, forward: toVoicemail, noReplySeconds },
  };
}
