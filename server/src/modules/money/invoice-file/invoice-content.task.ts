import type { Context } from "../../../platform/graphql/context";
import { groupBy } from "../../../platform/group-by";
import { inOrder } from "../charge/invoice-lines.policy";
import { invoicedSums } from "../charge/invoiced-charges.store";
import type { Invoice, InvoiceSubscriber } from "../invoice/invoice.entity";
import { readBuyer, readSeller } from "../invoice/invoice-requisites.policy";
import {
  countSubscribers,
  invoiceLinesOf,
  nextSubscribers,
  ownChargesOf,
  requisitesOf,
} from "../invoice/invoice.store";
import type { BreakdownRow, InvoiceContent } from "./invoice-content.policy";

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
