import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "../platform/graphql/scalars";
import type { ChangeOptions } from "./change";
import { OnClosedWindow } from "./order.entity";

/** What every change can be told beside its own input. */
@InputType()
abstract class PlannedInput implements ChangeOptions {
  @Field(() => DateTime, {
    nullable: true,
    description: "When to do it, at most 366 days ahead; at once when it is not given.",
  })
  runAt?: number | null;

  @Field(() => OnClosedWindow, {
    defaultValue: OnClosedWindow.QUEUE,
    description: "What becomes of the order when its time falls into a closed window.",
  })
  onClosedWindow?: OnClosedWindow;

  @Field(() => String, { nullable: true, description: "A note for the history, at most 500 characters." })
  note?: string | null;
}

/** A change that can bring the old state back by itself. */
@InputType()
abstract class ReturningInput extends PlannedInput {
  @Field(() => DateTime, {
    nullable: true,
    description: "When to bring the old state back, by an order of its own; never when it is not given.",
  })
  revertAt?: number | null;
}

/** A change of one subscriber. */
@InputType()
export abstract class SubscriberInput extends PlannedInput {
  @Field(() => ID, { description: "The subscriber." })
  subscriberId!: string;
}

/** A change of one subscriber that can bring the old state back by itself. */
@InputType()
export abstract class ReturningSubscriberInput extends ReturningInput {
  @Field(() => ID, { description: "The subscriber." })
  subscriberId!: string;
}
