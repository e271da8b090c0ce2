import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate } from "../../../platform/graphql/scalars";

/** Equipment bought by instalments: the price is the sum of its instalments. */
@ObjectType({
  description:
    "Equipment that was bought by instalments for a subscriber: its price is the sum of its payments.",
})
@Entity("instalment_plan")
@OwnedBy({ client: "client_id", account: "account_id", subscriber: "subscriber_id" })
@Index("instalment_plan_subscriber", ["subscriberId"])
@Index("instalment_plan_client", ["clientId"])
export class InstalmentPlan {
  @Field(() => ID, { description: "Opaque and stable." })
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  accountId!: string;

  @Column("varchar")
  subscriberId!: string;

  @Field(() => String, { description: "What was bought." })
  @Column("varchar")
  equipment!: string;

  /** Price with VAT, 10^-6 BYN. */
  @Field(() => Money, { description: "Its price with VAT." })
  @Column("bigint")
  price!: number;

  @Field(() => CalendarDate, { description: "The day on which it was bought." })
  @Column("varchar")
  boughtOn!: string;
}

/** One monthly payment of a plan; it becomes a charge of its month. */
@Entity("instalment")
export class Instalment {
  @PrimaryColumn("varchar")
  planId!: string;

  @PrimaryColumn("varchar")
  month!: string;

  @Column("bigint")
  amount!: number;

  /** The charge in which it was demanded; null while it lies ahead. */
  @Column("varchar", { nullable: true })
  chargeId!: string | null;
}

/** Whether a payment of an instalment plan is behind. */
export enum InstalmentPaymentState {
  CHARGED = "charged",
  AHEAD = "ahead",
}
registerEnumType(InstalmentPaymentState, {
  name: "InstalmentPaymentState",
  description: "Whether a payment of an instalment plan is behind.",
  valuesConfig: {
    CHARGED: { description: "Charged to the account: it is on the month's invoice, and counts as paid." },
    AHEAD: { description: "Not charged yet." },
  },
});

/** One payment of an instalment plan, as it is told. */
@ObjectType({ description: "One monthly payment of an instalment plan." })
export class InstalmentPayment {
  /** Its place in a list; no id of the API. */
  id!: string;

  @Field(() => CalendarDate, {
    description: "The day on which it is charged: the first of a month, in the operator's time zone.",
  })
  dueOn!: string;

  @Field(() => Money, {
    description: "How much it is, with VAT; the last one takes what does not divide evenly.",
  })
  amount!: number;

  @Field(() => Money, { description: "How much of the price is left to pay after it." })
  leftAfter!: number;

  @Field(() => InstalmentPaymentState, { description: "Whether it is behind." })
  state!: InstalmentPaymentState;
}

/** A page of equipment bought by instalments. */
export const InstalmentPlanConnection = connectionOf(InstalmentPlan, "InstalmentPlan");

/** A page of the payments of a plan. */
export const InstalmentPaymentConnection = connectionOf(InstalmentPayment, "InstalmentPayment");
