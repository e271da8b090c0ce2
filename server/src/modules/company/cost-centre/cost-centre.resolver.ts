import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { mayWriteIn } from "../../../platform/authorization/rights";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Client } from "../client/client.entity";
import { clientOf } from "../client/client.store";
import { Subscriber } from "../subscriber/subscriber.entity";
import { costCentreCountOf, withoutCostCentreCountOf } from "../subscriber/subscriber.store";
import { CostCentre, CostCentreConnection } from "./cost-centre.entity";
import { costCentreOf, costCentresOf } from "./cost-centre.store";
import { WithoutCostCentre } from "./cost-centre.type";

/** Cost centres. */
@Resolver(() => CostCentre)
export class CostCentreResolver {
  @FieldResolver(() => Client, { description: "The company whose label it is." })
  async client(@Root() costCentre: CostCentre, @Ctx() context: Context): Promise<Client> {
    const client = await clientOf(context).load(costCentre.clientId);
    if (!client) throw new Error(`the cost centre ${costCentre.id} has no company`);
    return client;
  }

  @FieldResolver(() => Int, {
    description:
      "How many lines that the viewer serves have it, in any state: as many as `subscribers` lists by `costCentreId`.",
  })
  async subscriberCount(@Root() costCentre: CostCentre, @Ctx() context: Context): Promise<number> {
    return (await costCentreCountOf(context).load(costCentre.id))?.n ?? 0;
  }
}

/** What cost centres add to their company. */
@Resolver(() => Client)
export class ClientCostCentresResolver {
  @FieldResolver(() => CostCentreConnection, { description: "The company's cost centres, by name." })
  costCentres(
    @Root() client: Client,
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<CostCentre>> {
    return costCentresOf(context, client.id, args);
  }

  @FieldResolver(() => WithoutCostCentre, {
    description: "The company's lines without a cost centre, as far as the viewer serves them.",
  })
  async withoutCostCentre(@Root() { id }: Client, @Ctx() context: Context): Promise<WithoutCostCentre> {
    return { clientId: id, subscriberCount: (await withoutCostCentreCountOf(context).load(id))?.n ?? 0 };
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may make, rename and remove the company's cost centres.",
  })
  viewerCanChangeCostCentres(@Root() { id }: Client, @Ctx() context: Context): boolean {
    return mayWriteIn(viewerOf(context), "costCentre.change", id);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may give lines of the company that they serve a cost centre.",
  })
  viewerCanSetCostCentre(@Root() { id }: Client, @Ctx() context: Context): boolean {
    return mayWriteIn(viewerOf(context), "costCentre.set", id);
  }
}

/** What cost centres add to lines. */
@Resolver(() => Subscriber)
export class SubscriberCostCentreResolver {
  @FieldResolver(() => CostCentre, {
    nullable: true,
    description:
      "The company's own label of the line; null where it has none, and for the subscriber itself, who sees nothing of the company.",
  })
  costCentre(@Root() { costCentreId }: Subscriber, @Ctx() context: Context): Promise<CostCentre | null> {
    return costCentreId === null ? Promise.resolve(null) : costCentreOf(context).load(costCentreId);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may give it another cost centre." })
  viewerCanSetCostCentre(@Root() { clientId }: Subscriber, @Ctx() context: Context): boolean {
    return mayWriteIn(viewerOf(context), "costCentre.set", clientId);
  }
}
