import { dateIn } from "@kabinet/shared";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { May } from "../../../platform/authorization/may";
import { mayIn } from "../../../platform/authorization/rights";
import type { Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Money } from "../../../platform/graphql/money";
import { ListSize } from "../../../platform/graphql/weight";
import { Account } from "../../company/account/account.entity";
import { accountOf } from "../../company/account/account.store";
import { Client } from "../../company/client/client.entity";
import { clientOf } from "../../company/client/client.store";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { inOrder } from "../charge/invoice-lines.policy";
import {
  Invoice,
  InvoiceConnection,
  InvoiceLine,
  InvoiceSubscriber,
  InvoiceSubscriberConnection,
} from "./invoice.entity";
import { closedDaysOfInvoices, type InvoiceClosedDays } from "./invoice-window.policy";
import { buyerParty, readBuyer, readSeller, sellerParty, type Party } from "./invoice-requisites.policy";
import { leftToPay } from "./invoice.policy";
import {
  accountDebtOf,
  chargesOf,
  clientDebtOf,
  invoiceLinesOf,
  invoiceOf,
  invoicesOf,
  ownChargesOf,
  requisitesOf,
  subscribersOf,
} from "./invoice.store";
import {
  InvoiceCharge,
  InvoiceDebt,
  InvoiceListArgs,
  InvoiceParty,
  InvoiceSubscriberArgs,
  InvoiceWindow,
} from "./invoice.type";

const LIST = "by month, the newest first; those of one month by their ids. A subscriber sees none.";

/** Invoices, and what is on them. */
@Resolver(() => Invoice)
export class InvoiceResolver {
  @May("invoice.read")
  @Query(() => Invoice, {
    nullable: true,
    description: "One invoice; null when there is none, or it is not yours.",
  })
  invoice(
    @Arg("id", () => ID, { description: "Id of the invoice." }) id: string,
    @Ctx() context: Context,
  ): Promise<Invoice | null> {
    return invoiceOf(context).load(id);
  }

  @May("invoice.read")
  @Query(() => InvoiceWindow, {
    description:
      "When invoices are neither ordered nor downloaded: the first days of a month, as many as the operator has set (3). A change of delivery is possible then.",
  })
  invoiceWindow(@Ctx() { clock, timeZone }: Context): InvoiceClosedDays {
    return closedDaysOfInvoices(clock.now(), timeZone);
  }

  @FieldResolver(() => Account, { description: "The billing account that it is for." })
  async account(@Root() { id, accountId }: Invoice, @Ctx() context: Context): Promise<Account> {
    const account = await accountOf(context).load(accountId);
    if (!account) throw new Error(`the invoice ${id} has no account`);
    return account;
  }

  @FieldResolver(() => Client, { description: "The company that it is for." })
  async client(@Root() { id, clientId }: Invoice, @Ctx() context: Context): Promise<Client> {
    const client = await clientOf(context).load(clientId);
    if (!client) throw new Error(`the invoice ${id} has no company`);
    return client;
  }

  @FieldResolver(() => Money, { description: "The VAT in `total`: the sum of its lines' `vat`." })
  async vat(@Root() { id }: Invoice, @Ctx() context: Context): Promise<number> {
    return sumOf(await invoiceLinesOf(context).load(id), "vat");
  }

  @FieldResolver(() => Money, {
    description:
      "The exact sum of its charges, to 10^-6 of the currency; `total` less this is what rounding to kopecks made.",
  })
  async charged(@Root() { id }: Invoice, @Ctx() context: Context): Promise<number> {
    return sumOf(await invoiceLinesOf(context).load(id), "charged");
  }

  @FieldResolver(() => Money, { description: "What is left to pay of it; never below zero." })
  left(@Root() invoice: Invoice): number {
    return leftToPay(invoice);
  }

  @FieldResolver(() => Boolean, { description: "Whether something of it was to be paid before today." })
  isOverdue(@Root() invoice: Invoice, @Ctx() { clock, timeZone }: Context): boolean {
    return leftToPay(invoice) > 0 && invoice.dueOn < dateIn(timeZone, clock.now());
  }

  @FieldResolver(() => [InvoiceLine], {
    description: "Its lines in the order of the kinds of charge; at least one, few.",
  })
  @ListSize(15)
  async lines(@Root() { id }: Invoice, @Ctx() context: Context): Promise<InvoiceLine[]> {
    return inOrder(await invoiceLinesOf(context).load(id));
  }

  @FieldResolver(() => InvoiceSubscriberConnection, {
    description:
      "The subscribers that have charges on it, under the names and numbers that the invoice keeps.",
  })
  subscribers(
    @Root() { id }: Invoice,
    @Args(() => InvoiceSubscriberArgs) args: InvoiceSubscriberArgs,
    @Ctx() context: Context,
  ): Promise<Page<InvoiceSubscriber>> {
    return subscribersOf(context, id, args);
  }

  @FieldResolver(() => [InvoiceCharge], {
    description: "What the account itself is charged on it, apart from its lines; few.",
  })
  @ListSize(10)
  chargedToAccount(@Root() invoice: Invoice, @Ctx() context: Context): Promise<InvoiceCharge[]> {
    return ownChargesOf(context, invoice);
  }

  @FieldResolver(() => InvoiceParty, { description: "The operator as it was when the invoice was formed." })
  async seller(@Root() { id }: Invoice, @Ctx() context: Context): Promise<Party> {
    return sellerParty(readSeller(await kept(context, id)), context.locale);
  }

  @FieldResolver(() => InvoiceParty, { description: "The company as it was when the invoice was formed." })
  async buyer(@Root() { id }: Invoice, @Ctx() context: Context): Promise<Party> {
    return buyerParty(readBuyer(await kept(context, id)));
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may download it now: not on the days on which invoices are formed.",
  })
  viewerCanDownload(@Root() { clientId }: Invoice, @Ctx() context: Context): boolean {
    const { clock, timeZone } = context;
    return (
      mayIn(viewerOf(context), "invoice.read", clientId) &&
      !closedDaysOfInvoices(clock.now(), timeZone).isClosed
    );
  }
}

async function kept(
  context: Context,
  id: string,
): Promise<{ readonly seller: string; readonly buyer: string }> {
  const requisites = await requisitesOf(context).load(id);
  if (!requisites) throw new Error(`the invoice ${id} keeps no requisites`);
  return requisites;
}

function sumOf<Key extends "vat" | "charged">(
  lines: readonly Readonly<Record<Key, number>>[],
  key: Key,
): number {
  return lines.reduce((sum, line) => sum + line[key], 0);
}

/** What is told of a subscriber of an invoice. */
@Resolver(() => InvoiceSubscriber)
export class InvoiceSubscriberResolver {
  @FieldResolver(() => Subscriber, {
    nullable: true,
    description:
      "The subscriber as it is now; null where the viewer does not look after its present account.",
  })
  subscriber(
    @Root() { subscriberId }: InvoiceSubscriber,
    @Ctx() context: Context,
  ): Promise<Subscriber | null> {
    return subscriberOf(context).load(subscriberId);
  }

  @FieldResolver(() => [InvoiceCharge], {
    description: "Its charges on the invoice by kind and VAT rate, in the order of the invoice; few.",
  })
  @ListSize(12)
  chargedByKind(@Root() row: InvoiceSubscriber, @Ctx() context: Context): Promise<InvoiceCharge[]> {
    return chargesOf(context, row);
  }
}

/** What is told of a line of an invoice. */
@Resolver(() => InvoiceLine)
export class InvoiceLineResolver {
  @FieldResolver(() => Money, { description: "`gross` less `vat`." })
  net(@Root() { gross, vat }: InvoiceLine): number {
    return gross - vat;
  }
}

const NO_DEBT = { owed: 0, overdue: 0, owedInvoices: 0, overdueInvoices: 0, earliestDueOn: null };

/** What invoices add to companies. */
@Resolver(() => Client)
export class ClientInvoicesResolver {
  @FieldResolver(() => InvoiceConnection, { description: `The company's invoices ${LIST}` })
  invoices(
    @Root() { id }: Client,
    @Args(() => InvoiceListArgs) args: InvoiceListArgs,
    @Ctx() context: Context,
  ): Promise<Page<Invoice>> {
    return invoicesOf(context, "client", id, args);
  }

  @FieldResolver(() => InvoiceDebt, {
    description:
      "What is left to pay of the company's invoices, as far as the viewer looks after their accounts.",
  })
  async invoiceDebt(@Root() { id }: Client, @Ctx() context: Context): Promise<InvoiceDebt> {
    return (await clientDebtOf(context).load(id)) ?? { ownerId: id, ...NO_DEBT };
  }
}

/** What invoices add to accounts. */
@Resolver(() => Account)
export class AccountInvoicesResolver {
  @FieldResolver(() => InvoiceConnection, { description: `The account's invoices ${LIST}` })
  invoices(
    @Root() { id }: Account,
    @Args(() => InvoiceListArgs) args: InvoiceListArgs,
    @Ctx() context: Context,
  ): Promise<Page<Invoice>> {
    return invoicesOf(context, "account", id, args);
  }

  @FieldResolver(() => InvoiceDebt, { description: "What is left to pay of the account's invoices." })
  async invoiceDebt(@Root() { id }: Account, @Ctx() context: Context): Promise<InvoiceDebt> {
    return (await accountDebtOf(context).load(id)) ?? { ownerId: id, ...NO_DEBT };
  }
}
