import { dateIn } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { SignedIn } from "../../../platform/authorization/viewer";
import type { Reader } from "../../../platform/database/database";
import type { Page, PageArgs } from "../../../platform/graphql/connection";
import { perRequest, viewerOf, type Context } from "../../../platform/graphql/context";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { inOrder, type InvoicedSum } from "../charge/invoice-lines.policy";
import { invoicedSums, invoicedSumsOfNoLine } from "../charge/invoiced-charges.store";
import { Invoice, InvoiceLine, InvoiceRequisites, InvoiceSubscriber } from "./invoice.entity";
import {
  InvoiceSubscriberSort,
  type InvoiceDebt,
  type InvoiceFilter,
  type InvoiceListArgs,
  type InvoiceSubscriberArgs,
} from "./invoice.type";

/** Of invoices a subscriber sees nothing. */
const own = (context: Context, params: ParamList): string => visibleTo(viewerOf(context), Invoice, params);

/** Invoices by id, as far as the viewer may see them. */
export const invoiceOf = loader<string, Invoice>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${own(context, params)}`;
    return context.database.read(Invoice, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

/** Those of some invoices that somebody sees; in no order. */
export function invoicesSeen(reader: Reader, viewer: SignedIn, ids: readonly string[]): Promise<Invoice[]> {
  const params = new ParamList();
  const where = `${params.among("t.id", ids)} and ${visibleTo(viewer, Invoice, params)}`;
  return reader.read(Invoice, `where ${where}`, params.values);
}

/** The column by which invoices hang on a company or an account. */
const PARENTS = {
  client: { column: "client_id", property: "clientId" },
  account: { column: "account_id", property: "accountId" },
} as const;

/** Whose invoices a list is of. */
export type InvoiceParent = keyof typeof PARENTS;

type Pages<E extends object> = (context: Context, parentId: string, args: PageArgs) => Promise<Page<E>>;

/** Lists of invoices by what they are narrowed to: those of one filter are read together. */
const listsOf = (): Map<string, Pages<Invoice>> => new Map();

/** The invoices of a company or an account, the newest month first. */
export function invoicesOf(
  context: Context,
  parent: InvoiceParent,
  parentId: string,
  { filter, ...page }: InvoiceListArgs,
): Promise<Page<Invoice>> {
  const lists = perRequest(context, listsOf);
  const key = `${parent} ${JSON.stringify(filter ?? null)}`;
  let list = lists.get(key);
  if (!list) {
    list = nestedPage<Invoice>({
      entity: Invoice,
      parent: PARENTS[parent],
      where: (of, params) => [own(of, params), ...narrowed(of, filter ?? {}, params)].join(" and "),
      orderBy: [
        { column: "month", property: "month" },
        { column: "id", property: "id" },
      ],
      descending: true,
    });
    lists.set(key, list);
  }
  return list(context, parentId, page);
}

const IS_OWED = "t.paid < t.total";

/** What a filter asks for, as conditions. */
function narrowed(context: Context, filter: InvoiceFilter, params: ParamList): string[] {
  const { accountId, states, monthFrom, monthThrough, isOwed, isOverdue } = filter;
  const where: string[] = [];
  if (accountId) where.push(`t.account_id = ${params.add(accountId)}`);
  if (states?.length) where.push(`t.state among(${params.add(states)})`);
  if (monthFrom) where.push(`t.month >= ${params.add(monthFrom)}`);
  if (monthThrough) where.push(`t.month <= ${params.add(monthThrough)}`);
  if (typeof isOwed === "boolean") where.push(isOwed ? IS_OWED : `not (${IS_OWED})`);
  if (typeof isOverdue === "boolean") where.push(`${isOverdue ? "" : "not "}(${overdue(context, params)})`);
  return where;
}

function overdue({ timeZone, clock }: Context, params: ParamList): string {
  return `${IS_OWED} and t.due_on < ${params.add(dateIn(timeZone, clock.now()))}`;
}

/** What is left to pay of the invoices of companies or accounts; those without any invoice are not found. */
const debtOf = (parent: InvoiceParent) =>
  loader<string, InvoiceDebt>(
    (context, ids) => {
      const { column } = PARENTS[parent];
      const params = new ParamList();
      const isOverdue = overdue(context, params);
      const sum = (what: string, when: string): string =>
        `cast(sum(case when ${when} then ${what} else 0 end) as bigint)`;
      const left = "t.total - t.paid";
      return context.database.rows<InvoiceDebt>(
        `select t.${column} as "ownerId", ${sum(left, IS_OWED)} as owed, ${sum(left, isOverdue)} as overdue,
            ${sum("1", IS_OWED)} as "owedInvoices", ${sum("1", isOverdue)} as "overdueInvoices",
            min(case when ${IS_OWED} then t.due_on end) as "earliestDueOn"
          from invoice t where ${params.among(`t.${column}`, ids)} and ${own(context, params)} group by t.${column}`,
        params.values,
      );
    },
    ({ ownerId }) => ownerId,
  );

/** What is left to pay of companies' invoices. */
export const clientDebtOf = debtOf("client");

/** What is left to pay of accounts' invoices. */
export const accountDebtOf = debtOf("account");

/** All invoices of accounts, as far as the viewer may see them; in no order. */
export const invoicesOfAccount = listLoader<string, Invoice>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.account_id", ids)} and ${own(context, params)}`;
    return context.database.read(Invoice, `where ${where}`, params.values);
  },
  ({ accountId }) => accountId,
);

/** The condition that the invoice of a row may be seen. */
function ofVisible(context: Context, params: ParamList): string {
  const visible = visibleTo(viewerOf(context), Invoice, params, { table: "i" });
  return `exists (select 1 from invoice i where i.id = t.invoice_id and ${visible})`;
}

/** The lines of invoices; in no order. */
export const invoiceLinesOf = listLoader<string, InvoiceLine>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.invoice_id", ids)} and ${ofVisible(context, params)}`;
    return context.database.read(InvoiceLine, `where ${where} order by t.invoice_id`, params.values);
  },
  ({ invoiceId }) => invoiceId,
);

/** Who issued invoices and to whom, as it was then. */
export const requisitesOf = loader<string, InvoiceRequisites>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.invoice_id", ids)} and ${ofVisible(context, params)}`;
    return context.database.read(InvoiceRequisites, `where ${where}`, params.values);
  },
  ({ invoiceId }) => invoiceId,
);

const OF_INVOICE = { column: "invoice_id", property: "invoiceId" } as const;
const BY_ID = { column: "id", property: "id" } as const;

const byNumber = nestedPage<InvoiceSubscriber>({
  entity: InvoiceSubscriber,
  parent: OF_INVOICE,
  where: ofVisible,
  orderBy: [{ column: "number", property: "number" }, BY_ID],
});

const dearestFirst = nestedPage<InvoiceSubscriber>({
  entity: InvoiceSubscriber,
  parent: OF_INVOICE,
  where: ofVisible,
  orderBy: [{ column: "charged", property: "charged", holds: "number" }, BY_ID],
  descending: true,
});

/** The subscribers of invoices, as they were called when the month ended. */
export function subscribersOf(
  context: Context,
  invoiceId: string,
  { sort, ...page }: InvoiceSubscriberArgs,
): Promise<Page<InvoiceSubscriber>> {
  const list = sort === InvoiceSubscriberSort.DEAREST_FIRST ? dearestFirst : byNumber;
  return list(context, invoiceId, page);
}

/** Two ids as one key of a loader. */
const pair = (invoiceId: string, other: string | null): string => `${invoiceId} ${other ?? ""}`;

const sidesOf = (keys: readonly string[]): readonly [invoiceIds: string[], others: string[]] => {
  const pairs = keys.map((key) => key.split(" "));
  const unique = (place: number): string[] => [...new Set(pairs.map((both) => both[place] ?? ""))];
  return [unique(0), unique(1)];
};

const chargesOfLine = listLoader<string, InvoicedSum>(
  ({ database }, keys) => invoicedSums(database, ...sidesOf(keys)),
  ({ invoiceId, subscriberId }) => pair(invoiceId, subscriberId),
);

const chargesOfNoLine = listLoader<string, InvoicedSum>(
  ({ database }, keys) => invoicedSumsOfNoLine(database, ...sidesOf(keys)),
  ({ invoiceId, accountId }) => pair(invoiceId, accountId),
);

/** What a subscriber is charged on an invoice that may be seen, in the order of the invoice. */
export async function chargesOf(
  context: Context,
  { invoiceId, subscriberId }: Pick<InvoiceSubscriber, "invoiceId" | "subscriberId">,
): Promise<InvoicedSum[]> {
  return inOrder(await chargesOfLine(context).load(pair(invoiceId, subscriberId)));
}

/** What the account itself is charged on an invoice that may be seen. */
export async function ownChargesOf(
  context: Context,
  { id, accountId }: Pick<Invoice, "id" | "accountId">,
): Promise<InvoicedSum[]> {
  return inOrder(await chargesOfNoLine(context).load(pair(id, accountId)));
}

/** The lines of an invoice that may be seen; in no order. */
export function linesOn(reader: Reader, invoiceId: string): Promise<InvoiceLine[]> {
  return reader.read(InvoiceLine, "where t.invoice_id = $1", [invoiceId]);
}

/** Who issued an invoice that may be seen, and to whom. */
export async function requisitesOn(reader: Reader, invoiceId: string): Promise<InvoiceRequisites | null> {
  const [found] = await reader.read(InvoiceRequisites, "where t.invoice_id = $1", [invoiceId]);
  return found ?? null;
}

/** How many subscribers an invoice that may be seen has. */
export async function countSubscribers(reader: Reader, invoiceId: string): Promise<number> {
  const [row] = await reader.rows<{ n: number }>(
    "select count(*) as n from invoice_subscriber t where t.invoice_id = $1",
    [invoiceId],
  );
  return row?.n ?? 0;
}

/** The next subscribers of an invoice that may be seen, by number, after one of them. */
export function nextSubscribers(
  reader: Reader,
  invoiceId: string,
  after: InvoiceSubscriber | null,
  limit: number,
): Promise<InvoiceSubscriber[]> {
  return reader.read(
    InvoiceSubscriber,
    "where t.invoice_id = $1 and (t.number, t.id) > ($2, $3) order by t.number, t.id limit $4",
    [invoiceId, after?.number ?? "", after?.id ?? "", limit],
  );
}
