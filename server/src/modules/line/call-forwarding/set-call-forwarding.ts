import { Field, InputType, Int } from "type-graphql";
import { ReturningSubscriberInput } from "../../../orders/change-options";
import type { InverseStep, Scene } from "../../../orders/change";
import { unlessRefused, type SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { CallForwardingCondition, CallForwardingSelection } from "./call-forwarding.entity";
import { callForwardingSlice, type ForwardingShared } from "./call-forwarding.slice";
import {
  cancelled,
  checkCancel,
  checkWanted,
  CONDITIONS,
  movedForwardings,
  selectionOf,
  tidyTarget,
  withWanted,
  type ForwardingGround,
  type ForwardingLine,
  type MovedForwardings,
  type WantedForwarding,
} from "./call-forwarding.policy";
import { callForwardingText } from "./call-forwarding.texts";

const NUMBER =
  "The number that gets the calls, in any writing; of another country with + and its code. Refused: the line's own, emergency and short numbers, and those from which a chain of forwardings leads back, over lines of whichever company.";
const SECONDS =
  "How long it rings first: 5 to 30 seconds in steps of 5; for NO_REPLY only. The operator's setting when it is not given.";

@InputType({ description: "A forwarding that one subscriber's calls are to have under one condition." })
class SetCallForwardingInput extends ReturningSubscriberInput {
  @Field(() => CallForwardingCondition, { description: "When calls are forwarded." })
  condition!: CallForwardingCondition;

  @Field(() => String, { description: NUMBER })
  forwardTo!: string;

  @Field(() => Int, { nullable: true, description: SECONDS })
  noReplySeconds?: number | null;
}

@InputType({ description: "Forwardings of one subscriber that are to be cancelled." })
class CancelCallForwardingInput extends ReturningSubscriberInput {
  @Field(() => CallForwardingSelection, { description: "Which; those that are not set are passed over." })
  which!: CallForwardingSelection;
}

@InputType({ description: "What one condition is to be." })
class WantedCallForwardingInput {
  @Field(() => CallForwardingCondition, { description: "When calls are forwarded; each at most once." })
  condition!: CallForwardingCondition;

  @Field(() => String, { nullable: true, description: `${NUMBER} Null cancels the forwarding.` })
  forwardTo?: string | null;

  @Field(() => Int, { nullable: true, description: SECONDS })
  noReplySeconds?: number | null;
}

@InputType({ description: "Several forwardings of one subscriber at once." })
class ReplaceCallForwardingInput extends ReturningSubscriberInput {
  @Field(() => [WantedCallForwardingInput], {
    description:
      "One to four conditions and what each is to be; conditions that are not named stay as they are.",
  })
  forwardings!: WantedCallForwardingInput[];
}

/** What every change of forwardings has in common: they cost nothing themselves, and anybody may order them for their line. */
const SHARED = {
  may: "callForwarding.order",
  isOpenToSubscribers: true,
  slice: callForwardingSlice,
  inverse: backTo,
} as const;

/** Why a forwarding is not set. */
const SETTING_ERRORS = [
  "FORWARDING_TO_ITSELF",
  "FORWARDING_TO_SHORT_NUMBER",
  "FORWARDING_NUMBER_INVALID",
  "FORWARDING_NUMBER_NOT_ALLOWED",
  "FORWARDING_LOOP",
  "NO_REPLY_TIME_INVALID",
  "FORWARDING_UNCHANGED",
  "VOICEMAIL_NOT_CONNECTED",
] as const;

/** Sets or replaces the forwarding under one condition. */
export const setCallForwarding = defineSubscriberChange({
  ...SHARED,
  kind: "setCallForwarding",
  needsStepUp: true,
  description: "Forwards a subscriber's calls under one condition, in place of what was set for it.",
  errors: SETTING_ERRORS,
  unchangedBy: ["FORWARDING_UNCHANGED"],
  title: callForwardingText("title.setCallForwarding"),
  inputType: SetCallForwardingInput,
  own: ({ subscriberId, condition, forwardTo, noReplySeconds }) => ({
    subscriberId,
    condition,
    forwardTo: tidyTarget(forwardTo),
    noReplySeconds: noReplySeconds ?? null,
  }),
  check: (scene, input) =>
    unlessRefused(scene.target, () => checkWanted(lineIn(scene), [input], (_, name) => [name])),
  apply: ({ ground }, input) => movedForwardings(withWanted(ground.forwardings, [input]), input),
});

/** Cancels one forwarding, the conditional ones, or all. */
export const cancelCallForwarding = defineSubscriberChange({
  ...SHARED,
  kind: "cancelCallForwarding",
  description: "Cancels one forwarding of a subscriber, the three with a condition, or all.",
  errors: ["FORWARDING_NOT_SET"],
  unchangedBy: ["FORWARDING_NOT_SET"],
  title: callForwardingText("title.cancelCallForwarding"),
  inputType: CancelCallForwardingInput,
  own: ({ subscriberId, which }) => ({ subscriberId, which }),
  check: (scene, { which }) => unlessRefused(scene.target, () => checkCancel(lineIn(scene), which)),
  apply: ({ ground }, { which }) =>
    movedForwardings(withWanted(ground.forwardings, cancelled(which)), { which }),
});

/** Brings several conditions to what is listed: what takes the cancelling of several back in one step. */
export const replaceCallForwarding = defineSubscriberChange({
  ...SHARED,
  kind: "replaceCallForwarding",
  needsStepUp: true,
  description:
    "Brings several forwardings of a subscriber to what is listed, all or none: sets, replaces and cancels. It is also how the cancelling of several is undone. `field` of an error names the place in the list.",
  errors: [...SETTING_ERRORS, "FORWARDING_NOT_SET"],
  unchangedBy: ["FORWARDING_UNCHANGED", "FORWARDING_NOT_SET"],
  title: callForwardingText("title.replaceCallForwarding"),
  inputType: ReplaceCallForwardingInput,
  own: ({ subscriberId, forwardings }) => ({
    subscriberId,
    forwardings: wantedIn(forwardings).map((wish) => ({
      ...wish,
      forwardTo: wish.forwardTo && tidyTarget(wish.forwardTo),
    })),
  }),
  check: (scene, { forwardings }) =>
    unlessRefused(scene.target, () =>
      checkWanted(lineIn(scene), wantedIn(forwardings), (place, name) => [
        "forwardings",
        String(place),
        name,
      ]),
    ),
  apply: ({ ground }, { forwardings }) => {
    const wanted = wantedIn(forwardings);
    return movedForwardings(withWanted(ground.forwardings, wanted), { forwardings: wanted });
  },
});

/** The line of a scene among those of its company. */
function lineIn({
  target,
  ground,
  shared,
}: Scene<SubscriberTarget, ForwardingGround, ForwardingShared>): ForwardingLine {
  return { ...ground, ...shared, number: target.networkName };
}

/** What is absent is null, however the input came. */
function wantedIn(forwardings: readonly WantedCallForwardingInput[]): WantedForwarding[] {
  return forwardings.map(({ condition, forwardTo, noReplySeconds }) => ({
    condition,
    forwardTo: forwardTo ?? null,
    noReplySeconds: noReplySeconds ?? null,
  }));
}

/** The step back: `moved` holds the conditions that the order was about. */
function backTo(moved: MovedForwardings, target: { readonly id: string }): InverseStep {
  const conditions = CONDITIONS.flatMap((condition) =>
    condition in moved ? [[condition, moved[condition] ?? null] as const] : [],
  );
  const subscriberId = target.id;
  const [first] = conditions;
  if (conditions.length === 1 && first) {
    const [condition, forwarding] = first;
    return forwarding
      ? { kind: "setCallForwarding", input: { subscriberId, condition, ...forwarding } }
      : {
          kind: "cancelCallForwarding",
          input: { subscriberId, which: selectionOf(condition) },
        };
  }
  const forwardings = conditions.map(([condition, forwarding]) => ({
    condition,
    forwardTo: forwarding?.forwardTo ?? null,
    noReplySeconds: forwarding?.noReplySeconds ?? null,
  }));
  return { kind: "replaceCallForwarding", input: { subscriberId, forwardings } };
}
