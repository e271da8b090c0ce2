import { dateIn } from "@kabinet/shared";
import { Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { mayWriteIn } from "../../../platform/authorization/rights";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { CalendarMonth } from "../../../platform/graphql/scalars";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { Client } from "../../company/client/client.entity";
import { InvoiceDeliveryChangeConnection, type InvoiceDeliveryChange } from "./invoice-delivery.entity";
import { deliveryHolds } from "./invoice-delivery.policy";
import { deliveryChangesOf } from "./invoice-delivery.store";

/** From which invoice on a change of the delivery would hold. */
@ObjectType({ description: "From which invoice on a change of the delivery that is made now holds." })
class InvoiceDeliveryHolds {
  @Field(() => CalendarMonth, { description: "The month of the first invoice that it holds for." })
  readonly from!: string;

  @Field(() => CalendarMonth, {
    nullable: true,
    description:
      "The month whose invoices are being formed now and go as the delivery was set before; null on other days.",
  })
  readonly beingFormed!: string | null;
}

/** What the delivery of invoices adds to companies. */
@Resolver(() => Client)
export class ClientInvoiceDeliveryResolver {
  @FieldResolver(() => InvoiceDeliveryHolds, {
    description: "From which invoice on a change of the delivery that is made now holds.",
  })
  invoiceDeliveryHolds(@Ctx() { timeZone, clock }: Context): InvoiceDeliveryHolds {
    return deliveryHolds(dateIn(timeZone, clock.now()), operatorProfile().windows.invoiceFormingFirstDays);
  }

  @FieldResolver(() => InvoiceDeliveryChangeConnection, {
    description: "Changes of the delivery of its invoices, the newest first.",
  })
  invoiceDeliveryChanges(
    @Root() { id }: Client,
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<InvoiceDeliveryChange>> {
    return deliveryChangesOf(context, id, args);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may change how the company gets its invoices.",
  })
  viewerCanChangeInvoiceDelivery(@Root() { id }: Client, @Ctx() context: Context): boolean {
    return mayWriteIn(viewerOf(context), "invoiceDelivery.change", id);
  }
}
