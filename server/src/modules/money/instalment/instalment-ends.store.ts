import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { InstalmentPlan } from "./instalment.entity";

/** Equipment of an account whose instalments have begun or ended between two months: what is alike is one. */
export interface InstalmentEnd {
  readonly equipment: string;
  /** A payment, 10^-6 BYN. */
  readonly amount: number;
  /** 1 where they have begun, 0 where they have ended. */
  readonly begun: number;
  readonly lines: number;
  readonly plans: number;
}

/** Most of them that are told. */
const MOST = 500;

/**
 * The instalments of an account that ask for something in a month and did not until an earlier one, and the other way
 * round, as far as the viewer may see them. Months are YYYY-MM.
 */
export function instalmentEnds(
  context: Context,
  { accountId, clientId }: { readonly accountId: string; readonly clientId: string },
  { month, otherMonth }: { readonly month: string; readonly otherMonth: string },
): Promise<InstalmentEnd[]> {
  const params = new ParamList(clientId, accountId, otherMonth, month);
  const visible = visibleTo(viewerOf(context), InstalmentPlan, params, { table: "p" });
  const another = (condition: string): string =>
    `exists (select 1 from instalment o where o.plan_id = t.plan_id and ${condition})`;
  return context.database.aside.rows<InstalmentEnd>(
    `select e.equipment, e.amount, e.begun, count(distinct e.line) as lines, count(*) as plans from (
        select p.equipment, t.amount, p.subscriber_id as line, case when t.month = $4 then 1 else 0 end as begun
        from instalment_plan p join instalment t on t.plan_id = p.id
        where p.client_id = $1 and p.account_id = $2 and ${visible}
          and ((t.month = $4 and not ${another("o.month <= $3")}) or (t.month = $3 and not ${another("o.month >= $4")}))) e
      group by e.equipment, e.amount, e.begun
      order by abs(e.amount * count(*)) desc, e.equipment, e.amount, e.begun limit ${params.add(MOST)}`,
    params.values,
  );
}
