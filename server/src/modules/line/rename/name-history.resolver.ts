import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { OrderRecord } from "../../../orders/order.entity";
import { waitsForPerson } from "../../../orders/act-on-order";
import { openOrdersOf } from "../../../orders/open-orders.store";
import { changeKey, orderOfChange } from "../../../orders/order-of-change.store";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { DateTime } from "../../../platform/graphql/scalars";
import { ListSize } from "../../../platform/graphql/weight";
import { Subscriber, type SubscriberFact } from "../../company/subscriber/subscriber.entity";
import { nameChangesOf, namesSince, valueBefore } from "../../company/subscriber/subscriber-facts.store";
import { closedDaysOfInvoices } from "../../money/invoice/invoice-window.policy";
import { invoiceNames, invoiceNamesFrom, type InvoiceName, type PlannedName } from "./invoice-names.policy";
import { renameSubscriber } from "./rename-subscriber";
import { plannedAt } from "./rename.policy";
import { nameSlice, type MovedName } from "./name.slice";
import { NameChange, NameChangeConnection, SubscriberInvoiceName } from "./name-history.type";

const isForming = ({ clock, timeZone }: Context): boolean =>
  closedDaysOfInvoices(clock.now(), timeZone).isClosed;

const namesOf = namesSince((context) =>
  invoiceNamesFrom(context.clock.now(), context.timeZone, isForming(context)),
);

const renamesOf = openOrdersOf(renameSubscriber.kind);

/** The renamings of a line that are still to be carried out, in time; what a closed window keeps waiting comes when it opens. */
async function plannedNames(context: Context, id: string): Promise<PlannedName<OrderRecord>[]> {
  const { clock, timeZone } = context;
  const orders = await renamesOf(context).load(id);
  return orders
    .flatMap((order) => {
      const at = plannedAt(order, clock.now(), timeZone);
      const { name: from } = JSON.parse(order.before) as MovedName;
      const { name } = JSON.parse(order.after) as MovedName;
      return at === null || waitsForPerson(order) ? [] : [{ from, name, at, order }];
    })
    .sort((a, b) => a.at - b.at);
}

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
      "invoices are formed (`invoiceWindow`), that of the month that is over. A renaming that is ordered and will be carried out before the month ends counts.",
  })
  @ListSize(2)
  async invoiceNames(
    @Root() { id, name }: Subscriber,
    @Ctx() context: Context,
  ): Promise<InvoiceName<OrderRecord>[]> {
    const { clock, timeZone } = context;
    const [names, planned] = await Promise.all([namesOf(context).load(id), plannedNames(context, id)]);
    return invoiceNames(names, name, planned, { now: clock.now(), timeZone, isForming: isForming(context) });
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
