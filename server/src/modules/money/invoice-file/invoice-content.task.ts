import type { Reader } from "../../../platform/database/database";
import { groupBy } from "../../../platform/group-by";
import { inOrder } from "../charge/invoice-lines.policy";
import { invoicedSums, invoicedSumsOfNoLine } from "../charge/invoiced-charges.store";
import type { Invoice, InvoiceSubscriber } from "../invoice/invoice.entity";
import { readBuyer, readSeller } from "../invoice/invoice-requisites.policy";
import { countSubscribers, linesOn, nextSubscribers, requisitesOn } from "../invoice/invoice.store";
import type { BreakdownRow, InvoiceContent } from "./invoice-content.policy";

/** Subscribers that are read at a time: their text is made in one go, in a few milliseconds. */
const PAGE = 400;

/** Reads an invoice that may be seen. */
export async function invoiceContent(database: Reader, invoice: Invoice): Promise<InvoiceContent> {
  const [lines, requisites, own, subscribers] = await Promise.all([
    linesOn(database, invoice.id),
    requisitesOn(database, invoice.id),
    invoicedSumsOfNoLine(database, [invoice.id], [invoice.accountId]),
    countSubscribers(database, invoice.id),
  ]);
  if (!requisites) throw new Error(`the invoice ${invoice.id} keeps no requisites`);
  return {
    ...{ invoice, subscribers, own: inOrder(own), lines: inOrder(lines) },
    ...{ seller: readSeller(requisites), buyer: readBuyer(requisites) },
  };
}

/** What the subscribers of an invoice that may be seen have on it, page by page, by their numbers. */
export async function* breakdownPages(
  database: Reader,
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
