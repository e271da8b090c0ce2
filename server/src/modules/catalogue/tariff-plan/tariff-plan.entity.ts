import type { UsageKind, UsageZone } from "./usage-kind.type";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { Money } from "../../../platform/graphql/money";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";

/** States of a tariff plan. */
export enum TariffPlanState {
  ACTIVE = "active",
  ARCHIVED = "archived",
}
registerEnumType(TariffPlanState, {
  name: "TariffPlanState",
  description: "Whether a tariff plan is still sold.",
  valuesConfig: {
    ACTIVE: { description: "Offered to everybody." },
    ARCHIVED: { description: "Kept by those who have it; offered no more." },
  },
});

/** A tariff plan: what a subscriber pays each month, what that includes, and which services it provides. */
@ObjectType({
  implements: Node,
  description: "What a subscriber pays each month, what that includes, and which services it provides.",
})
@Entity("tariff_plan")
export class TariffPlan extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Field(() => String, { description: "The operator's code of the plan." })
  @Column("varchar")
  code!: string;

  /** In the viewer's language: the catalogue fills it in. */
  @Field(() => String, { description: "Name in the viewer's language." })
  name!: string;

  @Column("varchar")
  nameRu!: string;

  @Column("varchar")
  nameBe!: string;

  @Column("varchar")
  nameEn!: string;

  @Column("integer")
  position!: number;

  @Field(() => TariffPlanState, { description: "Whether it is still sold." })
  @Column("varchar")
  state!: TariffPlanState;

  @Field(() => Money, { description: "Monthly fee with VAT." })
  @Column("bigint")
  monthlyFee!: number;

  @Field(() => Int, { description: "Minutes of outgoing national calls included each month." })
  @Column("integer")
  includedMinutes!: number;

  @Field(() => Int, { description: "Outgoing national messages included each month." })
  @Column("integer")
  includedMessages!: number;

  @Field(() => Int, { description: "Megabytes (10^6 bytes) of national data included each month." })
  @Column("integer")
  includedMegabytes!: number;
}

/** A price of a tariff plan for one kind of usage in one zone, 10^-6 BYN with VAT per `per` units. */
@Entity("tariff_price")
export class TariffPrice {
  @PrimaryColumn("varchar")
  tariffPlanId!: string;

  /** voice, sms, mms or data: the kind of usage. */
  @PrimaryColumn("varchar")
  usageKind!: UsageKind;

  /** Zone of the other party or of roaming; see the usage record. */
  @PrimaryColumn("varchar")
  zone!: UsageZone;

  @Column("bigint")
  price!: number;

  /** What the price is for: 60 seconds of voice, 1 message, 1,000,000 bytes of data. */
  @Column("integer")
  per!: number;

  /** Billing step in the same unit: usage is rounded up to whole steps before it is priced or taken from a bundle. */
  @Column("integer")
  step!: number;
}

/** That a tariff plan provides a service: only such services can be connected. */
@Entity("tariff_plan_service")
export class TariffPlanService {
  @PrimaryColumn("varchar")
  tariffPlanId!: string;

  @PrimaryColumn("varchar")
  @Index("tariff_plan_service_specification")
  specificationId!: string;

  /** Whether the monthly fee of the plan covers it: then it costs nothing beside. */
  @Column("boolean")
  included!: boolean;
}

/** A page of tariff plans. */
export const TariffPlanConnection = connectionOf(TariffPlan, "TariffPlan");
