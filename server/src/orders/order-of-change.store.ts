import { ParamList, visibleTo } from "../platform/authorization/visible";
import { viewerOf } from "../platform/graphql/context";
import { loader } from "../platform/graphql/loader";
import { OrderRecord, OrderState } from "./order.entity";

/** What an order has moved, and when: the key by which it is found. */
export function changeKey(slice: string, subjectId: string, at: number): string {
  return `${slice} ${subjectId} ${String(at)}`;
}

/**
 * The orders that have brought changes about, by `changeKey`, as far as the viewer may see them. A change is written with
 * the instant at which its order is completed; what came otherwise has no order.
 */
export const orderOfChange = loader<string, OrderRecord>(
  (context, keys) => {
    const parts = keys.map((key) => key.split(" "));
    const some = (place: number): string[] => [...new Set(parts.map((part) => part[place] ?? ""))];
    const params = new ParamList(OrderState.COMPLETED);
    const where = [
      params.among("t.subject_id", some(1)),
      params.among("t.slice", some(0)),
      `t.completed_at in (${some(2)
        .map((at) => params.add(Number(at)))
        .join(", ")})`,
      `t.state = $1 and ${visibleTo(viewerOf(context), OrderRecord, params)}`,
    ].join(" and ");
    return context.database.read(OrderRecord, `where ${where}`, params.values);
  },
  ({ slice, subjectId, completedAt }) => changeKey(slice, subjectId, completedAt ?? 0),
);
