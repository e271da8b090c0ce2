import { mailboxOf } from "@kabinet/shared";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { mayWriteIn } from "../../../platform/authorization/rights";
import { PageArgs, type Page } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { DateTime } from "../../../platform/graphql/scalars";
import { say } from "../../../platform/texts/fill";
import { Client, InvoiceDeliveryMethod } from "../../company/client/client.entity";
import { InvoiceFileFormat } from "../invoice-file/invoice-file.type";
import { Invoice } from "../invoice/invoice.entity";
import { invoiceOf } from "../invoice/invoice.store";
import { InvoiceSending, InvoiceSendingConnection } from "./invoice-sending.entity";
import { reasonText } from "./invoice-sending.policy";
import { returnedFrom, sendingsOf } from "./invoice-sending.store";

/** What sendings add to invoices. */
@Resolver(() => Invoice)
export class InvoiceSendingsResolver {
  @FieldResolver(() => InvoiceSendingConnection, {
    description: "The e-mail addresses to which it was ordered, the newest first.",
  })
  sendings(
    @Root() { id }: Invoice,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<InvoiceSending>> {
    return sendingsOf(context, id, args);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the viewer may order it to an e-mail address, on any day: `orderInvoice` says when it is sent.",
  })
  viewerCanOrder(@Root() { clientId }: Invoice, @Ctx() context: Context): boolean {
    return mayWriteIn(viewerOf(context), "invoice.order", clientId);
  }
}

/** What sendings add to companies. */
@Resolver(() => Client)
export class ClientReturnedResolver {
  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      "When the last invoice that was ordered to the address of `invoiceDeliveryAddress` came back; null where none did, or one was sent since.",
  })
  async invoiceDeliveryReturnedAt(
    @Root() { id, invoiceDeliveryMethod, invoiceDeliveryAddress }: Client,
    @Ctx() context: Context,
  ): Promise<number | null> {
    if (invoiceDeliveryMethod !== InvoiceDeliveryMethod.EMAIL) return null;
    return (await returnedFrom(context).load(`${id} ${mailboxOf(invoiceDeliveryAddress)}`))?.at ?? null;
  }
}

/** What is told of a sending. */
@Resolver(() => InvoiceSending)
export class InvoiceSendingResolver {
  @FieldResolver(() => Invoice, { description: "The invoice." })
  async invoice(@Root() { id, invoiceId }: InvoiceSending, @Ctx() context: Context): Promise<Invoice> {
    const invoice = await invoiceOf(context).load(invoiceId);
    if (!invoice) throw new Error(`the sending ${id} has no invoice`);
    return invoice;
  }

  @FieldResolver(() => [InvoiceFileFormat], { description: "What was attached: one or both." })
  formats(@Root() { formats }: InvoiceSending): InvoiceFileFormat[] {
    const named = formats.split(",");
    return Object.values(InvoiceFileFormat).filter((format) => named.includes(format));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why it failed, came back or is late, and what to do, in the language of the request; null where nothing is wrong.",
  })
  reason(@Root() sending: InvoiceSending, @Ctx() { locale }: Context): string | null {
    const text = reasonText(sending);
    return text && say(text, locale);
  }
}
