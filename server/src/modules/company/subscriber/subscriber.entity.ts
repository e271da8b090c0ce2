import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";
import { CalendarDate, DateTime, PhoneNumber } from "../../../platform/graphql/scalars";

/** States of a subscriber. */
export enum SubscriberState {
  ACTIVE = "active",
  SUSPENDED = "suspended",
  TERMINATED = "terminated",
}
registerEnumType(SubscriberState, {
  name: "SubscriberState",
  description: "Whether a subscriber is served.",
  valuesConfig: {
    ACTIVE: { description: "Served." },
    SUSPENDED: { description: "Paused by the customer, or suspended for debt or by the operator." },
    TERMINATED: { description: "The line has ended; kept for its history." },
  },
});

/** Why a subscriber is suspended. */
export enum SuspensionReason {
  CUSTOMER = "customer",
  DEBT = "debt",
  OPERATOR = "operator",
}
registerEnumType(SuspensionReason, {
  name: "SuspensionReason",
  description: "Why a subscriber is suspended.",
  valuesConfig: {
    CUSTOMER: {
      description: "Paused by the company or the subscriber, who can resume it (`resumeSubscriber`).",
    },
    DEBT: { description: "For debt: served again once the invoices are paid." },
    OPERATOR: { description: "By the operator, who is to be asked." },
  },
});

/** A subscriber (абонент): one line with one number, on one billing account of a company. */
@ObjectType({
  implements: Node,
  description: "A subscriber (абонент): one line with one number, on one billing account of a company.",
})
@Entity("subscriber")
@OwnedBy({ client: "client_id", account: "account_id", subscriber: "id" })
@Index("subscriber_client_number", ["clientId", "nationalNumber", "id"])
@Index("subscriber_client_name", ["clientId", "nameFolded", "id"])
@Index("subscriber_account", ["accountId", "nationalNumber", "id"])
@Index("subscriber_number", ["nationalNumber"])
@Index("subscriber_cost_centre", ["clientId", "costCentreId"])
export class Subscriber extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  accountId!: string;

  @Column("varchar")
  tariffPlanId!: string;

  @Field(() => PhoneNumber, { description: "The line's number, E.164." })
  @Column("varchar")
  number!: string;

  /** The nine digits after +375: what masks are matched against. */
  @Column("varchar")
  nationalNumber!: string;

  @Field(() => String, { description: "Name of the person or purpose that the company gave the line." })
  @Column("varchar")
  name!: string;

  /** The name folded for search and order, alike on both databases (`fold` of the shared package). */
  @Column("varchar")
  nameFolded!: string;

  @Field(() => SubscriberState, { description: "Whether the line is served." })
  @Column("varchar")
  state!: SubscriberState;

  @Field(() => SuspensionReason, {
    nullable: true,
    description: "Why the line is suspended; null unless it is.",
  })
  @Column("varchar", { nullable: true })
  suspensionReason!: SuspensionReason | null;

  @Field(() => CalendarDate, { description: "The day on which the line was activated." })
  @Column("varchar")
  activatedOn!: string;

  /** The cost centre of its company; null while it has none. */
  @Column("varchar", { nullable: true })
  costCentreId!: string | null;
}

/** What of a subscriber is kept with its dates. */
export enum SubscriberAspect {
  NUMBER = "number",
  SIM = "sim",
  NAME = "name",
  TARIFF_PLAN = "tariffPlan",
  ACCOUNT = "account",
}
registerEnumType(SubscriberAspect, {
  name: "SubscriberAspect",
  description: "What of a subscriber is kept with its dates.",
  valuesConfig: {
    NUMBER: { description: "The number, E.164." },
    SIM: { description: "The SIM card, by its ICCID." },
    NAME: { description: "The name." },
    TARIFF_PLAN: { description: "The tariff plan, by its code." },
    ACCOUNT: { description: "The billing account, by its number." },
  },
});

/** One value of one aspect of a subscriber, with the time in which it held. */
@ObjectType({ description: "One value of one aspect of a subscriber, with the time in which it held." })
@Entity("subscriber_fact")
@Index("subscriber_fact_from", ["subscriberId", "validFrom", "id"])
export class SubscriberFact {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  subscriberId!: string;

  @Field(() => SubscriberAspect, { description: "What it is the value of." })
  @Column("varchar")
  aspect!: SubscriberAspect;

  @Field(() => String, { description: "The value; how it is written depends on the aspect." })
  @Column("varchar")
  value!: string;

  @Field(() => DateTime, { description: "Since when it held." })
  @Column("bigint")
  validFrom!: number;

  @Field(() => DateTime, { nullable: true, description: "Until when it held; null while it holds." })
  @Column("bigint", { nullable: true })
  validTo!: number | null;
}

/** A page of subscribers. */
export const SubscriberConnection = connectionOf(Subscriber, "Subscriber");

/** A page of a subscriber's history. */
export const SubscriberFactConnection = connectionOf(SubscriberFact, "SubscriberFact");
