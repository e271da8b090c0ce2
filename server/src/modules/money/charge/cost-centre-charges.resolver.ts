import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Context } from "../../../platform/graphql/context";
import { Money } from "../../../platform/graphql/money";
import { CostCentre } from "../../company/cost-centre/cost-centre.entity";
import { WithoutCostCentre } from "../../company/cost-centre/cost-centre.type";
import { costCentreChargedOf, withoutCostCentreChargedOf } from "./month-total.store";

/** What charges add to cost centres. */
@Resolver(() => CostCentre)
export class CostCentreChargesResolver {
  @May("charge.read")
  @FieldResolver(() => Money, {
    description:
      "What its lines that the viewer serves have to pay for this month up to now, VAT included: the sum of their " +
      "`Subscriber.chargedThisMonth`, by the cost centre that they have now.",
  })
  async chargedThisMonth(@Root() { id }: CostCentre, @Ctx() context: Context): Promise<number> {
    return (await costCentreChargedOf(context).load(id))?.total ?? 0;
  }
}

/** What charges add to lines without a cost centre. */
@Resolver(() => WithoutCostCentre)
export class WithoutCostCentreChargesResolver {
  @May("charge.read")
  @FieldResolver(() => Money, {
    description: "What they have to pay for this month up to now, VAT included, as for a cost centre.",
  })
  async chargedThisMonth(@Root() { clientId }: WithoutCostCentre, @Ctx() context: Context): Promise<number> {
    return (await withoutCostCentreChargedOf(context).load(clientId))?.total ?? 0;
  }
}
