import { tidySubscriberName } from "@kabinet/shared";
import { Field, InputType } from "type-graphql";
import { SubscriberInput } from "../../../orders/change-options";
import type { InverseStep } from "../../../orders/change";
import { subscriberRefusals, SUSPENSION_REFUSALS } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { nameSlice } from "./name.slice";
import { checkRename, renameWindow } from "./rename.policy";
import { renameText } from "./rename.texts";

@InputType({ description: "A new name for one subscriber." })
class RenameSubscriberInput extends SubscriberInput {
  @Field(() => String, {
    description: "The new name: 1 to 100 characters; letters, digits, spaces and . , - ' \" « » ( ) № /",
  })
  name!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description:
      "Whether somebody else has the line from now on: when the order is carried out, the earlier user's password, second factor, passkeys, sessions and tokens end, and undoing the order does not bring them back. False where the name of the same person is only corrected.",
  })
  hasNewUser?: boolean;
}

/** Gives a subscriber another name. */
export const renameSubscriber = defineSubscriberChange({
  kind: "renameSubscriber",
  description:
    "Gives a subscriber another name, and with it, unless `hasNewUser` is false, another user: the earlier one's ways to sign in end when the order is carried out. Not done in the last 2 calendar days of a month (WINDOW_CLOSED, or held until the 1st).",
  errors: ["NAME_UNCHANGED"],
  unchangedBy: ["NAME_UNCHANGED"],
  title: renameText("title.renameSubscriber"),
  may: "rename.order",
  isOpenToSubscribers: false,
  worksWhilePaused: true,
  slice: nameSlice,
  inputType: RenameSubscriberInput,
  // Orders that were placed before it could be said have the same person behind another name, and store nothing of it.
  own: ({ subscriberId, name, hasNewUser = false }) => ({
    subscriberId,
    name: tidySubscriberName(name),
    ...(hasNewUser && { hasNewUser }),
  }),
  window: renameWindow,
  check({ target, ground }, { name, hasNewUser = false }) {
    // A paused line may well be given another name; one that has ended, or of a suspended company, may not.
    const refusals = subscriberRefusals(target).filter(({ code }) => !SUSPENSION_REFUSALS.includes(code));
    return refusals.length > 0 ? { refusals, warnings: [] } : checkRename(ground, { name, hasNewUser });
  },
  apply: (_, { name, hasNewUser = false }) => ({
    name: tidySubscriberName(name),
    ...(hasNewUser && { userEnds: true }),
  }),
  inverse: ({ name }, target): InverseStep => ({
    kind: "renameSubscriber",
    // Who has the line then is not known: nobody is shut out by an undo, and nobody let in again.
    input: { subscriberId: target.id, name, hasNewUser: false },
  }),
});
