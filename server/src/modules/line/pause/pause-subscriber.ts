import { Field, InputType } from "type-graphql";
import { SubscriberInput } from "../../../orders/change-options";
import type { InverseStep } from "../../../orders/change";
import { DateTime } from "../../../platform/graphql/scalars";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { checkPause, checkResume, priceOfPause, priceOfResuming } from "./pause.policy";
import { pauseSlice } from "./pause.slice";
import { pauseText } from "./pause.texts";

@InputType({
  description: "All mobile services of one subscriber are to rest for a time: from `runAt` to `revertAt`.",
})
class PauseSubscriberInput extends SubscriberInput {
  @Field(() => DateTime, {
    description:
      "When the line is to be served again, by an order of its own: from the next calendar day to the 180th after the first, counted in the operator's time zone.",
  })
  revertAt!: number;
}

@InputType({ description: "A paused subscriber is to be served again." })
class ResumeSubscriberInput extends SubscriberInput {}

/** Suspends all mobile services of a line for a time. */
export const pauseSubscriber = defineSubscriberChange({
  kind: "pauseSubscriber",
  description:
    "Suspends all mobile services of a line for a time of 1 to 180 days; it is served again by itself at `revertAt`, by an order that cannot be cancelled. Meanwhile the pause's own fee is charged each calendar month, those of tariff plan and services for no month that begins within it.",
  errors: ["ALREADY_PAUSED", "PAUSE_TOO_SHORT", "PAUSE_TOO_LONG", "PAUSE_NOT_PROVIDED"],
  unchangedBy: ["ALREADY_PAUSED"],
  title: pauseText("title.pauseSubscriber"),
  may: "pause.order",
  // It costs: until the company lets its subscribers spend it is theirs in name only.
  isOpenToSubscribers: true,
  slice: pauseSlice,
  inputType: PauseSubscriberInput,
  own: ({ subscriberId, revertAt }) => ({ subscriberId, revertAt }),
  check: (scene, { revertAt }) => checkPause(scene, revertAt),
  price: ({ ground }) => priceOfPause(ground),
  apply: (_, { revertAt }) => ({ until: revertAt }),
  inverse: (_, target): InverseStep => ({ kind: "resumeSubscriber", input: { subscriberId: target.id } }),
});

/** Ends a pause before its time. */
export const resumeSubscriber = defineSubscriberChange({
  kind: "resumeSubscriber",
  description:
    "Serves a paused line again before its time; its planned return is given up. The fees of the month are charged unless they were. A line that is suspended for debt or by the operator is not the customer's to resume.",
  errors: ["NOT_PAUSED"],
  unchangedBy: ["NOT_PAUSED"],
  title: pauseText("title.resumeSubscriber"),
  may: "pause.order",
  isOpenToSubscribers: true,
  isFirmReturn: true,
  worksWhilePaused: true,
  slice: pauseSlice,
  inputType: ResumeSubscriberInput,
  own: ({ subscriberId }) => ({ subscriberId }),
  check: (scene) => checkResume(scene),
  price: ({ ground }) => priceOfResuming(ground),
  apply: () => ({ until: null }),
  // A pause that has run its time cannot be had again.
  inverse: ({ until }, target, { at }): InverseStep | null =>
    until === null || until <= at
      ? null
      : { kind: "pauseSubscriber", input: { subscriberId: target.id, revertAt: until } },
});
