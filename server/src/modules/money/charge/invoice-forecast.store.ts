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
  type Side,
  type Sides,
} from "./invoice-differences.store";
import { forecastSql, type ForecastPair, type KnownSum } from "./invoice-forecast.policy";
import { LATE_MONTHS } from "./invoiced-charges.store";

const IS_USAGE = `c.kind in (${USAGE_CHARGE_KINDS.map((kind) => `'${kind}'`).join(", ")})`;

/** Charges that are on no invoice yet and will be on this one, and those of the invoice before, as SQL. */
function conditionsOf(pair: ForecastPair, params: ParamList): { all: string[]; open: string; other: string } {
  const from = [pair.month, pair.otherMonth].sort()[0] ?? pair.month;
  const month = params.add(pair.month);
  const open = `(c.invoice_id is null and c.month >= ${params.add(addMonths(pair.month, -LATE_MONTHS))} and c.month <= ${month})`;
  const other = `c.invoice_id = ${params.add(pair.otherId)}`;
  const all = [
    `c.account_id = ${params.add(pair.accountId)}`,
    `c.month >= ${params.add(addMonths(from, -LATE_MONTHS))} and c.month <= ${month}`,
    `(${open} or ${other})`,
  ];
  return { all, open, other };
}

/** What is known of an account's next invoice and its last one, as far as the viewer may see it. */
export function forecastSums(context: Context, pair: ForecastPair): Promise<KnownSum[]> {
  const params = new ParamList();
  const visible = visibleTo(viewerOf(context), Charge, params, { table: "c" });
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
  const { all, open, other } = conditionsOf(pair, params);
  return reader.rows<KnownSum>(
    `select c.kind, c.vat_rate as "vatRate", ${sumWhere(open)} as charged, ${sumWhere(other)} as before
      from charge c where ${all.join(" and ")} and ${visible} group by c.kind, c.vat_rate`,
    params.values,
  );
}

function sidesOf(pair: ForecastPair, params: ParamList): Sides {
  const { all, open, other } = conditionsOf(pair, params);
  const sum = forecastSql(
    {
      fees: sumWhere(`${open} and not ${IS_USAGE}`),
      usage: sumWhere(`${open} and ${IS_USAGE}`),
      usageBefore: sumWhere(`${other} and ${IS_USAGE}`),
    },
    pair.rest,
  );
  // What was used last month may still be used in the days that are left.
  const has = pair.rest.daysLeft > 0 ? `(${open} or (${other} and ${IS_USAGE}))` : open;
  const after: Side = { has, sum };
  return { conditions: all, before: { has: other, sum: sumWhere(other) }, after };
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
