import { Field, Int, ObjectType } from "type-graphql";
import { Money } from "../../../platform/graphql/money";
import { DateTime } from "../../../platform/graphql/scalars";
import { UserError } from "../../../platform/graphql/user-error";
import { BulkChange, BulkRowOutcome } from "./bulk-change.entity";
import type { BulkOrderCounts } from "./bulk-change.policy";

/** How many rows come to what, and what has become of those that were ordered. */
@ObjectType({
  description:
    "How many rows come to what: `changes`, `unchanged` and `refused` add up to `judged`. What has become of those that were ordered adds up to `ordered`.",
})
export class BulkChangeCounts implements BulkOrderCounts {
  @Field(() => Int, { description: "Rows in all: acts on lines." })
  rows!: number;

  @Field(() => Int, { description: "Rows that have been worked out." })
  judged!: number;

  @Field(() => Int, { description: "Rows that change something." })
  changes!: number;

  @Field(() => Int, { description: "Rows whose line is so already." })
  unchanged!: number;

  @Field(() => Int, { description: "Rows that cannot be done." })
  refused!: number;

  @Field(() => Int, {
    description: "Rows that came to something else when they were to be ordered; they are asked about again.",
  })
  changedSince!: number;

  @Field(() => Int, { description: "Rows that have been ordered." })
  ordered!: number;

  @Field(() => Int, { description: "Of the ordered: not begun yet." })
  waiting!: number;

  @Field(() => Int, { description: "Of the ordered: wait for a person to confirm their new terms." })
  held!: number;

  @Field(() => Int, { description: "Of the ordered: being done by the network." })
  underWay!: number;

  @Field(() => Int, { description: "Of the ordered: done." })
  done!: number;

  @Field(() => Int, { description: "Of the ordered: failed, or refused when their turn came." })
  failed!: number;

  @Field(() => Int, { description: "Of the ordered: cancelled before they began." })
  cancelled!: number;
}

/** How far work has come. */
@ObjectType({ description: "How far the present work has come: working out, or carrying out." })
export class BulkChangeProgress {
  @Field(() => Int, { description: "Rows that are through." })
  done!: number;

  @Field(() => Int, { description: "Rows in all." })
  total!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it will be through at the present rate; null while nothing can be said.",
  })
  expectedEndAt!: number | null;
}

/** What all rows cost together. */
@ObjectType({ description: "What the rows that change something cost together, VAT included." })
export class BulkChangePrice {
  @Field(() => Money, { description: "Once." })
  once!: number;

  @Field(() => Money, { description: "What these parts of the lines cost each month before." })
  monthlyBefore!: number;

  @Field(() => Money, { description: "The same afterwards." })
  monthlyAfter!: number;
}

/** Why a row is unchanged or refused. */
@ObjectType({ description: "Why a row is unchanged or refused." })
export class BulkChangeReason {
  @Field(() => String, { description: "The reason, for programs." })
  code!: string;

  @Field(() => String, { description: "The reason, for people, in the viewer's language." })
  message!: string;
}

/** Rows that come to the same for the same reason. */
@ObjectType({ description: "Rows that come to the same for the same reason." })
export class BulkChangeGroup {
  @Field(() => BulkRowOutcome, { description: "What they come to." })
  outcome!: BulkRowOutcome;

  @Field(() => BulkChangeReason, {
    nullable: true,
    description: "Why, by the first of them; null for rows that change something.",
  })
  reason!: BulkChangeReason | null;

  @Field(() => Int, { description: "How many they are." })
  count!: number;
}

/** What planning answers. */
@ObjectType({ description: "A change of many lines, or why it is refused." })
export class BulkChangePayload {
  @Field(() => BulkChange, { nullable: true, description: "The change of many lines; null when refused." })
  bulkChange!: BulkChange | null;

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}
