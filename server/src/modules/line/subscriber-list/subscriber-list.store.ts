import type { Localized } from "@kabinet/shared";
import { GraphQLError } from "graphql";
import { seesWholeCompanies } from "../../../platform/authorization/rights";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { readPage, type OrderColumn, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { CONNECTED_STATES } from "../../company/service/service.entity";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { SubscriberSort, type SubscriberFilter } from "./subscriber-list.type";
import { readSearch } from "./subscriber-list.policy";

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

/** The viewer's subscribers that fit a filter. */
export async function listSubscribers(
  context: Context,
  query: SubscriberQuery,
  args: PageArgs,
): Promise<Page<Subscriber>> {
  const params = new ParamList();
  const where = subscriberConditions(context, query, params).join(" and ");
  return readPage(context.database, { entity: Subscriber, where, params, orderBy: SORTS[query.sort] }, args);
}

function subscriberConditions(
  context: Context,
  { clientId, filter }: SubscriberQuery,
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
  if (given(filter?.packageId)) where.push(hasService(filter.packageId, params));
  if (given(filter?.search)) where.push(...searchConditions(context, filter.search, params));
  return where;
}

/** Absent and null ask for nothing; an empty text asks for what has it, and finds nothing. */
function given<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function hasService(specificationId: string, params: ParamList): string {
  const states = CONNECTED_STATES.map((state) => `'${state}'`).join(", ");
  return `exists (select 1 from service v where v.subscriber_id = t.id and v.state in (${states})
    and v.specification_id = ${params.add(specificationId)})`;
}

function searchConditions(context: Context, text: string, params: ParamList): string[] {
  const search = readSearch(text);
  switch (search.by) {
    case "nothing":
      return [];
    case "number":
      return [`t.national_number = ${params.add(search.national)}`];
    case "name":
      return [`t.name_folded like ${params.add(search.like)} escape '\\'`];
    case "invalid":
      throw invalidSearch(search.message, context);
    case "mask":
      return [
        ...(search.prefix === "" ? [] : between(search.prefix, params)),
        `t.national_number like ${params.add(search.like)} escape '\\'`,
      ];
  }
}

/** The range of numbers with a prefix, which an index can serve; `:` is the character after `9`. */
function between(prefix: string, params: ParamList): string[] {
  return [`t.national_number >= ${params.add(prefix)}`, `t.national_number < ${params.add(`${prefix}:`)}`];
}

function invalidSearch(message: Localized, { locale }: Context): GraphQLError {
  return new GraphQLError(message[locale], { extensions: { code: "INVALID_SEARCH" } });
}
