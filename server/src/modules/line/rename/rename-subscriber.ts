import { tidySubscriberName } from "@kabinet/shared";
import { Field, InputType } from "type-graphql";
import { SubscriberInput } from "../../../orders/change-options";
import type { InverseStep } from "../../../orders/change";
import { subscriberRefusals, SUSPENSION_REFUSALS } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { nameSlice } from "./name-slice.store";
import { checkRename, renameWindow } from "./rename.policy";
import { renameText } from "./rename.texts";

@InputType({ description: "A new name for one subscriber." })
class RenameSubscriberInput extends SubscriberInput {
  @Field(() => String, {
    description: "The new name: 1 to 100 characters; letters, digits, spaces and . , - ' \" « » ( ) № /",
  })
  name!: string;
}

/** Gives a subscriber another name. */
export const renameSubscriber = defineSubscriberChange({
  kind: "renameSubscriber",
  description:
    "Gives a subscriber another name. Not done in the last 2 calendar days of a month (WINDOW_CLOSED, or held until the 1st). Errors: INVALID_INPUT, NAME_UNCHANGED, SUBSCRIBER_TERMINATED, …",
  title: renameText("title.renameSubscriber"),
  may: "rename.order",
  isOpenToSubscribers: false,
  worksWhilePaused: true,
  slice: nameSlice,
  inputType: RenameSubscriberInput,
  own: ({ subscriberId, name }) => ({ subscriberId, name: tidySubscriberName(name) }),
  window: renameWindow,
  check({ target, ground }, { name }) {
    // A paused line may well be given another name; one that has ended, or of a suspended company, may not.
    const refusals = subscriberRefusals(target).filter(({ code }) => !SUSPENSION_REFUSALS.includes(code));
    return refusals.length > 0 ? { refusals, warnings: [] } : checkRename(ground, name);
  },
  apply: (_, { name }) => ({ name: tidySubscriberName(name) }),
  inverse: ({ name }, target): InverseStep => ({
    kind: "renameSubscriber",
    input: { subscriberId: target.id, name },
  }),
});
