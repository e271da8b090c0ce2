import { seesWholeCompanies } from "../../../platform/authorization/rights";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { readPage, type OrderColumn, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { SubscriberSort, type SubscriberFilter } from "./subscriber-list.type";
import { hasService, resolveSearch, searchConditions, type ResolvedSearch } from "./subscriber-search.store";

/** Which subscribers are asked for, and in which order. */
export interface SubscriberQuery {
  readonly clientId?: string | null | undefined;
  readonly filter?: SubscriberFilter | null | undefined;
  readonly sort: SubscriberSort;
}

const BY_ID: OrderColumn<Subscriber> = { column: "id", property: "id" };
const SORTS: Record<SubscriberSort, readonly [OrderColumn<Subscriber>, OrderColumn<Subscriber>]> = {
  [SubscriberSort.NUMBER]: [{ column: "national_number", property: "nationalNumber" }, BY_ID],
  [SubscriberSort.NAME]: [{ column: "name_folded", property: "nameFolded" }, BY_ID],
};

/** A page of lines, and how the search that found them was read. */
export type FoundSubscribers = Page<Subscriber> & { readonly search: ResolvedSearch | null };

/** The viewer's subscribers that fit a filter. */
export async function listSubscribers(
  context: Context,
  query: SubscriberQuery,
  args: PageArgs,
): Promise<FoundSubscribers> {
  const text = query.filter?.search;
  const search = given(text) ? await resolveSearch(context, text, query.clientId ?? null) : null;
  const params = new ParamList();
  const where = subscriberConditions(context, query, search, params).join(" and ");
  const list = { entity: Subscriber, where, params, orderBy: SORTS[query.sort] };
  return Object.assign(await readPage(context.database, list, args), { search });
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
  if (given(filter?.state)) where.push(`t.state = ${params.add(filter.state)}`);
  if (given(filter?.packageId)) where.push(hasService([filter.packageId], params));
  if (search !== null) where.push(...searchConditions(search, params));
  return where;
}

/** Absent and null ask for nothing; an empty text asks for what has it, and finds nothing. */
function given<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
