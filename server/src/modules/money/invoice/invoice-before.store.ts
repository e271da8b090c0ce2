import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Reader } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Invoice } from "./invoice.entity";

/** The newest invoice of an account of a month before another, whoever asks; null where there is none. */
export async function lastInvoice(
  reader: Reader,
  accountId: string,
  month: string,
): Promise<Pick<Invoice, "id" | "month"> | null> {
  const [found] = await reader.read(
    Invoice,
    "where t.account_id = $1 and t.month < $2 order by t.month desc limit 1",
    [accountId, month],
  );
  return found ?? null;
}

/** The newest invoice of an account of an earlier month than that of an invoice of its, as far as the viewer sees it. */
export async function invoiceBefore(
  context: Context,
  { accountId, month }: Pick<Invoice, "accountId" | "month">,
): Promise<Invoice | null> {
  const params = new ParamList(accountId, month);
  const visible = visibleTo(viewerOf(context), Invoice, params);
  const [found] = await context.database.read(
    Invoice,
    `where t.account_id = $1 and t.month < $2 and ${visible} order by t.month desc limit 1`,
    params.values,
  );
  return found ?? null;
}
