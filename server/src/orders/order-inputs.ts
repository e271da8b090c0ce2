import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "../platform/graphql/scalars";

/** What everything done to an order is told. */
@InputType()
abstract class OrderActInput {
  @Field(() => ID, { description: "Id of the order." })
  orderId!: string;
}

/** The order to cancel. */
@InputType({ description: "The order to cancel." })
export class CancelOrderInput extends OrderActInput {}

/** The held order whose new terms are accepted. */
@InputType({ description: "The held order whose new terms are accepted." })
export class ConfirmOrderInput extends OrderActInput {}

/** The completed order to take back. */
@InputType({ description: "The completed order to take back." })
export class UndoOrderInput extends OrderActInput {}

/** The order to move to another time. */
@InputType({ description: "The order to move to another time." })
export class RescheduleOrderInput extends OrderActInput {
  @Field(() => DateTime, { description: "When it is to run now, at most 366 days ahead." })
  runAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it is to bring the old state back now; it stays where it is when it is not given.",
  })
  revertAt?: number | null;
}
