import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { Subscriber, SubscriberState } from "./subscriber.entity";

/** How many lines a company has. */
export interface LineCounts {
  readonly clientId: string;
  readonly all: number;
  readonly suspended: number;
}

/** How many lines companies have, as far as the viewer may see them; a company without any is not found. */
export const lineCountsOf = loader<string, LineCounts>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.client_id", ids)} and ${visibleTo(viewerOf(context), Subscriber, params)}`;
    return context.database.rows<LineCounts>(
      `select t.client_id as "clientId", count(*) as "all",
          cast(sum(case when t.state = '${SubscriberState.SUSPENDED}' then 1 else 0 end) as bigint) as suspended
        from subscriber t where ${where} group by t.client_id`,
      params.values,
    );
  },
  ({ clientId }) => clientId,
);
