import { addDays } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { viewerOf } from "../../../platform/graphql/context";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { attachmentsOf, type Holder } from "../../people/attachment/attachment.store";
import { Payment, PaymentState, type PostedPayment } from "./payment.entity";
import { asPosted, isSame, LIKE_WITHIN_DAYS, standsForMoney, type ComparedPayment } from "./payment.policy";

/** Most payments of some accounts, in half a year, that one is compared with. */
const COMPARED_MAX = 5_000;

/** Payments by id, as far as the viewer may see them. */
export const paymentOf = loader<string, Payment>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${visibleTo(viewerOf(context), Payment, params)}`;
    return context.database.read(Payment, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

/** The payments of accounts that are done, as far as the viewer may see them; in no order. */
export const paymentsDoneOf = listLoader<string, Payment>(
  (context, ids) => {
    const params = new ParamList();
    const isDone = `t.state = ${params.add(PaymentState.DONE)}`;
    const where = `${params.among("t.account_id", ids)} and ${isDone} and ${visibleTo(viewerOf(context), Payment, params)}`;
    return context.database.read(Payment, `where ${where}`, params.values);
  },
  ({ accountId }) => accountId,
);

/** Files that are attached to payments: they are seen by who sees the payment. */
export const PAYMENT_FILES: Holder = {
  kind: "payment",
  where: (context, params) => {
    const visible = visibleTo(viewerOf(context), Payment, params, { table: "p" });
    return `exists (select 1 from payment p where p.id = t.holder_id and ${visible})`;
  },
};

/** The files of payments, by the id of the payment. */
export const paymentFilesOf = attachmentsOf(PAYMENT_FILES);

/** One payment as the viewer sees it; null when there is none, or it is not theirs. */
export async function findPayment(reader: Reader, viewer: SignedIn, id: string): Promise<Payment | null> {
  const params = new ParamList(id);
  const visible = visibleTo(viewer, Payment, params);
  const [found] = await reader.read(Payment, `where t.id = $1 and ${visible}`, params.values);
  return found ?? null;
}

/** The same locked until the unit ends, for whoever decides on it. */
export async function lockPayment(unit: Unit, viewer: SignedIn, id: string): Promise<Payment | null> {
  const params = new ParamList(id);
  const visible = visibleTo(viewer, Payment, params);
  const [found] = await unit.read(Payment, `where t.id = $1 and ${visible}${forUpdate(unit)}`, params.values);
  return found ?? null;
}

/**
 * Writes payments that the operator posts. A payment is known by its id: writing it once more changes nothing. Throws
 * where an id is known with another account or amount, for one of the two would be lost; nothing is written then.
 *
 * One that staff have confirmed already, as an administrator had registered it, is written as the same as that one and
 * does not count a second time.
 */
export async function bookPayments(unit: Unit, payments: readonly PostedPayment[]): Promise<void> {
  const ids = payments.map(({ id }) => id);
  const known = await unit.read(Payment, "where t.id among($1)", [ids]);
  const byId = new Map(known.map((payment) => [payment.id, payment]));
  for (const { id, accountId, amount } of payments) {
    const booked = byId.get(id);
    if (booked && (booked.accountId !== accountId || booked.amount !== amount))
      throw new Error(`payment ${id} is booked with another account or amount`);
  }
  const fresh = payments.filter(({ id }) => !byId.has(id));
  const unmatched = await confirmedUnmatched(unit, fresh);
  const rows = fresh.map((payment) => {
    const same = takeSame(payment, unmatched);
    return same
      ? { ...asPosted(payment), state: PaymentState.CANCELED, sameAsId: same.id }
      : asPosted(payment);
  });
  await unit.insert(Payment, rows, { ignoreConflicts: true });
}

/** Takes the confirmed payment that a posted one is without doubt out of those that are left; null where none is. */
function takeSame(payment: PostedPayment, left: Payment[]): Payment | null {
  if (payment.state !== PaymentState.DONE) return null;
  const at = left.findIndex((confirmed) => isSame(payment, confirmed));
  return at === -1 ? null : (left.splice(at, 1)[0] ?? null);
}

/** What staff have confirmed on these accounts and the operator has not posted since. */
function confirmedUnmatched(reader: Reader, posting: readonly PostedPayment[]): Promise<Payment[]> {
  const accounts = [...new Set(posting.map(({ accountId }) => accountId))];
  if (accounts.length === 0) return Promise.resolve([]);
  return reader.read(
    Payment,
    `where t.account_id among($1) and t.registered_at is not null and t.state = $2
      and not exists (select 1 from payment o where o.same_as_id = t.id and o.registered_at is null) order by t.paid_on, t.id`,
    [accounts, PaymentState.DONE],
  );
}

/** What an account has paid in all, 10^-6 BYN. */
export async function paidTo(reader: Reader, accountId: string): Promise<number> {
  const [payments] = await reader.rows<{ paid: number | null }>(
    "select cast(sum(t.amount) as bigint) as paid from payment t where t.account_id = $1 and t.state = $2",
    [accountId, PaymentState.DONE],
  );
  return payments?.paid ?? 0;
}

/** Payments of some accounts that count or may count yet and lie near some days, the newest first. */
export async function paymentsNear(
  reader: Reader,
  payments: readonly Pick<ComparedPayment, "accountId" | "paidOn">[],
): Promise<Payment[]> {
  const days = payments.map(({ paidOn }) => paidOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found = await reader.read(
    Payment,
    `where t.account_id among($1) and t.paid_on between $2 and $3
      order by t.paid_on desc, t.id desc limit ${String(COMPARED_MAX)}`,
    [
      [...new Set(payments.map(({ accountId }) => accountId))],
      addDays(first, -LIKE_WITHIN_DAYS),
      addDays(last, LIKE_WITHIN_DAYS),
    ],
  );
  return found.filter(standsForMoney);
}

/** Payments of a company that somebody sees and that lie near some days, in whichever state, the newest first. */
export async function companyPaymentsNear(
  reader: Reader,
  viewer: SignedIn,
  clientId: string,
  paidOn: readonly string[],
): Promise<Payment[]> {
  const days = [...paidOn].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const params = new ParamList(clientId, addDays(first, -LIKE_WITHIN_DAYS), addDays(last, LIKE_WITHIN_DAYS));
  const visible = visibleTo(viewer, Payment, params);
  return reader.read(
    Payment,
    `where t.client_id = $1 and t.paid_on between $2 and $3 and ${visible}
      order by t.paid_on desc, t.id desc limit ${String(COMPARED_MAX)}`,
    params.values,
  );
}

/** The payments that were registered with one reading of a bank statement, as somebody sees them, in their order. */
export function paymentsOfStatement(
  reader: Reader,
  viewer: SignedIn,
  statementId: string,
): Promise<Payment[]> {
  const params = new ParamList(statementId);
  const visible = visibleTo(viewer, Payment, params);
  return reader.read(Payment, `where t.statement_id = $1 and ${visible} order by t.id`, params.values);
}

/** How many payments of a company wait for the operator. */
export async function countWaiting(reader: Reader, clientId: string): Promise<number> {
  const [found] = await reader.rows<{ n: number }>(
    "select count(*) as n from payment t where t.client_id = $1 and t.state = $2 and t.registered_at is not null",
    [clientId, PaymentState.PENDING_AUTHORIZATION],
  );
  return found?.n ?? 0;
}

/** Writes payments that somebody registers. */
export async function addPayments(unit: Unit, payments: readonly Payment[]): Promise<void> {
  await unit.insert(Payment, payments);
}

/** What was decided on a payment that waited. */
export type PaymentDecision = Pick<Payment, "state" | "reason" | "sameAsId" | "decidedAt" | "decidedByName">;

/** Writes what was decided on a payment that is locked; answers it as it is then. */
export async function decidePayment(
  unit: Unit,
  payment: Payment,
  decision: PaymentDecision,
): Promise<Payment> {
  const { state, reason, sameAsId, decidedAt, decidedByName } = decision;
  await unit.run(
    `update payment set state = $2, reason = $3, same_as_id = $4, decided_at = $5, decided_by_name = $6,
       version = version + 1 where id = $1`,
    [payment.id, state, reason, sameAsId, decidedAt, decidedByName],
  );
  return Object.assign(new Payment(), payment, decision, { version: payment.version + 1 });
}

/** Some payments as somebody sees them, the newest first. */
export function paymentsSeen(reader: Reader, viewer: SignedIn, ids: readonly string[]): Promise<Payment[]> {
  const params = new ParamList(ids);
  const visible = visibleTo(viewer, Payment, params);
  return reader.read(
    Payment,
    `where t.id among($1) and ${visible} order by t.paid_on desc, t.id desc`,
    params.values,
  );
}
