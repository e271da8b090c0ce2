import { Field, InputType } from "type-graphql";
import { SubscriberInput } from "../../../orders/change-options";
import { PhoneNumber } from "../../../platform/graphql/scalars";
import { NUMBER_CHANGE } from "../number-pool/number-pool.policy";
import { reserveForOrder } from "../number-pool/number-reservation.store";
import { unlessRefused } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { checkNumberChange, priceOfNumber } from "./number-change.policy";
import { numberSlice } from "./number.slice";
import { numberChangeText } from "./number-change.texts";
import { numberPoolText } from "../number-pool/number-pool.texts";

@InputType({ description: "Another number for one subscriber." })
class ChangeNumberInput extends SubscriberInput {
  @Field(() => PhoneNumber, {
    description: "The new number; it has to be held for the subscriber (`holdNumber`).",
  })
  number!: string;
}

/** Gives a subscriber another number. */
export const changeNumber = defineSubscriberChange({
  kind: "changeNumber",
  description:
    "Gives a subscriber another number, which has to be held for it; a one-off fee by the number's category. " +
    "An order that waits for its time keeps the number for itself. It cannot be undone; the old number rests before it is offered again.",
  errors: ["NUMBER_NOT_HELD", "NUMBER_TAKEN", "NUMBER_UNCHANGED", "NUMBER_CHANGE_PLANNED", "FORWARDING_LOOP"],
  unchangedBy: ["NUMBER_UNCHANGED"],
  title: numberChangeText("title.changeNumber"),
  may: "number.order",
  isOpenToSubscribers: NUMBER_CHANGE.isOpenToSubscribers,
  costsAlways: NUMBER_CHANGE.costsAlways,
  needsStepUp: true,
  slice: numberSlice,
  inputType: ChangeNumberInput,
  own: ({ subscriberId, number }) => ({ subscriberId, number }),
  check: ({ target, ground, shared: { calls, reserved }, now, orderId }, { number }) =>
    unlessRefused(target, () => {
      const line = { ...ground, calls, reserved: reserved.get(target.id) ?? [] };
      return checkNumberChange(line, number, { now, orderId });
    }),
  price: (_, { number }) => priceOfNumber(number),
  apply: (_, { number }) => ({ number }),
  async reserve(unit, order, { number }) {
    const isDone = await reserveForOrder(unit, number, order);
    return isDone ? null : { ...numberPoolText.told("NUMBER_NOT_HELD"), field: ["number"] };
  },
  inverse: () => null,
});
