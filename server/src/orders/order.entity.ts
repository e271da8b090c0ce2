import { Column, Entity, Index, PrimaryColumn } from "typeorm";

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
  PARTIAL = "partial",
}

/** What a closed window does to an order. */
export enum OnClosedWindow {
  QUEUE = "queue",
  REFUSE = "refuse",
}

/**
 * One change that somebody asked for, from its acceptance on. It is never deleted.
 * Texts in JSON hold all three languages as they were shown when it was made.
 */
@Entity("orders")
@Index("orders_due", ["dueAt", "id"])
@Index("orders_subject", ["subjectId", "id"])
@Index("orders_client", ["clientId", "id"])
export class OrderRecord {
  @PrimaryColumn("varchar")
  id!: string;

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

  @Column("varchar")
  state!: OrderState;

  /** Code of the notice that says why it is where it is; null while nothing needs saying. */
  @Column("varchar", { nullable: true })
  reasonCode!: string | null;

  /** JSON: the notice in the three languages. */
  @Column("text", { nullable: true })
  reasonText!: string | null;

  @Column("bigint")
  createdAt!: number;

  @Column("varchar")
  actorId!: string;

  @Column("varchar")
  actorName!: string;

  @Column("varchar")
  actorRole!: string;

  /** When it was asked to run. */
  @Column("bigint")
  runAt!: number;

  @Column("varchar")
  onClosedWindow!: OnClosedWindow;

  /** When the old state is to be brought back by itself. */
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
  @Column("boolean")
  needsReconciliation!: boolean;

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

  /** JSON: the sentence in the three languages. */
  @Column("text")
  text!: string;

  /** Who did it; null when the system did. */
  @Column("varchar", { nullable: true })
  actorName!: string | null;

  @Column("varchar", { nullable: true })
  actorRole!: string | null;
}

/** The answer that was given to a key: the same key and request get it again. */
@Entity("idempotency_key")
export class IdempotencyKey {
  @PrimaryColumn("varchar")
  actorId!: string;

  @PrimaryColumn("varchar")
  idempotencyKey!: string;

  /** SHA-256 of the mutation's name and input. */
  @Column("varchar")
  requestHash!: string;

  /** Id of what the first request made. */
  @Column("varchar")
  resultId!: string;

  @Column("bigint")
  createdAt!: number;
}
