import { ParamList, visibleTo } from "../platform/authorization/visible";
import { viewerOf, type Context } from "../platform/graphql/context";
import { listLoader } from "../platform/graphql/loader";
import { OrderRecord } from "./order.entity";

type Loader = ReturnType<typeof listLoader<string, OrderRecord>>;

/**
 * The orders of a kind that are still to be carried out, by their subject, in the order in which they are to be done, as far
 * as the viewer may see them: `const renamesOf = openOrdersOf("renameSubscriber")`, then `renamesOf(context).load(id)`.
 */
export function openOrdersOf(kind: string): Loader {
  return listLoader<string, OrderRecord>(
    (context: Context, ids) => {
      const params = new ParamList(kind);
      const where = [
        params.among("t.subject_id", ids),
        "t.kind = $1 and (t.state || '') in ('acknowledged', 'pending', 'held', 'inProgress')",
        visibleTo(viewerOf(context), OrderRecord, params),
      ].join(" and ");
      return context.database.read(OrderRecord, `where ${where} order by t.run_at, t.id`, params.values);
    },
    ({ subjectId }) => subjectId,
  );
}
