import { SEARCH_LIST_MAX, SEARCH_MAX } from "@kabinet/shared";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";

/** Which subscribers are meant; the same object serves every list of subscribers. */
@InputType({ description: "Which subscribers are meant: those that fit all that is given." })
export class SubscriberFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "What is looked for: a number in any writing; a mask (`%` or `*` several digits, `_` or `?` one digit); words in " +
      "any order, in any case and with any apostrophe, each in the name, the number, the account, the tariff plan, the " +
      `cost centre or a connected service; or a pasted list of up to ${String(SEARCH_LIST_MAX)} numbers, one below the other or with ` +
      `commas between. At most ${String(SEARCH_MAX)} characters, a list excepted; INVALID_SEARCH for what cannot be a ` +
      "number or mask. How it was understood is told by `SubscriberConnection.search`.",
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those of this billing account." })
  accountId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those with this tariff plan." })
  tariffPlanId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "Only those with this service connected: an additional package of mobile internet, by its specification.",
  })
  packageId?: string | null;

  @Field(() => ID, { nullable: true, description: "Only those with this cost centre of the company." })
  costCentreId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: only those that have no cost centre; false: only those that have one.",
  })
  withoutCostCentre?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "True: only active ones that have used at least nine tenths of this month's megabytes, the tariff plan's and the " +
      "package's together (`mobileInternet.allowance`); false: only the others. While no usage has been rated nobody has.",
  })
  isNearDataLimit?: boolean | null;

  @Field(() => SubscriberState, { nullable: true, description: "Only those in this state." })
  state?: SubscriberState | null;
}

/** By what a list of subscribers is ordered. */
export enum SubscriberSort {
  NUMBER = "NUMBER",
  NAME = "NAME",
  TARIFF_PLAN = "TARIFF_PLAN",
  ACCOUNT = "ACCOUNT",
  COST_CENTRE = "COST_CENTRE",
  STATE = "STATE",
  CHARGED_THIS_MONTH = "CHARGED_THIS_MONTH",
  MEGABYTES_THIS_MONTH = "MEGABYTES_THIS_MONTH",
}
registerEnumType(SubscriberSort, {
  name: "SubscriberSort",
  description:
    "By what a list of subscribers is ordered, ascending unless `descending` says otherwise; those that are equal by number.",
  valuesConfig: {
    NUMBER: { description: "By number." },
    NAME: { description: "By name; case, and letters such as ё and е, make no difference." },
    TARIFF_PLAN: { description: "By the name of the tariff plan in the viewer's language." },
    ACCOUNT: { description: "By the number of the billing account." },
    COST_CENTRE: { description: "By the name of the cost centre, those that have none first." },
    STATE: { description: "Active ones, then suspended ones, then those that have ended." },
    CHARGED_THIS_MONTH: { description: "By `Subscriber.chargedThisMonth`." },
    MEGABYTES_THIS_MONTH: { description: "By `Subscriber.megabytesThisMonth`." },
  },
});

/** Most lines that one jump passes over. */
export const SKIP_MAX = 100_000;
