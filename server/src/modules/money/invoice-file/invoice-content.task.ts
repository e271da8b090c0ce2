import type { Context } from "../../../platform/graphql/context";
import { groupBy } from "../../../platform/group-by";
import { inOrder } from "../charge/invoice-lines.policy";
import { invoicedSums, type InvoicedSum } from "../charge/invoiced-charges.store";
import type { Invoice, InvoiceLine, InvoiceSubscriber } from "../invoice/invoice.entity";
import { readBuyer, readSeller, type Buyer, type Seller } from "../invoice/invoice-requisites.policy";
import {
  countSubscribers,
  invoiceLinesOf,
  nextSubscribers,
  ownChargesOf,
  requisitesOf,
} from "../invoice/invoice.store";

/** What stands on an invoice, but for what each subscriber has. */
export interface InvoiceContent {
  readonly invoice: Invoice;
  readonly lines: readonly InvoiceLine[];
  readonly seller: Seller;
  readonly buyer: Buyer;
  /** What is charged to the account itself. */
  readonly own: readonly InvoicedSum[];
  readonly subscribers: number;
}

/** A subscriber of an invoice with what it is charged by kind. */
export interface BreakdownRow {
  readonly subscriber: InvoiceSubscriber;
  readonly sums: readonly InvoicedSum[];
}

/** Subscribers that are read at a time: their text is made in one go, in a few milliseconds. */
const PAGE = 400;

/** Reads an invoice that the viewer may see. */
export async function invoiceContent(context: Context, invoice: Invoice): Promise<InvoiceContent> {
  const [lines, requisites, own, subscribers] = await Promise.all([
    invoiceLinesOf(context).load(invoice.id),
    requisitesOf(context).load(invoice.id),
    ownChargesOf(context, invoice),
    countSubscribers(context.database, invoice.id),
  ]);
  if (!requisites) throw new Error(`the invoice ${invoice.id} keeps no requisites`);
  return {
    ...{ invoice, own, subscribers, lines: inOrder(lines) },
    ...{ seller: readSeller(requisites), buyer: readBuyer(requisites) },
  };
}

/** What the subscribers of an invoice that may be seen have on it, page by page, by their numbers. */
export async function* breakdownPages(
  { database }: Pick<Context, "database">,
  { id }: Pick<Invoice, "id">,
): AsyncGenerator<readonly BreakdownRow[]> {
  let after: InvoiceSubscriber | null = null;
  do {
    const found: InvoiceSubscriber[] = await nextSubscribers(database, id, after, PAGE);
    const sums = await invoicedSums(
      database,
      [id],
      found.map(({ subscriberId }) => subscriberId),
    );
    const bySubscriber = groupBy(sums, ({ subscriberId }) => subscriberId);
    yield found.map((subscriber) => ({
      subscriber,
      sums: bySubscriber.get(subscriber.subscriberId) ?? [],
    }));
    after = found.length < PAGE ? null : (found.at(-1) ?? null);
  } while (after !== null);
}
