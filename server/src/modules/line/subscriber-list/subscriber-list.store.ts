import { seesWholeCompanies } from "../../../platform/authorization/rights";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Params } from "../../../platform/database/database";
import { mistake } from "../../../platform/errors";
import { readPage, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { INDEXED, sortedPage, sortedPages, sortKey } from "./subscriber-sort.store";
import { SKIP_MAX, type SubscriberFilter, type SubscriberSort } from "./subscriber-list.type";
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
  if (!(skip >= 0 && skip <= SKIP_MAX))
    throw mistake("BAD_USER_INPUT", `skip must be between 0 and ${String(SKIP_MAX)}.`);
  const index = INDEXED[sort];
  if (index === undefined && needsCompany(context, query))
    throw mistake("BAD_USER_INPUT", "Lines are sorted by this within one company: give clientId.");
  const text = query.filter?.search;
  const search = given(text) ? await resolveSearch(context, text, query.clientId ?? null) : null;
  const params = new ParamList();
  const where = subscriberConditions(context, query, search, params).join(" and ");
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
  const text = query.filter?.search;
  const search = given(text) ? await resolveSearch(context, text, query.clientId ?? null) : null;
  return sortedPages(
    context,
    async (params) => {
      const where = subscriberConditions(context, { ...query, skip: 0 }, search, params).join(" and ");
      return { where, key: (await sortKey(context, sort, params)).key };
    },
    descending,
  );
}

/** The operator's staff see the lines of all companies: to sort those all would have to be gone through. */
function needsCompany(context: Context, { clientId, filter }: SubscriberQuery): boolean {
  return viewerOf(context).role === "staff" && !given(clientId) && !given(filter?.accountId);
}

async function countLines({ database }: Context, where: string, params: Params): Promise<number> {
  const sql = `select count(*) as n from subscriber t where ${where}`;
  return (await database.rows<{ n: number }>(sql, params))[0]?.n ?? 0;
}

function subscriberConditions(
  context: Context,
  { clientId, filter }: SubscriberQuery,
  search: ResolvedSearch | null,
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
  if (given(filter?.packageId)) where.push(hasService([filter.packageId], params));
  if (search !== null) where.push(...searchConditions(search, params));
  return where;
}

/** Absent and null ask for nothing; an empty text asks for what has it, and finds nothing. */
function given<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
