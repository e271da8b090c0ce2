import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf } from "../../../platform/graphql/context";
import { listLoader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { Instalment, InstalmentPlan } from "./instalment.entity";

/** What subscribers have bought by instalments, the latest first. */
export const instalmentPlansOf = nestedPage<InstalmentPlan>({
  entity: InstalmentPlan,
  parent: { column: "subscriber_id", property: "subscriberId" },
  where: (context, params) => visibleTo(viewerOf(context), InstalmentPlan, params),
  orderBy: [
    { column: "bought_on", property: "boughtOn" },
    { column: "id", property: "id" },
  ],
  descending: true,
  few: true,
});

/** The payments of plans, in the order of their months; a plan has some dozens at the most. */
export const instalmentsOf = listLoader<string, Instalment>(
  (context, ids) => {
    const params = new ParamList();
    const own = params.among("t.plan_id", ids);
    const visible = visibleTo(viewerOf(context), InstalmentPlan, params, { table: "p" });
    return context.database.read(
      Instalment,
      `where ${own} and exists (select 1 from instalment_plan p where p.id = t.plan_id and ${visible})
        order by t.plan_id, t.month`,
      params.values,
    );
  },
  ({ planId }) => planId,
);
