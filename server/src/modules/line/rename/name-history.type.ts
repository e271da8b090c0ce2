import { Field, ObjectType } from "type-graphql";
import { OrderRecord } from "../../../orders/order.entity";
import { connectionOf } from "../../../platform/graphql/connection";
import { CalendarMonth } from "../../../platform/graphql/scalars";

/** A change of a line's name; its rows are the facts of the line. */
@ObjectType({ description: "A change of a line's name." })
export class NameChange {
  /** Its place in a list; no id of the API. */
  id!: string;
}

/** Under which name an invoice that is not formed yet will have a line. */
@ObjectType({ description: "Under which name an invoice that is not formed yet will have a line." })
export class SubscriberInvoiceName {
  @Field(() => CalendarMonth, { description: "The month of the invoice." })
  month!: string;

  @Field(() => String, {
    description:
      "The last name that the line will have had before the month's end, as things stand and with what is ordered.",
  })
  name!: string;

  @Field(() => Boolean, {
    description: "Whether the month is over, so that no renaming changes it any more.",
  })
  isFinal!: boolean;

  @Field(() => OrderRecord, {
    nullable: true,
    description:
      "The order that is still to give it that name; null where the line has it, or where the order is not the viewer's to see.",
  })
  order!: OrderRecord | null;
}

/** A page of changes of a line's name. */
export const NameChangeConnection = connectionOf(NameChange, "NameChange");
