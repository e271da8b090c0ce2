import { formatDecimal, type AuditAction, type UserErrorCode } from "@kabinet/shared";
import { audit } from "../../../platform/audit/audit.store";
import { actingOf } from "../../../platform/authorization/acting";
import type { Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse, Refused } from "../../../platform/graphql/refused";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import type { Text } from "../../../platform/texts/text";
import { lockAccount } from "../../company/account/account.store";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { PaymentState, type Payment } from "../payment/payment.entity";
import { isWaiting } from "../payment/payment.policy";
import {
  decidePayment,
  findPayment,
  lockPayment,
  paymentsSeen,
  type PaymentDecision,
} from "../payment/payment.store";
import { paymentText } from "../payment/payment.texts";
import { LIKE_NAMED_MAX, type PaymentPayload } from "./payment-payload.type";

/** What an input always names of a payment that there is. */
export interface PaymentAct {
  readonly paymentId: string;
  /** The version that was seen. */
  readonly version: number;
}

/** What is decided on a payment, and under which name it is written down. */
export type PaymentStep = Pick<PaymentDecision, "state"> &
  Partial<Pick<PaymentDecision, "reason" | "sameAsId">> & { readonly action: AuditAction };

/** Most payments that a sentence names; `like` of the answer has them all. */
const SAID_MAX = 3;

/** Leaves the unit because of payments that are like the one that is asked for. */
export class RefusedForLike extends Refused {
  constructor(
    { locale }: Context,
    code: "ALIKE" | "COUNTED_ALREADY",
    readonly like: readonly Payment[],
  ) {
    const payments = like.slice(0, SAID_MAX).map(named);
    const told = refuse("PAYMENT_ALIKE", locale, paymentText(code, { payments }), {
      field: ["acknowledgeLike"],
    });
    super(told.userErrors);
  }
}

/** Does one write, once a key: effect, audit and key in one unit, or nothing. */
export async function writePayment(
  context: Context,
  idempotencyKey: string,
  request: object,
  resultId: string,
  make: (unit: Unit) => Promise<Payment>,
): Promise<PaymentPayload> {
  const viewer = viewerOf(context);
  let like: readonly Payment[] = [];
  const { result, userErrors } = await writeOnce(actingOf(context), {
    idempotencyKey,
    request,
    resultId,
    make: async (unit) => {
      try {
        return await make(unit);
      } catch (error) {
        if (error instanceof RefusedForLike) like = error.like;
        throw error;
      }
    },
    find: (unit, id) => findPayment(unit, viewer, id),
  });
  // What was loaded before this write is of yesterday.
  context.made.clear();
  return { payment: result, like: like.slice(0, LIKE_NAMED_MAX), userErrors };
}

/** Refuses what is asked of a payment. */
export function refusePayment(context: Context, code: UserErrorCode, text: Text, field?: string): Refused {
  return refuse(code, context.locale, text, field === undefined ? {} : { field: [field] });
}

/**
 * Decides on a payment that waits and is still as the viewer has seen it. `step` says what, or refuses; meanwhile nobody
 * else moves money of its account.
 */
export function actOnPayment(
  context: Context,
  name: string,
  input: PaymentAct,
  idempotencyKey: string,
  step: (unit: Unit, payment: Payment) => PaymentStep | Promise<PaymentStep>,
  done: (unit: Unit, payment: Payment) => Promise<void> = () => Promise.resolve(),
): Promise<PaymentPayload> {
  const { paymentId, version } = input;
  return writePayment(context, idempotencyKey, { name, ...input }, paymentId, async (unit) => {
    const payment = await lockWaiting(unit, context, paymentId);
    if (payment.version !== version)
      throw refusePayment(context, "CHANGED_MEANWHILE", paymentText("CHANGED_MEANWHILE"), "version");
    const { action, state, reason = null, sameAsId = null } = await step(unit, payment);
    const now = context.clock.now();
    const decidedByName = viewerOf(context).name;
    const decision = { state, reason, sameAsId, decidedAt: now, decidedByName };
    const decided = await decidePayment(unit, payment, decision);
    await done(unit, decided);
    await audit(unit, now, viewerOf(context), action, {
      clientId: payment.clientId,
      subjectId: payment.id,
      before: { state: payment.state },
      after: { state, ...(reason !== null && { reason }), ...(sameAsId !== null && { sameAsId }) },
    });
    return decided;
  });
}

/** A payment that waits, with its account locked before it: whoever moves money of one account takes turns. */
async function lockWaiting(unit: Unit, context: Context, id: string): Promise<Payment> {
  const viewer = viewerOf(context);
  const missing = (): Refused => refusePayment(context, "NOT_FOUND", paymentText("NOT_FOUND"), "paymentId");
  const [seen] = await paymentsSeen(unit, viewer, [id]);
  if (!seen || !(await lockAccount(unit, viewer, seen.accountId))) throw missing();
  const payment = await lockPayment(unit, viewer, id);
  if (!payment) throw missing();
  if (!isWaiting(payment)) throw refusePayment(context, "PAYMENT_DECIDED", whyDecided(payment));
  return payment;
}

function whyDecided({ state, registeredAt, sameAsId }: Payment): Text {
  if (registeredAt === null) return paymentText("POSTED_BY_OPERATOR");
  if (state === PaymentState.DENIED) return paymentText("decided.denied");
  return state === PaymentState.DONE || sameAsId !== null
    ? paymentText("decided.done")
    : paymentText("decided.canceled");
}

function named({ reference, paidOn, amount }: Payment): Text {
  const money = paymentText("amount", {
    amount: { amount: formatDecimal(amount) },
    currency: operatorProfile().currency,
  });
  return paymentText("named", { reference, day: { day: paidOn }, amount: money });
}
