import { PAYMENTS_WAITING_MAX, STATEMENT_PAYMENTS_MAX } from "@kabinet/shared";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { actingOf } from "../../../platform/authorization/acting";
import { May } from "../../../platform/authorization/may";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Refused } from "../../../platform/graphql/refused";
import { CalendarDate, Decimal } from "../../../platform/graphql/scalars";
import { UserError } from "../../../platform/graphql/user-error";
import { ListSize } from "../../../platform/graphql/weight";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { newId } from "../../../platform/new-id";
import type { Account } from "../../company/account/account.entity";
import { lockClient } from "../../company/client/client.store";
import { Payment } from "../payment/payment.entity";
import { isKnown, isLike, isSameStated, standsForMoney, type StatedPayment } from "../payment/payment.policy";
import { companyPaymentsNear, paymentsOfStatement } from "../payment/payment.store";
import { paymentText } from "../payment/payment.texts";
import { PAYMENT_KEY } from "./payment-payload.type";
import { RefusedForLike, refusePayment } from "./payment-writing.task";
import { accountFor, addRegistered, registered, requireRoom } from "./registration.task";

/** A payment of a bank statement that is registered. */
@InputType({ description: "A payment of a bank statement, as `paymentProposals` tells of it." })
export class StatementPaymentInput {
  @Field(() => ID, { description: "The billing account that it was paid to; it must not be closed." })
  accountId!: string;

  @Field(() => CalendarDate, {
    description: "The day on which the bank carried it out; as in registerPayment.",
  })
  paidOn!: string;

  @Field(() => Decimal, { description: "How much was paid; as in registerPayment." })
  amount!: string;

  @Field(() => String, { description: "Number of the payment order; as in registerPayment." })
  reference!: string;

  @Field(() => String, {
    description:
      "Number of the bank account from which it was paid: one line, 1 to 34 characters, without spaces.",
  })
  payerAccount!: string;

  @Field(() => String, {
    nullable: true,
    description: "What it was paid for, or a comment; as in registerPayment.",
  })
  comment?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "True: it is another payment than those that are like it. What is there already is refused all the same.",
  })
  acknowledgeLike!: boolean;
}

/** Payments of a bank statement that were chosen. */
@InputType({ description: "Payments of a bank statement that somebody has looked through and chosen." })
export class RegisterPaymentsInput {
  @Field(() => ID, { description: "The company." })
  clientId!: string;

  @Field(() => [StatementPaymentInput], {
    description: `The payments, 1 to ${String(STATEMENT_PAYMENTS_MAX)}, all to accounts of the company that the viewer administers.`,
  })
  payments!: StatementPaymentInput[];
}

/** The payments that wait now. */
@ObjectType({ description: "What the registering of several payments answers." })
export class RegisterPaymentsPayload {
  @ListSize(STATEMENT_PAYMENTS_MAX)
  @Field(() => [Payment], {
    nullable: true,
    description: "The payments, in the order in which they were given; null when refused.",
  })
  payments!: readonly Payment[] | null;

  @Field(() => [UserError], {
    description:
      "Why it is refused, with each payment that stands in the way by its place (`elementIndex`); empty when it is done.",
  })
  userErrors!: readonly UserError[];
}

/** Registers payments of a statement: all of them or none. */
async function registerPayments(
  context: Context,
  input: RegisterPaymentsInput,
  idempotencyKey: string,
): Promise<RegisterPaymentsPayload> {
  const statementId = newId("stm", context.clock.now());
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request: { registerPayments: input },
    resultId: statementId,
    make: (unit) => register(unit, context, input, statementId),
    find: (unit, id) => paymentsOfStatement(unit, viewerOf(context), id),
  });
  // What was loaded before this write is of yesterday.
  context.made.clear();
  return { payments: result, userErrors };
}

async function register(
  unit: Unit,
  context: Context,
  { clientId, payments: given }: RegisterPaymentsInput,
  statementId: string,
): Promise<Payment[]> {
  if (given.length < 1 || given.length > STATEMENT_PAYMENTS_MAX)
    throw refusePayment(
      context,
      "INVALID_INPUT",
      paymentText("HOW_MANY", { most: STATEMENT_PAYMENTS_MAX }),
      "payments",
    );
  // Who registers payments of a company takes turns: an order that is paid once is looked for in all of its accounts.
  if (!(await lockClient(unit, context, clientId)))
    throw refusePayment(context, "NOT_FOUND", paymentText("CLIENT_NOT_FOUND"), "clientId");
  const accounts = await accountsFor(unit, context, clientId, given);
  const payments = eachOf(given, (one) => {
    const account = accounts.get(one.accountId);
    if (account instanceof Refused) throw account;
    if (!account) throw refusePayment(context, "NOT_FOUND", paymentText("ACCOUNT_NOT_FOUND"), "accountId");
    return registered(context, account, one, statementId);
  });
  await requireRoom(unit, context, clientId, payments.length);
  const days = payments.map(({ paidOn }) => paidOn);
  const there = await companyPaymentsNear(unit, viewerOf(context), clientId, days);
  eachOf(given, (one, i) => requireNew(context, payments, i, there, one.acknowledgeLike));
  await addRegistered(unit, context, payments);
  return payments;
}

/** The accounts by id, locked in one order, whoever registers at once; of one that cannot be paid to why not. */
async function accountsFor(
  unit: Unit,
  context: Context,
  clientId: string,
  given: readonly StatementPaymentInput[],
): Promise<ReadonlyMap<string, Account | Refused>> {
  const ids = [...new Set(given.map(({ accountId }) => accountId))].sort();
  const found = new Map<string, Account | Refused>();
  for (const id of ids)
    try {
      const account = await accountFor(unit, context, id);
      if (account.clientId === clientId) found.set(id, account);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      found.set(id, error);
    }
  return found;
}

/** Makes something of each, or refuses with all that stands in the way, each by its place. */
function eachOf<T>(
  given: readonly StatementPaymentInput[],
  make: (one: StatementPaymentInput, i: number) => T,
): T[] {
  const problems: UserError[] = [];
  const made = given.flatMap((one, i) => {
    try {
      return [make(one, i)];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      for (const problem of error.userErrors)
        problems.push({
          ...problem,
          field: ["payments", String(i), ...(problem.field ?? [])],
          elementIndex: i,
        });
      return [];
    }
  });
  if (problems.length > 0) throw new Refused(problems);
  return made;
}

function requireNew(
  context: Context,
  payments: readonly Payment[],
  i: number,
  there: readonly Payment[],
  acknowledgeLike: boolean,
): void {
  const payment = payments[i];
  if (!payment) return;
  const stated = statedOf(payment);
  const isTwice = payments.slice(0, i).some((other) => isSameStated(stated, statedOf(other)));
  if (isTwice || there.some((other) => isKnown(stated, other)))
    throw refusePayment(context, "INVALID_INPUT", paymentText("KNOWN"), "reference");
  if (acknowledgeLike) return;
  const like = there.filter((other) => standsForMoney(other) && isLike(payment, other));
  if (like.length > 0) throw new RefusedForLike(context, "ALIKE", like);
}

function statedOf({ paidOn, amount, reference, payerAccount }: Payment): StatedPayment {
  return { paidOn, amount, reference, payerAccount: payerAccount ?? "" };
}

/** The mutation. */
@Resolver()
export class RegisterPaymentsResolver {
  @May("payment.register")
  @Mutation(() => RegisterPaymentsPayload, {
    description: `Registers payments of a company's bank statement that somebody has looked through: all of them or, where one is refused, none. Each waits until the operator's staff confirm or reject it, and counts nowhere before that. A payment that is there already by number, day, sum and payer's account is refused, so that one statement adds nothing a second time. At most ${String(PAYMENTS_WAITING_MAX)} of a company wait at a time. Errors: NOT_FOUND, FORBIDDEN, ACCOUNT_CLOSED, INVALID_INPUT, PAYMENT_ALIKE, TOO_MANY_PAYMENTS.`,
  })
  registerPayments(
    @Ctx() context: Context,
    @Arg("input", () => RegisterPaymentsInput, { description: "The company, and the payments." })
    input: RegisterPaymentsInput,
    @Arg("idempotencyKey", () => String, { description: PAYMENT_KEY }) idempotencyKey: string,
  ): Promise<RegisterPaymentsPayload> {
    return registerPayments(context, input, idempotencyKey);
  }
}
