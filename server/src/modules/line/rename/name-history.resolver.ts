import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { OrderRecord } from "../../../orders/order.entity";
import { changeKey, orderOfChange } from "../../../orders/order-of-change.store";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { DateTime } from "../../../platform/graphql/scalars";
import { ListSize } from "../../../platform/graphql/weight";
import { Subscriber, type SubscriberFact } from "../../company/subscriber/subscriber.entity";
import { nameChangesOf, namesSince, valueBefore } from "../../company/subscriber/subscriber-facts.store";
import { closedDaysOfInvoices } from "../../money/invoice/invoice-window.policy";
import { invoiceNames, invoiceNamesFrom, type InvoiceName } from "./invoice-names.policy";
import { nameSlice } from "./name.slice";
import { NameChange, NameChangeConnection, SubscriberInvoiceName } from "./name-history.type";

const isForming = ({ clock, timeZone }: Context): boolean =>
  closedDaysOfInvoices(clock.now(), timeZone).isClosed;

const namesOf = namesSince((context) =>
  invoiceNamesFrom(context.clock.now(), context.timeZone, isForming(context)),
);

/** What is known of subscribers' names. */
@Resolver(() => Subscriber)
export class SubscriberNamesResolver {
  @FieldResolver(() => NameChangeConnection, {
    description: "How often it was given another name, the latest first; its first name is no change.",
  })
  nameChanges(
    @Root() { id }: Subscriber,
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Page<SubscriberFact>> {
    return nameChangesOf(context, id, page);
  }

  @FieldResolver(() => [SubscriberInvoiceName], {
    description:
      "Under which name the next invoices will have it, the earliest first: that of this month, and before it, while " +
      "invoices are formed (`invoiceWindow`), that of the month that is over.",
  })
  @ListSize(2)
  async invoiceNames(@Root() { id, name }: Subscriber, @Ctx() context: Context): Promise<InvoiceName[]> {
    const { clock, timeZone } = context;
    const names = await namesOf(context).load(id);
    return invoiceNames(names, name, { now: clock.now(), timeZone, isForming: isForming(context) });
  }
}

/** What is told of a change of a name. */
@Resolver(() => NameChange)
export class NameChangeResolver {
  @FieldResolver(() => String, { description: "The name from then on." })
  name(@Root() { value }: SubscriberFact): string {
    return value;
  }

  @FieldResolver(() => String, { nullable: true, description: "The name before it." })
  async previousName(@Root() { id }: SubscriberFact, @Ctx() context: Context): Promise<string | null> {
    return (await valueBefore(context).load(id))?.value ?? null;
  }

  @FieldResolver(() => DateTime, { description: "When it was changed." })
  changedAt(@Root() { validFrom }: SubscriberFact): number {
    return validFrom;
  }

  @FieldResolver(() => OrderRecord, {
    nullable: true,
    description:
      "The order that has changed it, which says who ordered it; null where it came from the operator, or is not the viewer's to see.",
  })
  order(
    @Root() { subscriberId, validFrom }: SubscriberFact,
    @Ctx() context: Context,
  ): Promise<OrderRecord | null> {
    return orderOfChange(context).load(changeKey(nameSlice.name, subscriberId, validFrom));
  }
}
