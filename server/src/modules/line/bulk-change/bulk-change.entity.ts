import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { type OnClosedWindow } from "../../../orders/order.entity";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { connectionOf } from "../../../platform/graphql/connection";
import { Money } from "../../../platform/graphql/money";
import { Node } from "../../../platform/graphql/node";
import { DateTime } from "../../../platform/graphql/scalars";

/** Where a change of many lines is in its life. */
export enum BulkChangeState {
  PLANNING = "planning",
  PLANNED = "planned",
  ORDERING = "ordering",
  UNDER_WAY = "underWay",
  DONE = "done",
  CANCELLED = "cancelled",
}
registerEnumType(BulkChangeState, {
  name: "BulkChangeState",
  description: "Where a change of many lines is in its life.",
  valuesConfig: {
    PLANNING: { description: "Its rows are being worked out, without effect; `progress` says how far." },
    PLANNED: {
      description: "Worked out: nothing is changed until `applyBulkChange`, which wants its `digest`.",
    },
    ORDERING: { description: "Its orders are being placed; those that are placed are being carried out." },
    UNDER_WAY: { description: "All its orders are placed, and some have not ended yet." },
    DONE: { description: "Everything that was ordered has ended, one way or the other." },
    CANCELLED: { description: "Given up; what had been done by then stays done." },
  },
});

/** What a row comes to. */
export enum BulkRowOutcome {
  CHANGES = "changes",
  UNCHANGED = "unchanged",
  REFUSED = "refused",
}
registerEnumType(BulkRowOutcome, {
  name: "BulkRowOutcome",
  description: "What a row of a change of many lines comes to.",
  valuesConfig: {
    CHANGES: { description: "The line is changed." },
    UNCHANGED: { description: "The line is so already: nothing is ordered for it." },
    REFUSED: { description: "It cannot be done; `reasons` say why. Nothing is ordered for it." },
  },
});

/** A change of many lines: chosen, worked out without effect, ordered, watched, taken back. */
@ObjectType({
  implements: Node,
  description:
    "A change of many lines of one company: chosen, worked out without effect, then ordered row by row, watched and, " +
    "where wished, taken back. It is kept for ever.",
})
@Entity("bulk_change")
@OwnedBy({ client: "client_id" })
@Index("bulk_change_client", ["clientId", "id"])
@Index("bulk_change_open", ["state"], { where: "state in ('planning', 'ordering', 'underWay')" })
export class BulkChange extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Field(() => BulkChangeState, { description: "Where it is in its life." })
  @Column("varchar")
  state!: BulkChangeState;

  @Field(() => Boolean, {
    description: "Whether it rests: orders that have not begun wait until `resumeBulkChange`.",
  })
  @Column("boolean")
  isPaused!: boolean;

  @Field(() => DateTime, { description: "When it was planned." })
  @Column("bigint")
  createdAt!: number;

  @Column("varchar")
  actorId!: string;

  @Column("varchar")
  actorName!: string;

  @Column("varchar")
  actorRole!: string;

  /** The program that planned it in their name, and from where. */
  @Column("varchar", { nullable: true })
  program!: string | null;

  @Column("varchar", { nullable: true })
  ip!: string | null;

  /** JSON: the kinds of change of each line, in their order. */
  @Column("text")
  kinds!: string;

  /** When its orders are to run; null for at once. */
  @Field(() => DateTime, { nullable: true, description: "When its orders are to run; null for at once." })
  @Column("bigint", { nullable: true })
  runAt!: number | null;

  @Column("varchar")
  onClosedWindow!: OnClosedWindow;

  @Column("varchar", { nullable: true })
  note!: string | null;

  /** Rows in all, and how many of them have been worked out. */
  @Column("integer")
  size!: number;

  @Column("integer")
  judged!: number;

  @Column("integer")
  changing!: number;

  @Column("integer")
  unchanged!: number;

  @Column("integer")
  refused!: number;

  /** Rows whose outcome has changed since it was shown; they are asked about again. */
  @Column("integer")
  changedSince!: number;

  @Column("integer")
  ordered!: number;

  /** What all rows that change cost. */
  @Column("bigint")
  priceOnce!: number;

  @Column("bigint")
  monthlyBefore!: number;

  @Column("bigint")
  monthlyAfter!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "Sum of what is seen: `applyBulkChange` wants it, and orders only this outcome. Null while rows are being worked out.",
  })
  @Column("varchar", { nullable: true })
  digest!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was applied; null before." })
  @Column("bigint", { nullable: true })
  appliedAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: "When the last of its orders ended; null before." })
  @Column("bigint", { nullable: true })
  endedAt!: number | null;

  /** JSON: who applied it, in whose name its orders are placed; null before. */
  @Column("text", { nullable: true })
  appliedBy!: string | null;

  /** The change of many that this one takes back, or whose failed rows it tries again. */
  @Column("varchar", { nullable: true })
  revertsId!: string | null;

  @Column("varchar", { nullable: true })
  retriesId!: string | null;
}

/** One act on one line of a change of many. */
@ObjectType({ description: "One act on one line of a change of many lines, and what it comes to." })
@Entity("bulk_change_row")
@OwnedBy({ client: "client_id", line: "subscriber_id" })
@Index("bulk_change_row_outcome", ["bulkChangeId", "outcome", "code"])
@Index("bulk_change_row_order", ["orderId"], { where: "order_id is not null" })
export class BulkChangeRow {
  @PrimaryColumn("varchar")
  bulkChangeId!: string;

  @Field(() => Int, { description: "Its place among the rows, from 1." })
  @PrimaryColumn("integer")
  place!: number;

  @Column("varchar")
  clientId!: string;

  /** The line; null where what was given names none of the viewer's. */
  @Column("varchar", { nullable: true })
  subscriberId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What was given to name the line, at most 60 characters; null where a filter chose it.",
  })
  @Column("varchar", { nullable: true })
  given!: string | null;

  /** Kind of change. */
  @Column("varchar")
  kind!: string;

  /** JSON: the change's own input, without the line. */
  @Column("text")
  input!: string;

  @Field(() => BulkRowOutcome, {
    nullable: true,
    description: "What it comes to; null while it has not been worked out.",
  })
  @Column("varchar", { nullable: true })
  outcome!: BulkRowOutcome | null;

  /** Code of the first reason why it is unchanged or refused. */
  @Field(() => String, {
    nullable: true,
    description: "Code of the first of `reasons`; null where there is none.",
  })
  @Column("varchar", { nullable: true })
  code!: string | null;

  /** JSON: explanations of why it is unchanged or refused. */
  @Column("text")
  reasons!: string;

  /** JSON: before → after as shown. */
  @Column("text")
  changes!: string;

  /** JSON: warnings. */
  @Column("text")
  warnings!: string;

  @Field(() => Money, { description: "What it costs once, VAT included." })
  @Column("bigint")
  priceOnce!: number;

  @Field(() => Money, { description: "What this part of the line costs each month before it, VAT included." })
  @Column("bigint")
  monthlyBefore!: number;

  @Field(() => Money, { description: "The same after it." })
  @Column("bigint")
  monthlyAfter!: number;

  /** The day from which the price holds, YYYY-MM-DD; null where nothing is ordered. */
  @Column("varchar", { nullable: true })
  priceFrom!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When it would run: its time, or the opening of a closed window; null where nothing is ordered.",
  })
  @Column("bigint", { nullable: true })
  runsAt!: number | null;

  /** Sum of what was seen. */
  @Column("varchar", { nullable: true })
  digest!: string | null;

  @Field(() => Boolean, {
    description:
      "Whether it came to something else when it was to be ordered than was shown before: it is shown anew, and ordered only when that is applied too.",
  })
  @Column("boolean")
  isChangedSince!: boolean;

  @Column("varchar", { nullable: true })
  orderId!: string | null;

  /** The order that it takes back. */
  @Column("varchar", { nullable: true })
  undoesId!: string | null;
}

/** A list of changes of many lines. */
export const BulkChangeConnection = connectionOf(BulkChange, "BulkChange");

/** A list of their rows. */
export const BulkChangeRowConnection = connectionOf(BulkChangeRow, "BulkChangeRow");
