import { Field, ObjectType } from "type-graphql";
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
    description: "The name as things stand: the last one that the line had before the month's end.",
  })
  name!: string;

  @Field(() => Boolean, {
    description: "Whether the month is over, so that no renaming changes it any more.",
  })
  isFinal!: boolean;
}

/** A page of changes of a line's name. */
export const NameChangeConnection = connectionOf(NameChange, "NameChange");
