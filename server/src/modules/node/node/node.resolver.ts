import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { findOrder } from "../../../orders/order.store";
import { May } from "../../../platform/authorization/may";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Node } from "../../../platform/graphql/node";
import { appealOf } from "../../care/appeal/appeal.store";
import { accountOf } from "../../company/account/account.store";
import { clientOf } from "../../company/client/client.store";
import { pauseOf } from "../../line/pause/pause.store";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { serviceOf } from "../../company/service/service.store";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { findTariffPlan } from "../../catalogue/tariff-plan/tariff.store";
import { apiTokenOf } from "../../people/viewer/api-token.store";

/** Finds one kind of thing by id, as far as the viewer may see it. */
type Finder = (context: Context, id: string) => Promise<Node | null>;

/** What the prefix of an id says it is of. */
const FINDERS: Readonly<Record<string, Finder>> = {
  cl: (context, id) => clientOf(context).load(id),
  acc: (context, id) => accountOf(context).load(id),
  sub: (context, id) => subscriberOf(context).load(id),
  pause: (context, id) => pauseOf(context).load(id),
  svc: (context, id) => serviceOf(context).load(id),
  ord: (context, id) => findOrder(context.database, viewerOf(context), id),
  apl: (context, id) => appealOf(context).load(id),
  tok: (context, id) => apiTokenOf(context).load(id),
  tp: ({ database, locale }, id) => findTariffPlan(database, id, locale),
  spec: async ({ database, locale }, id) => (await serviceCatalogue(database)).find(id, locale),
};

/** Anything by its id. */
@Resolver()
export class NodeResolver {
  @May("node.read")
  @Query(() => Node, {
    nullable: true,
    description: "Anything that has an id; null when there is none such, or the viewer may not see it.",
  })
  node(
    @Ctx() context: Context,
    @Arg("id", () => ID, { description: "The id, as some answer gave it." }) id: string,
  ): Promise<Node | null> {
    const prefix = id.slice(0, Math.max(0, id.indexOf("_")));
    const find = Object.hasOwn(FINDERS, prefix) ? FINDERS[prefix] : undefined;
    return find ? find(context, id) : Promise.resolve(null);
  }
}
