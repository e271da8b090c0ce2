import { firstDay, type CalendarMonth } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Charge } from "./charge.entity";

/** Two months of an account whose fees are held against each other, the earlier first. */
export interface FeeMonths {
  readonly accountId: string;
  readonly otherMonth: CalendarMonth;
  readonly month: CalendarMonth;
}

/** A monthly fee that lines which had it in both months pay at another price. Money is exact, 10^-6 BYN. */
export interface FeeChange {
  readonly kind: "tariffPlanFee" | "serviceFee";
  readonly specificationId: string | null;
  readonly tariffPlanId: string | null;
  /** What a line paid for it, and what it pays. */
  readonly before: number;
  readonly after: number;
  readonly lines: number;
  /** What that makes for all of them. */
  readonly difference: number;
}

/** Most of them that are told: a catalogue has fewer. */
const MOST = 500;
/** A fee that is owed from the first day of its month is a whole month's, whatever its operator does within a month. */
const WHOLE = "c.kind in ('tariffPlanFee', 'serviceFee') and c.subscriber_id is not null";

/**
 * The monthly fees of tariff plans and services that have another price in one month than in another, as far as the viewer
 * may see it, what makes most of a difference first. Only what a line paid for both months in full is compared.
 *
 * Nearly always nothing has another price: one look at the amounts of both months says so, and only what has several is
 * followed line by line.
 */
export async function feeChanges(context: Context, months: FeeMonths): Promise<FeeChange[]> {
  const things = await pricedDifferently(context, months);
  if (things.length === 0) return [];
  const params = new ParamList();
  const [now, then] = [params.add(months.month), params.add(months.otherMonth)];
  const whole = (table: string, month: CalendarMonth): string =>
    `${table}.charged_on = ${params.add(firstDay(month))}`;
  const conditions = [
    `a.account_id = ${params.add(months.accountId)} and a.month = ${now} and ${whole("a", months.month)}`,
    `(${params.among("a.specification_id", things)} or ${params.among("a.tariff_plan_id", things)})`,
    `b.month = ${then} and b.account_id = a.account_id and b.kind = a.kind and ${whole("b", months.otherMonth)}`,
    "a.kind in ('tariffPlanFee', 'serviceFee') and b.gross <> a.gross",
    visibleTo(viewerOf(context), Charge, params, { table: "a", leads: true }),
  ];
  return context.database.aside.rows<FeeChange>(
    `select a.kind, a.specification_id as "specificationId", a.tariff_plan_id as "tariffPlanId",
        b.gross as before, a.gross as after, count(*) as lines,
        cast(sum(a.gross - b.gross) as bigint) as difference
      from charge a join charge b on b.subscriber_id = a.subscriber_id
        and coalesce(b.specification_id, '') = coalesce(a.specification_id, '')
        and coalesce(b.tariff_plan_id, '') = coalesce(a.tariff_plan_id, '')
      where ${conditions.join(" and ")}
      group by a.kind, a.specification_id, a.tariff_plan_id, b.gross, a.gross
      order by abs(sum(a.gross - b.gross)) desc, 2, 3, 4, 5 limit ${params.add(MOST)}`,
    params.values,
  );
}

/** The services and tariff plans of which a line does not pay the same in both months as any other; by id. */
async function pricedDifferently(
  context: Context,
  { accountId, month, otherMonth }: FeeMonths,
): Promise<string[]> {
  const params = new ParamList(accountId, [otherMonth, month], [firstDay(otherMonth), firstDay(month)]);
  const visible = visibleTo(viewerOf(context), Charge, params, { table: "c", leads: true });
  const rows = await context.database.aside.rows<{ id: string | null }>(
    `select coalesce(c.specification_id, c.tariff_plan_id) as id from charge c
      where c.account_id = $1 and c.month among($2) and ${WHOLE} and c.charged_on among($3) and ${visible}
      group by coalesce(c.specification_id, c.tariff_plan_id) having min(c.gross) <> max(c.gross)`,
    params.values,
  );
  // A fee of former times names no plan: of what it was is not known.
  return rows.flatMap(({ id }) => id ?? []);
}

/** A fee of the account itself or its company in both months; null where it was not charged for one. */
export interface ContractFeeMonths {
  readonly contractFeeId: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What an account was charged in two months for fees of its own and of its company, as far as the viewer may see it. */
export function contractFeesOfMonths(
  context: Context,
  { accountId, month, otherMonth }: FeeMonths,
): Promise<ContractFeeMonths[]> {
  const params = new ParamList(accountId, otherMonth, month);
  const visible = visibleTo(viewerOf(context), Charge, params, { table: "c", leads: true });
  const sumIn = (of: string): string => `cast(sum(case when c.month = ${of} then c.gross end) as bigint)`;
  return context.database.rows<ContractFeeMonths>(
    `select c.contract_fee_id as "contractFeeId", ${sumIn("$2")} as before, ${sumIn("$3")} as after from charge c
      where c.account_id = $1 and c.month in ($2, $3) and c.subscriber_id is null and c.kind = 'contractFee'
        and c.contract_fee_id is not null and ${visible}
      group by c.contract_fee_id order by c.contract_fee_id limit ${params.add(MOST)}`,
    params.values,
  );
}
