import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Reader } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { Subscriber, SubscriberAspect, SubscriberFact } from "./subscriber.entity";

/** What one aspect of a line has been, the first value first, as far as the viewer may see the line. */
export function factsOf(
  context: Context,
  subscriberId: string,
  aspect: SubscriberAspect,
): Promise<SubscriberFact[]> {
  const params = new ParamList(subscriberId, aspect);
  const visible = visibleTo(viewerOf(context), Subscriber, params, { table: "s" });
  const own = `exists (select 1 from subscriber s where s.id = t.subscriber_id and ${visible})`;
  const tail = `where t.subscriber_id = $1 and t.aspect = $2 and ${own} order by t.valid_from, t.id`;
  return context.database.read(SubscriberFact, tail, params.values);
}

/** What one aspect of some lines was at any moment from an instant up to another, whoever's they are; line by line, in time. */
export function factsBetween(
  reader: Reader,
  subscriberIds: readonly string[],
  aspect: SubscriberAspect,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<SubscriberFact[]> {
  return reader.read(
    SubscriberFact,
    `where t.subscriber_id among($1) and t.aspect = $2 and t.valid_from < $4
      and (t.valid_to is null or t.valid_to > $3) order by t.subscriber_id, t.valid_from, t.id`,
    [subscriberIds, aspect, from, to],
  );
}

/** How often one aspect of some lines has changed since an instant, whoever's they are; the first value is no change. */
export async function changesSince(
  reader: Reader,
  subscriberIds: readonly string[],
  aspect: SubscriberAspect,
  since: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.rows<{ id: string; n: number }>(
    `select t.subscriber_id as id, count(*) as n from subscriber_fact t
      where t.subscriber_id among($1) and t.aspect = $2 and t.valid_from >= $3
        and exists (select 1 from subscriber_fact e
          where e.subscriber_id = t.subscriber_id and e.aspect = $2 and e.valid_to = t.valid_from)
      group by t.subscriber_id`,
    [subscriberIds, aspect, since],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** The condition that a fact `t` took the place of `e`: the first value of an aspect is no change. */
const REPLACED = "e.subscriber_id = t.subscriber_id and e.aspect = t.aspect and e.valid_to = t.valid_from";

/** The changes of lines' names, the latest first, as far as the viewer may see the lines. */
export const nameChangesOf = nestedPage<SubscriberFact>({
  entity: SubscriberFact,
  parent: { column: "subscriber_id", property: "subscriberId" },
  where: (context, params) =>
    `t.aspect = '${SubscriberAspect.NAME}' and ${ofVisibleLine(context, params)}
      and exists (select 1 from subscriber_fact e where ${REPLACED})`,
  orderBy: [
    { column: "valid_from", property: "validFrom", holds: "number" },
    { column: "id", property: "id" },
  ],
  descending: true,
});

/** What facts have taken the place of, by their ids. */
export const valueBefore = loader<string, { readonly id: string; readonly value: string }>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${ofVisibleLine(context, params)}`;
    return context.database.rows(
      `select t.id, e.value from subscriber_fact t join subscriber_fact e on ${REPLACED} where ${where}
        order by e.valid_from`,
      params.values,
    );
  },
  ({ id }) => id,
);

/** The names of lines that held at some moment from an instant on, as far as the viewer may see the lines; in time. */
export const namesSince = (since: (context: Context) => number): ((context: Context) => Lists) =>
  listLoader<string, SubscriberFact>(
    (context, ids) => {
      const params = new ParamList(since(context), SubscriberAspect.NAME);
      const where = `${params.among("t.subscriber_id", ids)} and ${ofVisibleLine(context, params)}`;
      return context.database.read(
        SubscriberFact,
        `where ${where} and t.aspect = $2 and (t.valid_to is null or t.valid_to > $1) order by t.valid_from, t.id`,
        params.values,
      );
    },
    ({ subscriberId }) => subscriberId,
  );

type Lists = ReturnType<ReturnType<typeof listLoader<string, SubscriberFact>>>;

function ofVisibleLine(context: Context, params: ParamList): string {
  const visible = visibleTo(viewerOf(context), Subscriber, params, { table: "s" });
  return `exists (select 1 from subscriber s where s.id = t.subscriber_id and ${visible})`;
}
