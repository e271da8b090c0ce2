import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import { Money } from "../../../platform/graphql/money";
import { Node } from "../../../platform/graphql/node";
import { CalendarDate, DateTime } from "../../../platform/graphql/scalars";

/** States of a payment (TMF676). */
export enum PaymentState {
  PENDING_AUTHORIZATION = "pendingAuthorization",
  DONE = "done",
  DENIED = "denied",
  CANCELED = "canceled",
  FAILED = "failed",
}
registerEnumType(PaymentState, {
  name: "PaymentState",
  description: "State of a payment (TMF676). Only those that are DONE count in a balance.",
  valuesConfig: {
    PENDING_AUTHORIZATION: {
      description: "Registered in the cabinet and not confirmed by the operator yet: it counts nowhere.",
    },
    DONE: { description: "The operator has the money: it counts in the balance and covers invoices." },
    DENIED: { description: "Rejected by the operator; `reason` says why. It counts nowhere." },
    CANCELED: {
      description:
        "Withdrawn by the company, or found to be the same as another payment, which `sameAs` names. It counts nowhere.",
    },
    FAILED: { description: "The bank did not carry it out. It counts nowhere." },
  },
});

/**
 * A payment to an account. Only those that are done count in the balance. Those that the operator posts have no
 * `registeredAt`; those that an administrator registers wait until the operator's staff confirm them.
 */
@ObjectType({
  implements: Node,
  description:
    "A payment to a billing account: posted by the operator, or registered in the cabinet and waiting for the operator to confirm it.",
})
@Entity("payment")
@OwnedBy({ client: "client_id", account: "account_id" })
@Index("payment_account", ["accountId", "paidOn"])
@Index("payment_client", ["clientId", "paidOn"])
@Index("payment_waiting", ["state", "registeredAt", "id"])
@Index("payment_same_as", ["sameAsId"])
@Index("payment_statement", ["statementId"])
export class Payment extends Node {
  @PrimaryColumn("varchar")
  override id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  accountId!: string;

  @Field(() => CalendarDate, { description: "The day on which it was paid." })
  @Column("varchar")
  paidOn!: string;

  @Field(() => Money, { description: "How much was paid: more than zero, whole kopecks." })
  @Column("bigint")
  amount!: number;

  @Field(() => PaymentState, { description: "Where it stands." })
  @Column("varchar")
  state!: PaymentState;

  @Field(() => String, { description: "Number of the payment order, as it was given." })
  @Column("varchar")
  reference!: string;

  @Field(() => String, {
    nullable: true,
    description: "What who registered it says besides; plain text. Null where nothing was said.",
  })
  @Column("text", { nullable: true })
  comment!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was registered in the cabinet; null for what the operator posted.",
  })
  @Column("bigint", { nullable: true })
  registeredAt!: number | null;

  @Column("varchar", { nullable: true })
  registeredById!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of who registered it; null for what the operator posted.",
  })
  @Column("varchar", { nullable: true })
  registeredByName!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "When it was confirmed, rejected or cancelled; null while it waits, and for what the operator posted.",
  })
  @Column("bigint", { nullable: true })
  decidedAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of who confirmed, rejected or cancelled it; null while nobody has.",
  })
  @Column("varchar", { nullable: true })
  decidedByName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it was rejected; plain text. Null unless it was.",
  })
  @Column("text", { nullable: true })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Number of the bank account from which it was paid, without spaces; null where nobody has said it: it is known of what was read from a bank statement.",
  })
  @Column("varchar", { nullable: true })
  payerAccount!: string | null;

  /** The reading of a bank statement with which it was registered: those of one reading share it. */
  @Column("varchar", { nullable: true })
  statementId!: string | null;

  /** The payment that this one turned out to be: of the two only that one counts. */
  @Column("varchar", { nullable: true })
  sameAsId!: string | null;

  @Field(() => Int, {
    description:
      "Grows by one with everything that happens to it. Whoever decides gives the one that they have seen: what somebody else did meanwhile is then not passed over.",
  })
  @Column("integer", { default: 1 })
  version!: number;
}

/** A payment as the operator's billing posts it. */
export type PostedPayment = Pick<
  Payment,
  "id" | "clientId" | "accountId" | "paidOn" | "amount" | "state" | "reference"
>;
