import type { Account } from "../modules/company/account/account.entity";
import type { Charge } from "../modules/money/charge/charge.entity";
import { type Invoice, type InvoiceLine } from "../modules/money/invoice/invoice.entity";
import { draftInvoice, invoiceIdOf, type FormingDay } from "../modules/money/invoice/invoice-forming.policy";
import { coverInvoices } from "../modules/money/invoice/invoice.policy";
import type { Payment } from "../modules/money/payment/payment.entity";
import { asPosted } from "../modules/money/payment/payment.policy";
import { ChargeSums, formedOn, formingDayOf } from "./invoicing";
import { paymentsOf } from "./payments";
import { registeredPayments } from "./registered-payments";
import type { ZoneCalendar } from "./zone-calendar";

/** The charges of one account's month while they are being collected. */
interface Page {
  readonly account: Account;
  readonly month: string;
  /** Null while the invoice is still to be formed. */
  readonly invoiceId: string | null;
  readonly sums: ChargeSums;
}

/** What comes of the charges when all of them are known. */
interface Settlement {
  readonly invoices: Invoice[];
  readonly lines: InvoiceLine[];
  readonly payments: Payment[];
}

/** Collects charges account by account and month by month, and makes invoices and payments of them. */
export class InvoiceBook {
  private readonly pages = new Map<string, Page>();

  constructor(
    private readonly accounts: ReadonlyMap<string, Account>,
    private readonly through: string,
    private readonly calendar: ZoneCalendar,
  ) {}

  /** Whether the invoice of an account's month has been formed. */
  isInvoiced(accountId: string, month: string): boolean {
    return this.page(accountId, month).invoiceId !== null;
  }

  /** Enters charges and puts on each the invoice that it belongs to. */
  enter(charges: readonly Charge[]): void {
    for (const charge of charges) {
      const page = this.page(charge.accountId, charge.month);
      page.sums.add(charge);
      charge.invoiceId = page.invoiceId;
    }
  }

  /** The invoices of all months that are closed, and the payments that have come in. */
  settle(paysAhead: (clientId: string) => boolean): Settlement {
    const settlement: Settlement = { invoices: [], lines: [], payments: [] };
    for (const account of this.accounts.values()) {
      const formed = [...this.pages.values()]
        .filter((page) => page.account === account && page.invoiceId !== null)
        .sort((a, b) => (a.month < b.month ? -1 : 1))
        .flatMap(
          (page) =>
            draftInvoice(account, page.month, page.sums.list(), this.formingDay(account.id, page.month)) ??
            [],
        );
      const invoices = formed.map(({ invoice }) => invoice);
      const payments = invoices
        .flatMap((invoice) => paymentsOf(invoice, paysAhead(account.clientId), this.calendar))
        .filter(({ paidOn }) => paidOn <= this.through);
      const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
      const covers = coverInvoices(
        invoices.map(({ total }) => total),
        paid,
      );
      settlement.invoices.push(...invoices.map((invoice, i) => ({ ...invoice, ...covers[i] })));
      settlement.lines.push(...formed.flatMap(({ lines }) => lines));
      settlement.payments.push(...payments.map(asPosted));
    }
    settlement.payments.push(...registeredPayments([...this.accounts.values()], this.through, this.calendar));
    return settlement;
  }

  private formingDay(accountId: string, month: string): FormingDay {
    return formingDayOf(accountId, month, this.calendar);
  }

  private page(accountId: string, month: string): Page {
    const key = `${accountId} ${month}`;
    let page = this.pages.get(key);
    if (page === undefined) {
      const account = this.accounts.get(accountId);
      if (account === undefined) throw new Error(`there is no account ${accountId}`);
      const isFormed = formedOn(accountId, month) <= this.through;
      const invoiceId = isFormed ? invoiceIdOf(accountId, month, this.formingDay(accountId, month)) : null;
      page = { account, month, invoiceId, sums: new ChargeSums() };
      this.pages.set(key, page);
    }
    return page;
  }
}
