import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { SignedIn } from "../../../platform/authorization/viewer";
import type { Reader, Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { InvoiceSending, InvoiceSendingState } from "./invoice-sending.entity";
import type { SendingAfter, SentWithinDay } from "./invoice-sending.policy";

const visible = (context: Context, params: ParamList): string =>
  visibleTo(viewerOf(context), InvoiceSending, params);

/** Sendings by id, as far as the viewer may see them. */
export const sendingOf = loader<string, InvoiceSending>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${visible(context, params)}`;
    return context.database.read(InvoiceSending, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

/** The sendings of invoices, the newest first. */
export const sendingsOf = nestedPage<InvoiceSending>({
  entity: InvoiceSending,
  parent: { column: "invoice_id", property: "invoiceId" },
  where: visible,
  orderBy: [{ column: "id", property: "id" }],
  descending: true,
  few: true,
});

/** What was ordered at once, as far as somebody sees it. */
export function sendingsOrdered(
  reader: Reader,
  viewer: SignedIn,
  orderingId: string,
): Promise<InvoiceSending[]> {
  const params = new ParamList(orderingId);
  return reader.read(
    InvoiceSending,
    `where t.ordering_id = $1 and ${visibleTo(viewer, InvoiceSending, params)} order by t.id`,
    params.values,
  );
}

/**
 * When a company ordered sendings, and anybody to an address, since an instant. The company is locked by the caller; who
 * orders to one address at once takes turns here: two companies would not see what the other is about to order.
 */
export async function sentSince(
  unit: Unit,
  { clientId, mailbox }: Pick<InvoiceSending, "clientId" | "mailbox">,
  since: number,
): Promise<SentWithinDay> {
  if (unit.kind === "postgres")
    await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`invoices to ${mailbox}`]);
  const times = async (column: "client_id" | "mailbox", value: string): Promise<number[]> => {
    const found = await unit.rows<{ at: number }>(
      `select t.ordered_at as at from invoice_sending t where t.${column} = $1 and t.ordered_at > $2
        order by t.ordered_at`,
      [value, since],
    );
    return found.map(({ at }) => at);
  };
  return { ofCompany: await times("client_id", clientId), toAddress: await times("mailbox", mailbox) };
}

/** Writes down sendings that are being ordered. */
export async function addSendings(unit: Unit, sendings: readonly InvoiceSending[]): Promise<void> {
  await unit.insert(InvoiceSending, sendings);
}

/** A sending by id, whoever asks: for who sends it. */
export async function sendingToSend(reader: Reader, id: string): Promise<InvoiceSending | null> {
  const [found] = await reader.read(InvoiceSending, "where t.id = $1", [id]);
  return found ?? null;
}

/** Writes down what a try made of a sending. */
export async function keepTry(unit: Unit, id: string, attempts: number, after: SendingAfter): Promise<void> {
  const { state, dueAt, settledAt, failure, refusal } = after;
  await unit.run(
    `update invoice_sending set state = $2, attempts = $3, due_at = $4, settled_at = $5, failure = $6,
      refusal = $7 where id = $1`,
    [id, state, attempts, dueAt, settledAt, failure, refusal],
  );
}

/** Writes down what a mail server reported of a sending that it had taken; false where that changes nothing. */
export async function keepReport(
  unit: Unit,
  id: string,
  state: InvoiceSendingState,
  report: string,
  at: number,
): Promise<boolean> {
  const changed = await unit.run(
    `update invoice_sending set state = $2, report = $3, reported_at = $4 where id = $1 and state among($5)`,
    [id, state, report, at, [InvoiceSendingState.SENT, InvoiceSendingState.DELAYED]],
  );
  return changed === 1;
}

/** Some sendings as somebody sees them. */
export function sendingsSeen(
  reader: Reader,
  viewer: SignedIn,
  ids: readonly string[],
): Promise<InvoiceSending[]> {
  const params = new ParamList();
  const where = `${params.among("t.id", ids)} and ${visibleTo(viewer, InvoiceSending, params)}`;
  return reader.read(InvoiceSending, `where ${where} order by t.id`, params.values);
}

/** The last sending of companies to mailboxes (`client mailbox`), as far as it came back. */
export const returnedFrom = loader<string, { readonly key: string; readonly at: number }>(
  (context, keys) => {
    const params = new ParamList();
    const among = params.among("t.client_id || ' ' || t.mailbox", keys);
    const where = [
      params.among("t.client_id", [...new Set(keys.map((key) => key.split(" ")[0] ?? ""))]),
      among,
      `t.state = ${params.add(InvoiceSendingState.RETURNED)}`,
      visible(context, params),
      "not exists (select 1 from invoice_sending n where n.client_id = t.client_id and n.mailbox = t.mailbox and n.id > t.id)",
    ].join(" and ");
    return context.database.rows(
      `select t.client_id || ' ' || t.mailbox as "key", t.reported_at as "at" from invoice_sending t where ${where}`,
      params.values,
    );
  },
  ({ key }) => key,
);
