import { dateIn, parseDecimal, PAYMENTS_WAITING_MAX, tidyPlainText } from "@kabinet/shared";
import { audit } from "../../../platform/audit/audit.store";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { newId } from "../../../platform/new-id";
import { AccountState, type Account } from "../../company/account/account.entity";
import { lockAccount } from "../../company/account/account.store";
import { Payment, PaymentState } from "../payment/payment.entity";
import { accountKey, registrationProblem, tidyReference } from "../payment/payment.policy";
import { addPayments, countWaiting } from "../payment/payment.store";
import { paymentText } from "../payment/payment.texts";
import { refusePayment } from "./payment-writing.task";

/** A payment as it is given to be registered. */
export interface GivenPayment {
  readonly accountId: string;
  readonly paidOn: string;
  /** In the operator's currency, as text. */
  readonly amount: string;
  readonly reference: string;
  readonly comment?: string | null;
  /** Left out where it was typed by hand. */
  readonly payerAccount?: string;
}

/** The account, locked: of two who register one payment at once the second is told of the first. */
export async function accountFor(unit: Unit, context: Context, id: string): Promise<Account> {
  const account = await lockAccount(unit, viewerOf(context), id);
  if (!account) throw refusePayment(context, "NOT_FOUND", paymentText("ACCOUNT_NOT_FOUND"), "accountId");
  const { state, number } = account;
  if (state === AccountState.CLOSED)
    throw refusePayment(context, "ACCOUNT_CLOSED", paymentText("ACCOUNT_CLOSED", { number }), "accountId");
  return account;
}

/** The payment that is registered, where it can be one; refuses what it cannot be. */
export function registered(
  context: Context,
  { id: accountId, clientId }: Account,
  given: GivenPayment,
  statementId: string | null = null,
): Payment {
  const now = context.clock.now();
  const viewer = viewerOf(context);
  const { paidOn, reference } = given;
  const payerAccount = given.payerAccount === undefined ? undefined : accountKey(given.payerAccount);
  const comment = given.comment?.trim() ? given.comment : null;
  const amount = parseDecimal(given.amount);
  const judged = {
    paidOn,
    amount,
    reference,
    comment,
    ...(payerAccount === undefined ? {} : { payerAccount }),
  };
  const problem = registrationProblem(judged, dateIn(context.timeZone, now));
  if (problem) throw refusePayment(context, "INVALID_INPUT", problem.text, problem.field);
  return Object.assign(new Payment(), {
    ...{ id: newId("pay", now), clientId, accountId, amount: amount ?? 0, paidOn },
    ...{ state: PaymentState.PENDING_AUTHORIZATION, reference: tidyReference(reference) },
    ...{ comment: comment === null ? null : tidyPlainText(comment), registeredAt: now, version: 1 },
    ...{ registeredById: viewer.id, registeredByName: viewer.name },
    ...{ decidedAt: null, decidedByName: null, reason: null, sameAsId: null },
    ...{ payerAccount: payerAccount ?? null, statementId },
  });
}

/** Refuses where so many more of a company would wait than may. */
export async function requireRoom(
  unit: Unit,
  context: Context,
  clientId: string,
  more: number,
): Promise<void> {
  if ((await countWaiting(unit, clientId)) + more <= PAYMENTS_WAITING_MAX) return;
  const text = paymentText("TOO_MANY", { most: PAYMENTS_WAITING_MAX });
  throw refusePayment(context, "TOO_MANY_PAYMENTS", text);
}

/** Writes payments that are registered, and that they were. */
export async function addRegistered(
  unit: Unit,
  context: Context,
  payments: readonly Payment[],
): Promise<void> {
  await addPayments(unit, payments);
  const now = context.clock.now();
  for (const { id, clientId, accountId, paidOn, amount, reference } of payments)
    await audit(unit, now, viewerOf(context), "payment.registered", {
      clientId,
      subjectId: id,
      after: { accountId, paidOn, amount, reference },
    });
}
