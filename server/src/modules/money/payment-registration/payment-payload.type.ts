import { Field, ObjectType } from "type-graphql";
import { UserError } from "../../../platform/graphql/user-error";
import { ListSize } from "../../../platform/graphql/weight";
import { Payment } from "../payment/payment.entity";

/** What every mutation of a payment says of its key. */
export const PAYMENT_KEY =
  "A key of the caller's own, 1 to 100 characters: the same key and request get the first answer again.";

/** What every mutation of a payment says of the version. */
export const PAYMENT_VERSION =
  "`version` of the payment as it was seen; if something has happened since, the error is CHANGED_MEANWHILE.";

/** Most payments like one that a refusal names. */
export const LIKE_NAMED_MAX = 20;

/** What a mutation of a payment answers. */
@ObjectType({ description: "What a mutation of a payment answers." })
export class PaymentPayload {
  @Field(() => Payment, { nullable: true, description: "The payment as it is now; null when refused." })
  payment!: Payment | null;

  @ListSize(LIKE_NAMED_MAX)
  @Field(() => [Payment], {
    description: `The payments like it for which it is refused with PAYMENT_ALIKE, the newest first; at most ${String(LIKE_NAMED_MAX)}.`,
  })
  like!: readonly Payment[];

  @Field(() => [UserError], { description: "Why it is refused; empty when it is done." })
  userErrors!: readonly UserError[];
}
