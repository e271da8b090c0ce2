import { Field, ID, InputType } from "type-graphql";
import { SubscriberInput } from "../../../orders/change-options";
import type { InverseStep } from "../../../orders/change";
import { unlessRefused } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import {
  afterTariffChange,
  checkTariffChange,
  priceOfTariffChange,
  type TariffMoved,
} from "./tariff-change.policy";
import { tariffPlanSlice } from "./tariff-plan.slice";
import { tariffChangeText } from "./tariff-change.texts";

@InputType({ description: "Another tariff plan for one subscriber." })
class ChangeTariffPlanInput extends SubscriberInput {
  @Field(() => ID, { description: "The tariff plan, one of `tariffPlans(state: ACTIVE)`." })
  tariffPlanId!: string;
}

/** Changes the tariff plan; services that the new one does not provide are disconnected. */
export const changeTariffPlan = defineSubscriberChange({
  kind: "changeTariffPlan",
  description:
    "Changes the tariff plan. Services that the new plan does not provide are disconnected. Its fee is charged in full for the month in which it comes into force, unless it was charged already; on the 1st of a month it stands in the place of the old plan's.",
  errors: ["TARIFF_PLAN_IN_FORCE", "PLAN_NOT_OFFERED"],
  unchangedBy: ["TARIFF_PLAN_IN_FORCE"],
  title: tariffChangeText("title.changeTariffPlan"),
  may: "tariffPlan.order",
  isOpenToSubscribers: false,
  slice: tariffPlanSlice,
  inputType: ChangeTariffPlanInput,
  canWaitForMonth: true,
  own: ({ subscriberId, tariffPlanId }) => ({ subscriberId, tariffPlanId }),
  check: ({ target, ground, today }, { tariffPlanId }) =>
    unlessRefused(target, () => checkTariffChange(ground, tariffPlanId, today)),
  price: ({ ground }, { tariffPlanId }) => priceOfTariffChange(ground, tariffPlanId),
  apply: ({ ground }, { tariffPlanId }) => afterTariffChange(ground, tariffPlanId),
  inverse: backToPlan,
});

/** The step back to the plan that was in force; there is none to a plan that is no longer offered. */
function backToPlan(before: TariffMoved, target: { readonly id: string }): InverseStep | null {
  const { tariffPlanId, isOffered } = before;
  return isOffered === false
    ? null
    : { kind: "changeTariffPlan", input: { subscriberId: target.id, tariffPlanId } };
}
