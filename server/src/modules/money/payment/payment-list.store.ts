import { parseDecimal, SEARCH_MAX } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { containsAnyCase } from "../../../platform/database/contains";
import type { Params } from "../../../platform/database/database";
import { mistake } from "../../../platform/errors";
import { readPage, type OrderColumn, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Payment, PaymentState } from "./payment.entity";
import { isLike } from "./payment.policy";
import { paymentsNear } from "./payment.store";
import type { PaymentFilter, PaymentTotals } from "./payment.type";
import { loader } from "../../../platform/graphql/loader";

/** Whose payments are listed. */
export type PaymentsOf = { readonly clientId: string } | { readonly accountId: string };

/** A page of payments, with what the whole list comes to. */
export type PaymentPage = Page<Payment> & { readonly totals: () => Promise<PaymentTotals> };

/** The newest day first. */
const ORDER = [
  { column: "paid_on", property: "paidOn" },
  { column: "id", property: "id" },
] as const satisfies readonly OrderColumn<Payment>[];

/** The payments of a company or an account that fit a filter, the newest first. */
export async function listPayments(
  context: Context,
  of: PaymentsOf,
  filter: PaymentFilter | null,
  args: PageArgs,
): Promise<PaymentPage> {
  const params = new ParamList();
  const where = paymentConditions(context, of, filter, params);
  const whole = [...params.values];
  const list = { entity: Payment, where, params, orderBy: ORDER, descending: true };
  const page = await readPage(context.database, list, args);
  return Object.assign(page, { totals: () => totalsOf(context, where, whole) });
}

function paymentConditions(
  context: Context,
  of: PaymentsOf,
  filter: PaymentFilter | null,
  params: ParamList,
): string {
  const { from, through, accountId, states, amountFrom, amountTo, search } = filter ?? {};
  const where = [
    "accountId" in of
      ? `t.account_id = ${params.add(of.accountId)}`
      : `t.client_id = ${params.add(of.clientId)}`,
    visibleTo(viewerOf(context), Payment, params),
  ];
  if (from && through && from > through)
    throw mistake("BAD_USER_INPUT", "filter: `from` is a later day than `through`.");
  if (from) where.push(`t.paid_on >= ${params.add(from)}`);
  if (through) where.push(`t.paid_on <= ${params.add(through)}`);
  if (given(accountId)) where.push(`t.account_id = ${params.add(accountId)}`);
  if (states && states.length > 0) where.push(params.among("t.state", states));
  if (given(amountFrom)) where.push(`t.amount >= ${params.add(amountIn("amountFrom", amountFrom))}`);
  if (given(amountTo)) where.push(`t.amount <= ${params.add(amountIn("amountTo", amountTo))}`);
  const wanted = search?.trim() ?? "";
  if (Array.from(wanted).length > SEARCH_MAX)
    throw mistake("BAD_USER_INPUT", `filter: \`search\` has at most ${String(SEARCH_MAX)} characters.`);
  if (wanted !== "") where.push(containsAnyCase(context.database, "t.reference", wanted, params));
  return where.join(" and ");
}

function given<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function amountIn(field: string, text: string): number {
  const micro = parseDecimal(text);
  if (micro === null) throw mistake("BAD_USER_INPUT", `filter: \`${field}\` is no sum that can be held.`);
  return micro;
}

async function totalsOf(context: Context, where: string, params: Params): Promise<PaymentTotals> {
  const rows = await context.database.rows<{ state: PaymentState; n: number; micro: number }>(
    `select t.state as state, count(*) as n, cast(sum(t.amount) as bigint) as micro
       from payment t where ${where} group by t.state`,
    params,
  );
  const byState = Object.values(PaymentState).flatMap((state) => {
    const row = rows.find((each) => each.state === state);
    return row ? [{ state, count: row.n, amount: row.micro }] : [];
  });
  const amountOf = (wanted: PaymentState): number =>
    byState.find(({ state }) => state === wanted)?.amount ?? 0;
  return {
    confirmed: amountOf(PaymentState.DONE),
    unconfirmed: amountOf(PaymentState.PENDING_AUTHORIZATION),
    byState,
  };
}

/** Which registered payments are asked for. */
export interface RegisteredPayments {
  /** Null: of all companies. */
  readonly clientId: string | null;
  /** None: in any state. */
  readonly states: readonly PaymentState[];
}

/**
 * Payments that administrators have registered, of all companies that the viewer sees. A queue of what waits begins with
 * what has waited longest; where others are asked for too, the newest stand first.
 */
export async function listRegistered(
  context: Context,
  { clientId, states }: RegisteredPayments,
  args: PageArgs,
): Promise<PaymentPage> {
  const params = new ParamList();
  const conditions = ["t.registered_at is not null", visibleTo(viewerOf(context), Payment, params)];
  if (states.length > 0) conditions.push(params.among("t.state", states));
  if (clientId !== null) conditions.push(`t.client_id = ${params.add(clientId)}`);
  const where = conditions.join(" and ");
  const whole = [...params.values];
  const orderBy = [
    { column: "registered_at", property: "registeredAt", holds: "number" },
    { column: "id", property: "id" },
  ] as const;
  const isQueue = states.length > 0 && states.every((state) => state === PaymentState.PENDING_AUTHORIZATION);
  const page = await readPage(
    context.database,
    { entity: Payment, where, params, orderBy, descending: !isQueue },
    args,
  );
  return Object.assign(page, { totals: () => totalsOf(context, where, whole) });
}

/** Payments like one that is there, that count or may count yet. */
interface LikeOnes {
  readonly id: string;
  readonly like: readonly Payment[];
}

/** By payment those like it that the viewer sees as well: the same account, and day and sum, or number. */
export const likeOf = loader<string, LikeOnes>(
  async (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${visibleTo(viewerOf(context), Payment, params)}`;
    const payments = await context.database.read(Payment, `where ${where}`, params.values);
    // Whoever sees a payment sees its account, and so all that is paid to it.
    const near = await paymentsNear(context.database, payments);
    return payments.map((payment) => ({
      id: payment.id,
      like: near.filter((other) => other.id !== payment.id && isLike(payment, other)),
    }));
  },
  ({ id }) => id,
);
