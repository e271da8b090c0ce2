import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { mayWriteIn } from "../../../platform/authorization/rights";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Weighs } from "../../../platform/graphql/weight";
import { Account } from "../../company/account/account.entity";
import { accountOf } from "../../company/account/account.store";
import { Invoice } from "../invoice/invoice.entity";
import {
  InvoiceDifferenceArgs,
  InvoiceDifferenceConnection,
  type InvoiceDifference,
} from "../invoice-comparison/invoice-comparison.type";
import { CorridorSide, InvoiceCorridor } from "./invoice-corridor.entity";
import { sideOf } from "./invoice-corridor.policy";
import { corridorOf } from "./invoice-corridor.store";
import { driversOf, forecastInvoice } from "./invoice-forecast.task";
import { InvoiceForecast } from "./invoice-forecast.type";
import { priceChangesOf } from "./price-change.task";
import { InvoicePriceChangeConnection, type InvoicePriceChange } from "./price-change.type";

/** The corridor of an account. */
@Resolver(() => Account)
export class AccountCorridorResolver {
  @FieldResolver(() => InvoiceCorridor, {
    nullable: true,
    description: "Between which sums its invoices are expected; null where nobody has said so.",
  })
  invoiceCorridor(@Root() { id }: Account, @Ctx() context: Context): Promise<InvoiceCorridor | null> {
    return corridorOf(context).load(id);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may say between which sums its invoices are expected.",
  })
  viewerCanSetInvoiceCorridor(@Root() { clientId }: Account, @Ctx() context: Context): boolean {
    return mayWriteIn(viewerOf(context), "invoiceCorridor.set", clientId);
  }
}

/** As how many items of a list a page of drivers counts besides its own: all charges of two months are summed. */
const WEIGHT = 200;

/** «Каким будет счёт?» */
@Resolver(() => InvoiceForecast)
export class InvoiceForecastResolver {
  @May("invoice.read")
  @Weighs(WEIGHT)
  @Query(() => InvoiceForecast, {
    nullable: true,
    description:
      "What the next invoice of an account will be, on any day of its month; null when the viewer sees no such account.",
  })
  invoiceForecast(
    @Ctx() context: Context,
    @Arg("accountId", () => ID, { description: "The account." }) accountId: string,
  ): Promise<InvoiceForecast | null> {
    return forecastInvoice(context, accountId);
  }

  @FieldResolver(() => Account, { nullable: true, description: "The account." })
  account(@Root() { pair }: InvoiceForecast, @Ctx() context: Context): Promise<Account | null> {
    return accountOf(context).load(pair.accountId);
  }

  @FieldResolver(() => Invoice, {
    nullable: true,
    description: "The invoice before, with which it is compared; null where the account has none.",
  })
  other(@Root() { otherRow }: InvoiceForecast): Invoice | null {
    return otherRow;
  }

  @FieldResolver(() => CorridorSide, {
    nullable: true,
    description: "On which side of the account's corridor it will be; null inside, or where none is set.",
  })
  async outside(
    @Root() { pair, total }: InvoiceForecast,
    @Ctx() context: Context,
  ): Promise<CorridorSide | null> {
    const corridor = await corridorOf(context).load(pair.accountId);
    return corridor && sideOf(corridor, total);
  }

  @Weighs(WEIGHT)
  @FieldResolver(() => InvoiceDifferenceConnection, {
    description:
      "Which subscribers and which services drive it: what will appear, go, grow and fall against the invoice before, the " +
      "largest difference first. Fees of kinds whose price has changed are among them, grouped by `THING`; what orders bring that are still to be carried out is not.",
  })
  drivers(
    @Root() forecast: InvoiceForecast,
    @Args(() => InvoiceDifferenceArgs) args: InvoiceDifferenceArgs,
    @Ctx() context: Context,
  ): Promise<Page<InvoiceDifference>> {
    return driversOf(context, forecast, args);
  }

  @Weighs(WEIGHT)
  @FieldResolver(() => InvoicePriceChangeConnection, {
    description:
      "What has changed in prices and fees since the invoice before, what makes most of a difference first, at most 500 of each subject. " +
      "A monthly fee is compared where a subscriber paid it for both months in full: what is new, gone or was paid for a part of a month is no change " +
      "of its price. Empty where the account has no invoice before, and for monthly fees until those of the month are charged.",
  })
  priceChanges(
    @Root() forecast: InvoiceForecast,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<InvoicePriceChange>> {
    return priceChangesOf(context, forecast, args);
  }
}
