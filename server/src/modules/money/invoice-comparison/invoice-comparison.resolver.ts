import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import type { Page } from "../../../platform/graphql/connection";
import type { Context } from "../../../platform/graphql/context";
import { Weighs } from "../../../platform/graphql/weight";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { ChargeDifference } from "../charge/charge-comparison.type";
import { Invoice } from "../invoice/invoice.entity";
import { compareInvoices, differencesIn, lineDifferences } from "./invoice-comparison.task";
import {
  InvoiceComparison,
  InvoiceDifference,
  InvoiceDifferenceArgs,
  InvoiceDifferenceConnection,
} from "./invoice-comparison.type";

/** As how many items of a list a page of differences counts besides its own: all charges of both invoices are summed. */
const WEIGHT = 200;

/** «Почему столько?» */
@Resolver(() => InvoiceComparison)
export class InvoiceComparisonResolver {
  @May("invoice.read")
  @Query(() => InvoiceComparison, {
    nullable: true,
    description:
      "Why an invoice comes to what it comes to: beside another of the same account, the one before it where none is named. " +
      "Null when the viewer sees no such invoices; BAD_USER_INPUT where they are of different accounts.",
  })
  invoiceComparison(
    @Ctx() context: Context,
    @Arg("invoiceId", () => ID, { description: "The invoice that is looked at." }) invoiceId: string,
    @Arg("otherInvoiceId", () => ID, {
      nullable: true,
      description: "The one that it is held against; the account's one before it when it is left out.",
    })
    otherInvoiceId?: string | null,
  ): Promise<InvoiceComparison | null> {
    return compareInvoices(context, invoiceId, otherInvoiceId ?? null);
  }

  @FieldResolver(() => Invoice, { description: "The invoice that is looked at." })
  invoice(@Root() { invoiceRow }: InvoiceComparison): Invoice {
    return invoiceRow;
  }

  @FieldResolver(() => Invoice, {
    nullable: true,
    description: "The one that it is held against; null where the account has none before it.",
  })
  other(@Root() { otherRow }: InvoiceComparison): Invoice | null {
    return otherRow;
  }

  @Weighs(WEIGHT)
  @FieldResolver(() => InvoiceDifferenceConnection, {
    description:
      "What appeared, went, grew and fell, the largest difference first. What costs the same on both is left out.",
  })
  differences(
    @Root() { pair }: InvoiceComparison,
    @Args(() => InvoiceDifferenceArgs) args: InvoiceDifferenceArgs,
    @Ctx() context: Context,
  ): Promise<Page<InvoiceDifference>> {
    return differencesIn(context, pair, args);
  }

  @Weighs(WEIGHT)
  @FieldResolver(() => [ChargeDifference], {
    description:
      "Why one subscriber costs more or less: its fees on both invoices and its usage of both months, by kind and place. " +
      "Empty where the viewer sees no such subscriber.",
  })
  lineDifferences(
    @Root() comparison: InvoiceComparison,
    @Arg("subscriberId", () => ID, { description: "The subscriber." }) subscriberId: string,
    @Ctx() context: Context,
  ): Promise<ChargeDifference[]> {
    return lineDifferences(context, comparison, subscriberId);
  }
}

/** What is told of a difference besides. */
@Resolver(() => InvoiceDifference)
export class InvoiceDifferenceResolver {
  @FieldResolver(() => Subscriber, {
    nullable: true,
    description:
      "The subscriber, where they are told apart; null for what is charged to the account itself, and where the viewer does not see the subscriber any more.",
  })
  subscriber(@Root() { row }: InvoiceDifference, @Ctx() context: Context): Promise<Subscriber | null> {
    return row.subscriberId === null ? Promise.resolve(null) : subscriberOf(context).load(row.subscriberId);
  }
}
