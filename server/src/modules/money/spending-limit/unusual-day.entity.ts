import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { Node } from "../../../platform/graphql/node";
import { CalendarDate } from "../../../platform/graphql/scalars";
import { BYTES_PER_MEGABYTE } from "../../catalogue/tariff-plan/tariff-price.policy";
import { SpendingLimitKind } from "./spending-limit.entity";

/** A day on which a line used, or cost by its use, far more than is usual for it. */
@ObjectType({
  implements: Node,
  description:
    "A day on which a line used far more mobile internet, or cost far more by its use, than is usual for it: measured against " +
    "its own days of use of the 60 days before.",
})
@Entity("unusual_day")
@OwnedBy({ client: "client_id", line: "subscriber_id" })
@Index("unusual_day_line", ["subscriberId", "day", "kind"], { unique: true })
@Index("unusual_day_client", ["clientId", "day", "id"])
@Index("unusual_day_found", ["foundAt"])
@Index("unusual_day_untold", ["clientId"], { where: "told_at is null" })
export class UnusualDay extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  subscriberId!: string;

  @Field(() => CalendarDate, { description: "The day, in the operator's time zone." })
  @Column("varchar")
  day!: string;

  @Field(() => SpendingLimitKind, { description: "What there was so much of." })
  @Column("varchar")
  kind!: SpendingLimitKind;

  /** 10^-6 BYN with VAT, or bytes. */
  @Column("bigint")
  used!: number;

  /** The same on a usual day. */
  @Column("bigint")
  usual!: number;

  /** Epoch milliseconds. */
  @Column("bigint")
  foundAt!: number;

  /** When people were told, epoch milliseconds; null until then. */
  @Column("bigint", { nullable: true })
  toldAt!: number | null;

  @Field(() => Money, {
    nullable: true,
    description:
      "What the use of that day costs, VAT included, without any fees; null where megabytes stand out.",
  })
  get cost(): number | null {
    return this.kind === SpendingLimitKind.MONEY ? this.used : null;
  }

  @Field(() => Money, {
    nullable: true,
    description:
      "What a usual day of use costs: the median of the days with any; 0 where those were too few.",
  })
  get usualCost(): number | null {
    return this.kind === SpendingLimitKind.MONEY ? this.usual : null;
  }

  @Field(() => Float, {
    nullable: true,
    description: "Megabytes (10^6 bytes) of that day; null where its cost stands out.",
  })
  get megabytes(): number | null {
    return this.kind === SpendingLimitKind.MEGABYTES ? this.used / BYTES_PER_MEGABYTE : null;
  }

  @Field(() => Float, { nullable: true, description: "The same of a usual day of use, as for `usualCost`." })
  get usualMegabytes(): number | null {
    return this.kind === SpendingLimitKind.MEGABYTES ? this.usual / BYTES_PER_MEGABYTE : null;
  }
}

/** A page of unusual days. */
export const UnusualDayConnection = connectionOf(UnusualDay, "UnusualDay");

/** How far it has been looked for unusual days; one row. */
@Entity("unusual_day_progress")
export class UnusualDayProgress {
  /** The last day looked at for all lines, YYYY-MM-DD. */
  @PrimaryColumn("varchar")
  through!: string;
}
