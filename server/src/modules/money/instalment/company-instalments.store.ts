import { dateIn, SEARCH_MAX } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { ownProblem } from "../../../platform/errors";
import { readPage, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { lineSearch, type CompanyPlans } from "./company-instalments.policy";
import { instalmentText } from "./company-instalments.texts";
import { InstalmentPlan } from "./instalment.entity";

/** What companies still have to pay for their equipment. */
interface InstalmentSums {
  readonly clientId: string;
  /** Plans that are not paid off. */
  readonly plans: number;
  /** What is left to pay, 10^-6 BYN. */
  readonly left: number;
  /** What the current month asks for, charged already or not, 10^-6 BYN. */
  readonly thisMonth: number;
}

/** What companies still have to pay for their equipment, as far as the viewer may see it. */
export const instalmentSumsOf = loader<string, InstalmentSums>(
  (context, ids) => {
    const params = new ParamList(dateIn(context.timeZone, context.clock.now()).slice(0, 7));
    const where = `${params.among("p.client_id", ids)} and ${visibleTo(viewerOf(context), InstalmentPlan, params, { table: "p" })}`;
    return context.database.rows(
      `select p.client_id as "clientId", count(distinct case when t.charge_id is null then p.id end) as plans,
          cast(sum(case when t.charge_id is null then t.amount else 0 end) as bigint) as "left",
          cast(sum(case when t.month = $1 then t.amount else 0 end) as bigint) as "thisMonth"
        from instalment_plan p join instalment t on t.plan_id = p.id where ${where} group by p.client_id`,
      params.values,
    );
  },
  ({ clientId }) => clientId,
);

/** What companies have to pay month by month: from the current month on, and before it what billing has not charged. */
export const instalmentMonthsOf = listLoader<string, InstalmentMonthRow>(
  (context, ids) => {
    const params = new ParamList(dateIn(context.timeZone, context.clock.now()).slice(0, 7));
    const where = `${params.among("p.client_id", ids)} and ${visibleTo(viewerOf(context), InstalmentPlan, params, { table: "p" })}`;
    return context.database.rows(
      `select p.client_id as "clientId", t.month as month, cast(sum(t.amount) as bigint) as amount,
          cast(sum(case when t.charge_id is null then t.amount else 0 end) as bigint) as "left", count(*) as payments,
          sum(case when t.charge_id is null then 0 else 1 end) as charged
        from instalment_plan p join instalment t on t.plan_id = p.id
        where ${where} and (t.month >= $1 or t.charge_id is null) group by p.client_id, t.month order by t.month`,
      params.values,
    );
  },
  ({ clientId }) => clientId,
);

/** One month of what a company pays for its equipment. */
interface InstalmentMonthRow {
  readonly clientId: string;
  readonly month: string;
  /** 10^-6 BYN. */
  readonly amount: number;
  /** What of it billing has not charged, 10^-6 BYN. */
  readonly left: number;
  readonly payments: number;
  /** How many of them billing has charged. */
  readonly charged: number;
}

/** The equipment of a company, what was bought last first. */
export async function companyPlans(
  context: Context,
  clientId: string,
  wanted: CompanyPlans,
  args: PageArgs,
): Promise<Page<InstalmentPlan>> {
  const params = new ParamList(clientId);
  const where = [
    "t.client_id = $1",
    visibleTo(viewerOf(context), InstalmentPlan, params),
    ...wantedConditions(context, wanted, params),
  ];
  return readPage(
    context.database,
    {
      entity: InstalmentPlan,
      where: where.join(" and "),
      params,
      orderBy: [
        { column: "bought_on", property: "boughtOn" },
        { column: "id", property: "id" },
      ],
      descending: true,
    },
    args,
  );
}

function wantedConditions(
  context: Context,
  { accountId, isPaidOff, search }: CompanyPlans,
  params: ParamList,
): string[] {
  const where: string[] = [];
  if (accountId !== null) where.push(`t.account_id = ${params.add(accountId)}`);
  if (isPaidOff !== null) {
    const isOpen = "exists (select 1 from instalment i where i.plan_id = t.id and i.charge_id is null)";
    where.push(isPaidOff ? `not ${isOpen}` : isOpen);
  }
  if (search === null) return where;
  const meant = lineSearch(search);
  if (meant === null)
    throw ownProblem(
      "INVALID_SEARCH",
      context.locale,
      instalmentText("TOO_LONG_SEARCH", { max: SEARCH_MAX }),
    );
  for (const { nameLike, numberLike } of meant) {
    const anyOf = [
      nameLike === null ? [] : `s.name_folded like ${params.add(nameLike)} escape '\\'`,
      numberLike === null ? [] : `s.national_number like ${params.add(numberLike)}`,
    ].flat();
    where.push(
      `exists (select 1 from subscriber s where s.id = t.subscriber_id and (${anyOf.join(" or ")}))`,
    );
  }
  return where;
}
