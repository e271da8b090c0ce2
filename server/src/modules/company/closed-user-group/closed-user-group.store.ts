import { Subscriber } from "../subscriber/subscriber.entity";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf } from "../../../platform/graphql/context";
import { listLoader } from "../../../platform/graphql/loader";

/** That a subscriber is in a group, as it is told. */
export interface Membership {
  readonly subscriberId: string;
  readonly name: string;
  readonly index: number;
}

/** The groups that subscribers are in, by index. At most ten each (3GPP TS 22.085). */
export const membershipsOf = listLoader<string, Membership>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), Subscriber, params, { table: "s" });
    const where = `${params.among("t.subscriber_id", ids)} and exists (select 1 from subscriber s where s.id = t.subscriber_id and ${visible})`;
    return context.database.rows<Membership>(
      `select t.subscriber_id as "subscriberId", g.name, t.cug_index as "index"
       from closed_user_group_member t join closed_user_group g on g.id = t.group_id
       where ${where} order by t.subscriber_id, t.cug_index`,
      params.values,
    );
  },
  ({ subscriberId }) => subscriberId,
);
