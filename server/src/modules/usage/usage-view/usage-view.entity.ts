import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import type { ActorRole } from "../../../platform/authorization/viewer";
import { connectionOf } from "../../../platform/graphql/connection";
import { CalendarDate, DateTime } from "../../../platform/graphql/scalars";

/** What was done with somebody's call details. */
export enum UsageViewAct {
  LOOKED = "looked",
  DOWNLOADED = "downloaded",
}
registerEnumType(UsageViewAct, {
  name: "UsageViewAct",
  description: "What was done with somebody's call details.",
  valuesConfig: {
    LOOKED: { description: "They were looked at, on a page or by a program." },
    DOWNLOADED: { description: "They were taken away as a file." },
  },
});

/** A look at another person's call details; subscribers' looks at their own are not kept. */
@ObjectType({
  description:
    "A look at a subscriber's call details by somebody else. Looks of one person at the same days within ten minutes are one.",
})
@Entity("usage_view")
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
@Index("usage_view_subscriber", ["subscriberId", "at", "id"])
export class UsageView {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  subscriberId!: string;

  @Field(() => DateTime, { description: "When; of several looks that are one, the first." })
  @Column("bigint")
  at!: number;

  @Column("varchar")
  actorId!: string;

  @Column("varchar")
  actorName!: string;

  @Column("varchar")
  actorRole!: ActorRole;

  /** The program that looked in their name: what its token was called then; null where they looked themselves. */
  @Column("varchar", { nullable: true })
  program!: string | null;

  @Field(() => UsageViewAct, { description: "What was done." })
  @Column("varchar")
  act!: UsageViewAct;

  @Field(() => CalendarDate, { description: "The first day that was looked at." })
  @Column("varchar", { name: "from_day" })
  from!: string;

  @Field(() => CalendarDate, { description: "The last day that was looked at." })
  @Column("varchar", { name: "through_day" })
  through!: string;
}

/** A page of looks. */
export const UsageViewConnection = connectionOf(UsageView, "UsageView");
