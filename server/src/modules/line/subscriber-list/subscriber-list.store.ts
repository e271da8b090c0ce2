import type { Permission } from "@kabinet/shared";
import { PROGRAM_SCOPE } from "../../../platform/authorization/denial";
import { mayAnywhere, seesWholeCompanies } from "../../../platform/authorization/rights";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Params } from "../../../platform/database/database";
import { mistake, problem } from "../../../platform/errors";
import { readPage, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { throttled } from "../../../platform/graphql/throttled";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { dataLimits, linesNearDataLimit, type DataLimits } from "../mobile-internet/data-limit.store";
import { INDEXED, sortedPage, sortedPages, sortKey } from "./subscriber-sort.store";
import { SKIP_MAX, SubscriberSort, type SubscriberFilter } from "./subscriber-list.type";
import { hasService, resolveSearch, searchConditions, type ResolvedSearch } from "./subscriber-search.store";

/** Which subscribers are asked for, and in which order. */
export interface SubscriberQuery {
  readonly clientId?: string | null | undefined;
  readonly filter?: SubscriberFilter | null | undefined;
  readonly sort: SubscriberSort;
  readonly descending: boolean;
  /** How many are passed over before the page begins. */
  readonly skip: number;
}

/** A page of lines, and how the search that found them was read. */
export type FoundSubscribers = Page<Subscriber> & { readonly search: ResolvedSearch | null };

/** The viewer's subscribers that fit a filter. */
export async function listSubscribers(
  context: Context,
  query: SubscriberQuery,
  args: PageArgs,
): Promise<FoundSubscribers> {
  const { sort, descending, skip } = query;
  requireOrder(context, query);
  if (!(skip >= 0 && skip <= SKIP_MAX))
    throw mistake("BAD_USER_INPUT", `skip must be between 0 and ${String(SKIP_MAX)}.`);
  const index = INDEXED[sort];
  if (index === undefined && needsCompany(context, query))
    throw mistake("BAD_USER_INPUT", "Lines are sorted by this within one company: give clientId.");
  const text = query.filter?.search;
  const search = given(text) ? await resolveSearch(context, text, query.clientId ?? null) : null;
  const params = new ParamList();
  const limits = await limitsFor(context, query);
  const where = subscriberConditions(context, query, { search, limits }, params).join(" and ");
  const whole = [...params.values];
  const list = { entity: Subscriber, where, params, descending, skip };
  const count = (): Promise<number> => countLines(context, where, whole);
  const page =
    index === undefined
      ? await sortedPage(context, { ...list, count, ...(await sortKey(context, sort, params)) }, args)
      : await readPage(context.database, { ...list, orderBy: index }, args);
  return Object.assign(page, { search });
}

/** All lines of a filter in their order, page by page, for a file; what is wrong with the search is told at once. */
export async function subscriberPages(
  context: Context,
  query: Omit<SubscriberQuery, "skip">,
): Promise<AsyncGenerator<readonly Subscriber[]>> {
  const { sort, descending } = query;
  requireOrder(context, query);
  const text = query.filter?.search;
  const search = given(text) ? await resolveSearch(context, text, query.clientId ?? null) : null;
  const limits = await limitsFor(context, query);
  return sortedPages(
    context,
    async (params) => {
      const where = subscriberConditions(context, query, { search, limits }, params).join(" and ");
      return { where, key: (await sortKey(context, sort, params)).key };
    },
    descending,
  );
}

/** The condition over `t` of the lines that fit a filter; what is wrong with its search is told at once. */
export async function linesOfFilter(
  context: Context,
  query: Pick<SubscriberQuery, "clientId" | "filter">,
  params: ParamList,
): Promise<string> {
  requireOrder(context, { ...query, sort: SubscriberSort.NUMBER });
  const text = query.filter?.search;
  const search = given(text) ? await resolveSearch(context, text, query.clientId ?? null) : null;
  const limits = await limitsFor(context, query);
  return subscriberConditions(context, query, { search, limits }, params).join(" and ");
}

/** An order tells what it is by: who may not be told that is not given it either. Throws FORBIDDEN. */
function requireOrder(context: Context, { sort, filter }: Pick<SubscriberQuery, "sort" | "filter">): void {
  const viewer = viewerOf(context);
  const wanted: Permission[] = [];
  if (sort === SubscriberSort.CHARGED_THIS_MONTH) wanted.push("charge.read");
  if (sort === SubscriberSort.MEGABYTES_THIS_MONTH || given(filter?.isNearDataLimit))
    wanted.push("usage.read");
  if (!wanted.every((right) => mayAnywhere(viewer, right)))
    throw problem("FORBIDDEN", context.locale, PROGRAM_SCOPE.text);
}

/** The operator's staff see the lines of all companies: to sort those all would have to be gone through. */
function needsCompany(context: Context, { clientId, filter }: SubscriberQuery): boolean {
  return viewerOf(context).role === "staff" && !given(clientId) && !given(filter?.accountId);
}

/** How many lines of companies have nearly used up this month's megabytes; null while nothing is known of the month. */
export const nearDataLimitOf = loader<string, { readonly clientId: string; readonly n: number | null }>(
  async (context, ids) => {
    const limits = await dataLimits(context);
    if (limits === null) return ids.map((clientId) => ({ clientId, n: null }));
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), Subscriber, params, { table: "s" });
    const near = linesNearDataLimit(limits, params, `${params.among("s.client_id", ids)} and ${visible}`);
    const sql = `select t."clientId", count(*) as n from (${near}) t group by t."clientId"`;
    // It goes through all lines: aside, and a few at once.
    return throttled(context, () => context.database.aside.rows(sql, params.values));
  },
  ({ clientId }) => clientId,
);

async function countLines({ database }: Context, where: string, params: Params): Promise<number> {
  const sql = `select count(*) as n from subscriber t where ${where}`;
  return (await database.rows<{ n: number }>(sql, params))[0]?.n ?? 0;
}

/** What has to be looked up before a filter can be written as conditions. */
interface LookedUp {
  readonly search: ResolvedSearch | null;
  readonly limits: DataLimits | null;
}

/** Looked up only where lines are asked for by it. */
async function limitsFor(
  context: Context,
  { filter }: Pick<SubscriberQuery, "filter">,
): Promise<DataLimits | null> {
  return given(filter?.isNearDataLimit) ? dataLimits(context) : null;
}

function subscriberConditions(
  context: Context,
  { clientId, filter }: Pick<SubscriberQuery, "clientId" | "filter">,
  { search, limits }: LookedUp,
  params: ParamList,
): string[] {
  // One account is found by an index of its own, and so are the accounts of who looks after some only.
  const leads = !given(filter?.accountId) && seesWholeCompanies(viewerOf(context));
  const where = [visibleTo(viewerOf(context), Subscriber, params, { leads })];
  if (given(clientId))
    where.push(`${leads ? "t.client_id" : "(t.client_id || '')"} = ${params.add(clientId)}`);
  if (given(filter?.accountId)) where.push(`t.account_id = ${params.add(filter.accountId)}`);
  if (given(filter?.tariffPlanId)) where.push(`t.tariff_plan_id = ${params.add(filter.tariffPlanId)}`);
  if (given(filter?.costCentreId)) where.push(`t.cost_centre_id = ${params.add(filter.costCentreId)}`);
  if (given(filter?.withoutCostCentre))
    where.push(`t.cost_centre_id is ${filter.withoutCostCentre ? "" : "not "}null`);
  if (given(filter?.state)) where.push(`t.state = ${params.add(filter.state)}`);
  if (given(filter?.isNearDataLimit))
    where.push(
      `${filter.isNearDataLimit ? "" : "not "}(${isNearDataLimit(context, { clientId, filter }, limits, params)})`,
    );
  if (given(filter?.packageId)) where.push(hasService([filter.packageId], params));
  if (search !== null) where.push(...searchConditions(search, params));
  return where;
}

/** The condition that a line `t` is one of those near their limit: they are found once, among all that are looked at. */
function isNearDataLimit(
  context: Context,
  { clientId, filter }: Pick<SubscriberQuery, "clientId" | "filter">,
  limits: DataLimits | null,
  params: ParamList,
): string {
  if (limits === null) return "1 = 0";
  const leads = !given(filter?.accountId) && seesWholeCompanies(viewerOf(context));
  const lines = [visibleTo(viewerOf(context), Subscriber, params, { table: "s", leads })];
  if (given(clientId)) lines.push(`s.client_id = ${params.add(clientId)}`);
  if (given(filter?.accountId)) lines.push(`s.account_id = ${params.add(filter.accountId)}`);
  const near = linesNearDataLimit(limits, params, lines.join(" and "));
  return `t.id in (select n.id from (${near}) n)`;
}

/** Absent and null ask for nothing; an empty text asks for what has it, and finds nothing. */
function given<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
