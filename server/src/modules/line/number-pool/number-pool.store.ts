import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { numberExamples } from "@kabinet/shared";
import type { NumberCategoryCode } from "../../catalogue/operator/number-category.policy";
import type { GraphQLError } from "graphql";
import { OrderState } from "../../../orders/order.entity";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Reader } from "../../../platform/database/database";
import { readPage, type OrderColumn, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { listLoader } from "../../../platform/graphql/loader";
import { ownProblem } from "../../../platform/errors";
import { readSearch } from "../subscriber-list/subscriber-list.policy";
import { numberPoolText } from "./number-pool.texts";
import { PoolNumber } from "./pool-number.entity";
import type { Words } from "../../../platform/texts/text";

/** Which numbers are asked for. */
export interface AvailableQuery {
  /** The subscriber for whom they are: what is held for it is shown too. */
  readonly subscriberId: string;
  readonly mask: string | null;
  readonly category: NumberCategoryCode | null;
}

/** States in which an order still has the number that it took. */
const OPEN = [OrderState.ACKNOWLEDGED, OrderState.PENDING, OrderState.HELD, OrderState.IN_PROGRESS]
  .map((state) => `'${state}'`)
  .join(", ");

/** Whether the order that a row names is open. */
export const HAS_OPEN_ORDER = `exists (select 1 from orders o where o.id = t.order_id and o.state in (${OPEN}))`;

const BY_NUMBER: OrderColumn<PoolNumber> = { column: "number", property: "number" };
const BY_PLACE: OrderColumn<PoolNumber> = { column: "offer_place", property: "offerPlace", holds: "number" };

/**
 * The numbers that can be chosen for a subscriber. Without a mask categories take turns in the list; those that fit a
 * mask are in the order of numbers.
 */
export function listAvailable(
  context: Context,
  query: AvailableQuery,
  args: PageArgs,
): Promise<Page<PoolNumber>> {
  const params = new ParamList();
  const where = [isFree(context.clock.now(), query.subscriberId, params)];
  if (query.category !== null) where.push(`t.category = ${params.add(query.category)}`);
  const mask = maskConditions(query.mask, context, params);
  where.push(...mask);
  const orderBy = mask.length > 0 ? ([BY_NUMBER] as const) : ([BY_PLACE, BY_NUMBER] as const);
  return readPage(
    context.database,
    { entity: PoolNumber, where: where.join(" and "), params, orderBy },
    args,
  );
}

/** The numbers that were last held for some lines, whether or not they still are. */
export async function numbersMeantFor(reader: Reader, subscriberIds: readonly string[]): Promise<string[]> {
  const rows = await reader.rows<{ number: string }>(
    "select t.number from pool_number t where t.held_for among($1)",
    [subscriberIds],
  );
  return rows.map(({ number }) => number);
}

/** The numbers that are held for lines while somebody chooses, those first that run out first. */
export const heldNumbersOf = listLoader<string, PoolNumber>(
  (context, ids) => {
    const params = new ParamList();
    const own = `${params.among("s.id", ids)} and ${visibleTo(viewerOf(context), Subscriber, params, { table: "s" })}`;
    return context.database.read(
      PoolNumber,
      `where t.held_for in (select s.id from subscriber s where ${own})
         and ${isHeld(context.clock.now(), params)} order by t.state_until, t.number`,
      params.values,
    );
  },
  ({ heldFor }) => heldFor ?? "",
);

/** The condition that somebody is choosing a number. */
export function isHeld(now: number, params: ParamList): string {
  return `t.state = 'reserved' and t.order_id is null and t.state_until > ${params.add(now)}`;
}

/** `standingOf` in the database's words (a test holds that they agree): free, or held for the subscriber itself. */
function isFree(now: number, subscriberId: string, params: ParamList): string {
  const at = params.add(now);
  return `(t.state = 'available'
    or t.state = 'standby' and t.state_until <= ${at}
    or t.state = 'reserved' and t.order_id is null and (t.state_until <= ${at} or t.held_for = ${params.add(subscriberId)})
    or t.state = 'reserved' and t.order_id is not null and not ${HAS_OPEN_ORDER})`;
}

function maskConditions(text: string | null, { locale }: Context, params: ParamList): string[] {
  const search = readSearch(text ?? "");
  const refuse = (message: Words): GraphQLError => ownProblem("INVALID_SEARCH", locale, message);
  switch (search.by) {
    case "nothing":
      return [];
    case "number":
      return [`t.national_number = ${params.add(search.national)}`];
    case "words":
      throw refuse(numberPoolText("NOT_A_NUMBER", { mask: numberExamples().mask }));
    case "invalid":
      throw refuse(search.message);
    case "mask":
      return [
        // The range of numbers with a prefix, which an index can serve; `:` is the character after `9`.
        ...(search.prefix === ""
          ? []
          : [
              `t.national_number >= ${params.add(search.prefix)}`,
              `t.national_number < ${params.add(`${search.prefix}:`)}`,
            ]),
        `t.national_number like ${params.add(search.like)} escape '\\'`,
      ];
  }
}
