import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { Charge } from "../charge/charge.entity";
import { Invoice } from "../invoice/invoice.entity";
import { Payment, PaymentState } from "../payment/payment.entity";

/** What somebody has, 10^-6 BYN. */
interface Balance {
  readonly owner: string;
  readonly micro: number;
}

/** Payments done less invoices, summed by a column that both tables have. */
function paidLessInvoiced(context: Context, column: string, ids: readonly string[]): Promise<Balance[]> {
  const params = new ParamList();
  const of = params.among(`t.${column}`, ids);
  const paid = `${of} and ${visibleTo(viewerOf(context), Payment, params)}`;
  const invoiced = `${of} and ${visibleTo(viewerOf(context), Invoice, params)}`;
  return context.database.rows<Balance>(
    `select m.owner, sum(m.micro) as micro from (
       select t.${column} as owner, t.amount as micro from payment t where ${paid} and t.state = '${PaymentState.DONE}'
       union all select t.${column}, -t.total from invoice t where ${invoiced}) m group by m.owner`,
    params.values,
  );
}

/** Balances of accounts: payments done less invoices. An account without either is not found. */
export const accountBalanceOf = loader<string, Balance>(
  (context, ids) => paidLessInvoiced(context, "account_id", ids),
  ({ owner }) => owner,
);

/** Balances of companies: the sums of their accounts' balances. */
export const clientBalanceOf = loader<string, Balance>(
  (context, ids) => paidLessInvoiced(context, "client_id", ids),
  ({ owner }) => owner,
);

/** Subscribers' charges that no invoice holds yet; found are only those who have some. */
export const uninvoicedOf = loader<string, Balance>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), Charge, params);
    const where = `${params.among("t.subscriber_id", ids)} and t.invoice_id is null and ${visible}`;
    return context.database.rows<Balance>(
      `select t.subscriber_id as owner, sum(t.gross) as micro from charge t where ${where} group by t.subscriber_id`,
      params.values,
    );
  },
  ({ owner }) => owner,
);
