import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../platform/authorization/owned-by";
import { Node } from "../platform/graphql/node";
import { DateTime } from "../platform/graphql/scalars";

/** States of an order (TMF622). */
export enum OrderState {
  ACKNOWLEDGED = "acknowledged",
  REJECTED = "rejected",
  PENDING = "pending",
  HELD = "held",
  IN_PROGRESS = "inProgress",
  CANCELLED = "cancelled",
  COMPLETED = "completed",
  FAILED = "failed",
}

registerEnumType(OrderState, {
  name: "OrderState",
  description: "State of an order (TMF622).",
  valuesConfig: {
    ACKNOWLEDGED: { description: "Accepted; a worker will take it up at once." },
    REJECTED: { description: "Refused when its turn came; `stateReason` says why. Nothing was changed." },
    PENDING: { description: "Waits for its `runAt`." },
    HELD: {
      description: "Waits for a window to open, or for a person to confirm; `stateReason` says which.",
    },
    IN_PROGRESS: { description: "Being done by the operator's network." },
    CANCELLED: { description: "Cancelled before it was done." },
    COMPLETED: { description: "Done." },
    FAILED: { description: "The network did not do it; nothing was changed." },
  },
});

/** What a closed window does to an order. */
export enum OnClosedWindow {
  QUEUE = "queue",
  REFUSE = "refuse",
}

registerEnumType(OnClosedWindow, {
  name: "OnClosedWindow",
  description: "What becomes of an order that meets a closed window.",
  valuesConfig: {
    QUEUE: { description: "It is held until the window opens." },
    REFUSE: { description: "It is refused with WINDOW_CLOSED and `opensAt`." },
  },
});

/** Lanes of orders: what stands in a smaller one is taken up first, so that nobody waits behind a plan of many. */
export const Lane = { SINGLE: 0, PLAN: 1 } as const;

/**
 * One change that somebody asked for, from its acceptance on. It is never deleted.
 * Texts in JSON hold all three languages as they were shown when it was made.
 */
@ObjectType("Order", {
  implements: Node,
  description: "One change that somebody asked for, with its life and history. It is kept for ever.",
})
@Entity("orders")
@OwnedBy({ client: "client_id", subscriber: "subject_id" })
@Index("orders_due", ["dueAt", "id"])
@Index("orders_subject", ["subjectId", "id"])
@Index("orders_client", ["clientId", "id"])
@Index("orders_undoes", ["undoesId"])
@Index("orders_single_due", ["dueAt", "id"], { where: "lane = 0 and due_at is not null" })
@Index("orders_plan_due", ["clientId", "dueAt", "id"], { where: "lane = 1 and due_at is not null" })
@Index("orders_plan", ["planId", "state"], { where: "plan_id is not null" })
@Index("orders_plan_row", ["planId", "planRow"], { where: "plan_id is not null" })
@Index("orders_open", ["state"], { where: "state in ('acknowledged', 'pending', 'held', 'inProgress')" })
export class OrderRecord extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  /** Id of what is changed: a subscriber at present. */
  @Column("varchar")
  subjectId!: string;

  /** Name of the mutation. */
  @Column("varchar")
  kind!: string;

  /** Family of changes that move the same part of the subject; undo looks at it. */
  @Column("varchar")
  slice!: string;

  /** JSON: the change's own input. */
  @Column("text")
  input!: string;

  @Column("varchar", { nullable: true })
  note!: string | null;

  @Field(() => OrderState, { description: "Where the order is in its life." })
  @Column("varchar")
  state!: OrderState;

  /** Code of the explanation that says why it is where it is; null while nothing needs saying. */
  @Column("varchar", { nullable: true })
  reasonCode!: string | null;

  /** JSON: the explanation in the three languages. */
  @Column("text", { nullable: true })
  reasonText!: string | null;

  @Field(() => DateTime, { description: "When it was accepted." })
  @Column("bigint")
  createdAt!: number;

  @Column("varchar")
  actorId!: string;

  @Column("varchar")
  actorName!: string;

  @Column("varchar")
  actorRole!: string;

  /** When it was asked to run. */
  @Field(() => DateTime, { description: "When it was asked to run; a closed window may make it later." })
  @Column("bigint")
  runAt!: number;

  @Column("varchar")
  onClosedWindow!: OnClosedWindow;

  /** When the old state is to be brought back by itself. */
  @Field(() => DateTime, {
    nullable: true,
    description: "When the old state comes back by itself; null for never.",
  })
  @Column("bigint", { nullable: true })
  revertAt!: number | null;

  /** The order that this one takes back. */
  @Column("varchar", { nullable: true })
  undoesId!: string | null;

  /** JSON: state of the slice before and after, as previewed. */
  @Column("text")
  before!: string;

  @Column("text")
  after!: string;

  /** JSON: before → after as shown, in the three languages. */
  @Column("text")
  changes!: string;

  /** JSON: warnings as shown, in the three languages. */
  @Column("text")
  warnings!: string;

  @Column("bigint")
  priceOnce!: number;

  @Column("bigint")
  monthlyBefore!: number;

  @Column("bigint")
  monthlyAfter!: number;

  /** JSON: the fees that completion brings to the charges. */
  @Column("text")
  fees!: string;

  /** The day from which the price holds, YYYY-MM-DD. */
  @Column("varchar")
  priceFrom!: string;

  /** JSON: what the months that it touches were to cost when it was made; null for orders of before that was kept. */
  @Column("text", { nullable: true })
  months!: string | null;

  /** In which shape the stored terms (before, after, fees, warnings) are written; see `TERMS_VERSION`. */
  @Column("integer")
  termsVersion!: number;

  /** The lane in which workers take it up; see `Lane`. */
  @Column("integer")
  lane!: number;

  /** The plan of many of which it is a row; null for an order of its own. */
  @Column("varchar", { nullable: true })
  planId!: string | null;

  /** Its place in the plan, from 1; null for an order of its own. */
  @Column("integer", { nullable: true })
  planRow!: number | null;

  /** The order that has to end before this one begins; null where there is none. */
  @Column("varchar", { nullable: true })
  afterId!: string | null;

  /** Sum of what was seen, as the preview gave it to the caller; a different one is refused when it is placed. */
  @Column("varchar")
  digest!: string;

  /** When a worker is to take it up next: its time, the end of a lease, the next try; null when there is nothing to do. */
  @Column("bigint", { nullable: true })
  dueAt!: number | null;

  /** Grows with each claim; who holds an older one may write no more. */
  @Column("integer")
  fence!: number;

  /** Tries of the network so far. */
  @Column("integer")
  attempts!: number;

  /** The network may have done it, but has not said so yet. */
  @Field(() => Boolean, {
    description: "The network may have done it but has not said so; it is being found out.",
  })
  @Column("boolean")
  needsReconciliation!: boolean;

  @Field(() => DateTime, { nullable: true, description: "When it was done; null before." })
  @Column("bigint", { nullable: true })
  completedAt!: number | null;
}

/** One step in the life of an order. */
@Entity("order_event")
export class OrderEventRecord {
  @PrimaryColumn("varchar")
  orderId!: string;

  @PrimaryColumn("integer")
  seq!: number;

  @Column("bigint")
  at!: number;

  @Column("varchar")
  state!: OrderState;

  @Column("varchar")
  code!: string;

  /**
   * JSON: the values that the sentence of the code names, `{}` for none. Steps that earlier releases have kept hold the
   * whole sentence in the three languages instead.
   */
  @Column("text")
  text!: string;

  /** Who did it; null when the system did. */
  @Column("varchar", { nullable: true })
  actorName!: string | null;

  @Column("varchar", { nullable: true })
  actorRole!: string | null;
}
