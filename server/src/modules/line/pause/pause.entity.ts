import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Node } from "../../../platform/graphql/node";
import { DateTime } from "../../../platform/graphql/scalars";

/** A time in which a line is paused by its customer. */
@ObjectType({
  implements: Node,
  description: "A time for which a line is paused by its company or by the subscriber.",
})
@Entity("pause")
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
@Index("pause_subscriber", ["subscriberId", "startedAt", "id"])
export class Pause extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  subscriberId!: string;

  @Field(() => DateTime, { description: "Since when the line is paused." })
  @Column("bigint")
  startedAt!: number;

  @Field(() => DateTime, {
    description: "When the line is to be served again by itself, as it was ordered.",
  })
  @Column("bigint")
  resumesAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the line was served again, as planned or before; null while it is paused.",
  })
  @Column("bigint", { nullable: true })
  endedAt!: number | null;

  /** The order that began it; null of a pause that was brought along from elsewhere. */
  @Column("varchar", { nullable: true })
  orderId!: string | null;

  /** The order that ended it. */
  @Column("varchar", { nullable: true })
  endingOrderId!: string | null;
}

/** A page of pauses. */
export const PauseConnection = connectionOf(Pause, "Pause");
