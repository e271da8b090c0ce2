import { STATEMENT_PAYMENTS_MAX } from "@kabinet/shared";
import { Field, Int, ObjectType } from "type-graphql";
import { Money } from "../../../platform/graphql/money";
import { CalendarDate } from "../../../platform/graphql/scalars";
import { ListSize } from "../../../platform/graphql/weight";
import { Account } from "../../company/account/account.entity";
import { Payment } from "../payment/payment.entity";
import { STATEMENT_PROBLEMS_MAX } from "./bank-statement.policy";

/** Most payments like one that are named. */
export const PROPOSAL_LIKE_MAX = 3;

/** A payment of a bank statement. */
@ObjectType({ description: "A payment to the operator that stands in a bank statement." })
export class PaymentProposal {
  @Field(() => Int, { description: "The line of the file at which it begins, from 1." })
  line!: number;

  @Field(() => CalendarDate, {
    description: "The day on which the bank carried it out; the day of the order where it has not.",
  })
  paidOn!: string;

  @Field(() => Money, { description: "How much was paid." })
  amount!: number;

  @Field(() => String, { description: "Number of the payment order." })
  reference!: string;

  @Field(() => String, { description: "Who pays, as the bank writes it; empty where it says nothing." })
  payerName!: string;

  @Field(() => String, { description: "Number of the bank account from which it was paid, without spaces." })
  payerAccount!: string;

  @Field(() => String, {
    description: "What it was paid for, at most 500 characters; empty where nothing is said.",
  })
  purpose!: string;

  @Field(() => Account, {
    nullable: true,
    description:
      "The billing account that the purpose names, or the company's only open one for who looks after all of it; null where neither tells, and it is to be chosen.",
  })
  account!: Account | null;

  @Field(() => Payment, {
    nullable: true,
    description:
      "The payment that it is already: it is not registered a second time. Null where there is none.",
  })
  known!: Payment | null;

  @ListSize(PROPOSAL_LIKE_MAX)
  @Field(() => [Payment], {
    description: `Payments like it, the newest first; at most ${String(PROPOSAL_LIKE_MAX)}. Where there are any, it is registered with \`acknowledgeLike\` only.`,
  })
  like!: readonly Payment[];

  @Field(() => Boolean, { description: "Whether it may be registered." })
  mayRegister!: boolean;

  @Field(() => Boolean, {
    description: "Whether nothing speaks against it: the account is known, and nothing is like it.",
  })
  isSuggested!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      "Why it may not be registered, or what to look at first, in the viewer's language; null where nothing is.",
  })
  why!: string | null;
}

/** What is wrong with a file. */
@ObjectType({ description: "What is wrong with a file of a bank statement." })
export class StatementProblemView {
  @Field(() => Int, {
    nullable: true,
    description: "In which line, from 1; null where it is the file as a whole.",
  })
  line!: number | null;

  @Field(() => String, { description: "What is wrong, in the viewer's language." })
  message!: string;
}

/** What a bank statement proposes. */
@ObjectType({ description: "What a bank statement proposes to register. Reading it changes nothing." })
export class PaymentProposals {
  @ListSize(STATEMENT_PAYMENTS_MAX)
  @Field(() => [PaymentProposal], {
    description: `The payments to the operator that stand in it, in its order; at most ${String(STATEMENT_PAYMENTS_MAX)}. None where something is wrong with the file.`,
  })
  proposals!: readonly PaymentProposal[];

  @Field(() => Int, { description: "How many other documents stand in it, which are passed over." })
  otherDocuments!: number;

  @ListSize(STATEMENT_PROBLEMS_MAX)
  @Field(() => [StatementProblemView], {
    description: `What is wrong with the file, in the order of its lines; at most ${String(STATEMENT_PROBLEMS_MAX)}. Empty where it could be read.`,
  })
  problems!: readonly StatementProblemView[];
}
