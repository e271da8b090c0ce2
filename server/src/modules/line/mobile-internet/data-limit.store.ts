import type { ParamList } from "../../../platform/authorization/visible";
import type { Context } from "../../../platform/graphql/context";
import { serviceCatalogue } from "../../catalogue/service-specification/catalogue.store";
import { BYTES_PER_MEGABYTE } from "../../catalogue/tariff-plan/tariff-price.policy";
import { listTariffPlans } from "../../catalogue/tariff-plan/tariff.store";
import { ServiceState } from "../../company/service/service.entity";
import { SubscriberState } from "../../company/subscriber/subscriber.entity";
import { currentMonth } from "../../usage/allowance/allowance.store";
import { joinCounters } from "../../usage/allowance/usage-counter.store";

/** A line is near its limit with so many parts of what is included left, out of `LEFT_OF`. */
const LEFT = 1;
const LEFT_OF = 10;

/** Bytes that something of the catalogue includes, by its id. */
type Included = readonly { readonly id: string; readonly bytes: number }[];

/** What lines are judged by: the month under way, and what plans and packages include. */
export interface DataLimits {
  readonly month: string;
  readonly internetId: string;
  readonly plans: Included;
  readonly packages: Included;
}

/** What is known of the month's limits; null while no usage has been rated, and where there is no mobile internet at all. */
export async function dataLimits(context: Context): Promise<DataLimits | null> {
  const [current, plans, catalogue] = await Promise.all([
    currentMonth(context),
    listTariffPlans(context, null),
    serviceCatalogue(context.database),
  ]);
  const internet = catalogue.mobileInternet(context.locale);
  if (current === null || internet === null) return null;
  const included = (all: readonly { id: string; includedMegabytes: number | null }[]): Included =>
    all.map(({ id, includedMegabytes }) => ({ id, bytes: (includedMegabytes ?? 0) * BYTES_PER_MEGABYTE }));
  return {
    month: current.month,
    internetId: internet.id,
    plans: included(plans),
    packages: included(catalogue.packages(context.locale)),
  };
}

/**
 * The lines that have nearly used up this month's megabytes, as `MobileInternet.allowance` counts them: a select of `id` and
 * `clientId`. `lines` is the condition on the lines `s` that are looked at; all of them are judged together, each by what
 * its plan and its package include and what the counters say.
 */
export function linesNearDataLimit(limits: DataLimits, params: ParamList, lines: string): string {
  const { month, internetId, plans, packages } = limits;
  const included = (column: string, all: Included): string => {
    const cases = all.map(({ id, bytes }) => `when ${params.add(id)} then ${String(bytes)}`);
    return cases.length === 0 ? "0" : `cast(case ${column} ${cases.join(" ")} else 0 end as bigint)`;
  };
  const left = (whole: string, used: string): string =>
    `case when ${whole} > ${used} then ${whole} - ${used} else 0 end`;
  const active = (service: string): string =>
    `${service}.subscriber_id = s.id and ${service}.state = '${ServiceState.ACTIVE}'`;
  const ids = packages.map(({ id }) => params.add(id)).join(", ");
  // A line has one package at the most; of several the first by id counts. Each is looked up once, and kept: written out
  // where they are used they would be looked up as often as they are named.
  const pack =
    ids === ""
      ? "null"
      : `(select min(v.specification_id) from service v where ${active("v")} and v.specification_id in (${ids}))`;
  return `with counted as materialized (
      select s.id, s.client_id, c.bytes, c.package_bytes, c.package_specification_id as counted_for,
        ${included("s.tariff_plan_id", plans)} as plan_bytes, ${pack} as package_id
      from subscriber s ${joinCounters("s.id", params.add(month))}
      where ${lines} and s.state = '${SubscriberState.ACTIVE}' and exists (select 1 from service i
        where ${active("i")} and i.specification_id = ${params.add(internetId)})),
    whole as materialized (
      select b.id, b.client_id, b.bytes, b.plan_bytes, ${included("b.package_id", packages)} as included_more,
        case when b.counted_for = b.package_id then b.package_bytes else 0 end as used_more
      from counted b)
    select d.id, d.client_id as "clientId" from whole d
    where d.plan_bytes + d.included_more > 0
      and (${left("d.plan_bytes", "d.bytes")} + ${left("d.included_more", "d.used_more")}) * ${String(LEFT_OF)}
        <= (d.plan_bytes + d.included_more) * ${String(LEFT)}`;
}
