import { addMonths } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Reader } from "../../../platform/database/database";
import type { Page, PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { Charge, USAGE_CHARGE_KINDS } from "./charge.entity";
import {
  differencePage,
  sumWhere,
  type DifferenceQuery,
  type InvoiceDifferenceRow,
  type Sides,
} from "./invoice-differences.store";
import { forecastSql, type ForecastPair, type KnownSum } from "./invoice-forecast.policy";
import { LATE_MONTHS } from "./invoiced-charges.store";

/**
 * Charges that are on no invoice yet and will be on this one, and those of the invoice before, as SQL. Among `all` a charge
 * is on either: there it is enough to see whether it is on an invoice.
 */
const OPEN = "c.invoice_id is null";
const OTHER = "c.invoice_id is not null";

function conditionsOf(pair: ForecastPair, params: ParamList): string[] {
  const from = [pair.month, pair.otherMonth].sort()[0] ?? pair.month;
  const month = params.add(pair.month);
  return [
    `c.account_id = ${params.add(pair.accountId)}`,
    `c.month >= ${params.add(addMonths(from, -LATE_MONTHS))} and c.month <= ${month}`,
    `((c.invoice_id is null and c.month >= ${params.add(addMonths(pair.month, -LATE_MONTHS))}) or c.invoice_id = ${params.add(pair.otherId)})`,
  ];
}

/** What is known of an account's next invoice and its last one, as far as the viewer may see it. */
export function forecastSums(context: Context, pair: ForecastPair): Promise<KnownSum[]> {
  const params = new ParamList();
  const visible = visibleTo(viewerOf(context), Charge, params, { table: "c", leads: true });
  return knownSums(context.database.aside, pair, params, visible);
}

/** The same for who looks after all accounts: the watch over their corridors. */
export function forecastSumsOfAll(reader: Reader, pair: ForecastPair): Promise<KnownSum[]> {
  return knownSums(reader, pair, new ParamList(), "1 = 1");
}

function knownSums(
  reader: Reader,
  pair: ForecastPair,
  params: ParamList,
  visible: string,
): Promise<KnownSum[]> {
  const all = conditionsOf(pair, params);
  return reader.rows<KnownSum>(
    `select c.kind, c.vat_rate as "vatRate", ${sumWhere(OPEN)} as charged, ${sumWhere(OTHER)} as before
      from charge c where ${all.join(" and ")} and ${visible} group by c.kind, c.vat_rate`,
    params.values,
  );
}

/** Whether a group of charges of one kind is of use that goes on: what was used last month may be used in the days that are left. */
const GOES_ON = `g.kind in (${USAGE_CHARGE_KINDS.map((kind) => `'${kind}'`).join(", ")})`;

function sidesOf(pair: ForecastPair, params: ParamList): Sides {
  const { rest } = pair;
  const grown = forecastSql({ fees: "0", usage: "g.second", usageBefore: "g.first" }, rest);
  return {
    conditions: conditionsOf(pair, params),
    isFirst: OTHER,
    after: {
      sum: `case when ${GOES_ON} then ${grown} else g.second end`,
      charges:
        rest.daysLeft > 0
          ? `g."secondCharges" + case when ${GOES_ON} then g."firstCharges" else 0 end`
          : `g."secondCharges"`,
    },
  };
}

/** A page of what makes the forecast differ from the invoice before, the largest difference first. */
export function forecastDifferences(
  context: Context,
  pair: ForecastPair,
  query: DifferenceQuery,
  args: PageArgs,
): Promise<Page<InvoiceDifferenceRow>> {
  return differencePage(context, (params) => sidesOf(pair, params), query, args);
}
