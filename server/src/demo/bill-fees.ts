import { addMonths } from "@kabinet/shared";
import { Charge } from "../modules/money/charge/charge.entity";
import { chargedServices, chargedTariffPlans } from "../modules/money/charge/charge.store";
import { restingAt } from "../modules/line/pause/pause.store";
import { PAUSE_CODE } from "../modules/catalogue/service-specification/service-specification.entity";
import { Service } from "../modules/company/service/service.entity";
import {
  Subscriber,
  SubscriberState,
  SuspensionReason,
} from "../modules/company/subscriber/subscriber.entity";
import { tariffPlansAt } from "../modules/money/tariff-comparison/tariff-plan-periods.store";
import { forUpdate, type Reader, type Unit } from "../platform/database/database";
import { cursorAfter, type Billing, type Page } from "./billing-steps";
import { fee, planFee, serviceFee, type FeeDay, type Payer } from "./fees";

const PAGE = 300;

/** An instalment that falls due. */
interface DueInstalment {
  readonly planId: string;
  readonly clientId: string;
  readonly accountId: string;
  readonly subscriberId: string;
  readonly amount: number;
}

/**
 * Charges the next lines with the recurring fees of the month that begins the day after: the tariff plan's, those of the
 * services that are connected at its first instant, and instalments. Lines that are paused then owe the pause's fee
 * instead, and others that are not served instalments only.
 */
export async function feesPage(billing: Billing): Promise<Page> {
  const { reader, calendar, day } = billing;
  const month = addMonths(day.day.slice(0, 7), 1);
  const feeDay: FeeDay = { month, date: `${month}-01`, at: calendar.startOf(`${month}-01`) };
  const limit = Math.min(PAGE, billing.pageLimit);
  const lines = await reader.read(
    Subscriber,
    "where t.id > $1 and t.state <> 'terminated' order by t.id limit $2",
    [day.cursor, limit],
  );
  const ids = lines.map(({ id }) => id);
  return {
    cursor: cursorAfter(lines, limit),
    write: (unit) => chargeMonth(billing, unit, ids, feeDay),
  };
}

/**
 * Works the fees out in the unit that writes them, with the lines locked: an order of the month's first hours may be
 * bringing a fee, or putting another plan in the old one's place, at this very moment.
 */
async function chargeMonth(
  billing: Billing,
  unit: Unit,
  ids: readonly string[],
  feeDay: FeeDay,
): Promise<void> {
  const where = `where t.id among($1) and t.state <> 'terminated' order by t.id${forUpdate(unit)}`;
  const lines = await unit.read(Subscriber, where, [ids]);
  const resting = await restingAt(unit, ids, feeDay.at);
  // Whoever was paused only after the month had begun owes its fees like everybody.
  const served = lines.filter(
    (line) =>
      (line.state === SubscriberState.ACTIVE || line.suspensionReason === SuspensionReason.CUSTOMER) &&
      line.activatedOn < feeDay.date &&
      !resting.has(line.id),
  );
  const paused = lines.filter(({ id }) => resting.get(id) === "paused");
  const plans = await tariffPlansAt(unit, [...served, ...paused], feeDay.at);
  const due = await dueInstalments(unit, ids, feeDay.month);
  const instalments = due.map((one) => ({
    planId: one.planId,
    charges: fee(one, feeDay, "instalment", one.planId, one.amount),
  }));
  const charges = [
    ...(await planFees(billing, unit, served, plans, feeDay)),
    ...(await serviceFees(billing, unit, served, plans, feeDay, (code) => code !== PAUSE_CODE)),
    ...(await serviceFees(billing, unit, paused, plans, feeDay, (code) => code === PAUSE_CODE)),
    ...instalments.flatMap((one) => one.charges),
  ];
  await unit.insert(Charge, charges, { ignoreConflicts: true });
  for (const {
    planId,
    charges: [charge],
  } of instalments) {
    await unit.run("update instalment set charge_id = $3 where plan_id = $1 and month = $2", [
      planId,
      feeDay.month,
      charge?.id ?? null,
    ]);
  }
}

/** The fees of the tariff plans in force when the month began, but for those that an order of its first day brought. */
async function planFees(
  { provision }: Billing,
  unit: Unit,
  lines: readonly Subscriber[],
  plans: ReadonlyMap<string, string>,
  feeDay: FeeDay,
): Promise<Charge[]> {
  const ids = lines.map(({ id }) => id);
  const charged = await chargedTariffPlans(unit, ids, feeDay.month);
  return lines.flatMap((line) => {
    const plan = provision.planById(plans.get(line.id) ?? line.tariffPlanId);
    return charged.get(line.id)?.has(plan.id) ? [] : planFee(payerOf(line), feeDay, plan);
  });
}

/** The monthly fees of what was connected when the month began, but for those that an order of its first hours brought. */
async function serviceFees(
  { provision }: Billing,
  unit: Unit,
  lines: readonly Subscriber[],
  plans: ReadonlyMap<string, string>,
  feeDay: FeeDay,
  isOwed: (code: string) => boolean,
): Promise<Charge[]> {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const services = await unit.read(
    Service,
    `where t.subscriber_id among($1) and t.active_since < $2 and (t.terminated_at is null or t.terminated_at > $2)
      order by t.subscriber_id, t.active_since, t.id`,
    [[...byId.keys()], feeDay.at],
  );
  const charged = await chargedServices(unit, [...byId.keys()], feeDay.month);
  return services.flatMap(({ id, subscriberId, specificationId }) => {
    const line = byId.get(subscriberId);
    const specification = provision.specifications.get(specificationId);
    if (
      !line ||
      !specification ||
      !isOwed(specification.code) ||
      charged.get(subscriberId)?.has(specificationId)
    )
      return [];
    const included = provision.isIncluded(plans.get(line.id) ?? line.tariffPlanId, specificationId);
    const { monthlyFee, connectionFee } = specification;
    return serviceFee(payerOf(line), feeDay, {
      serviceId: id,
      specificationId,
      monthlyFee,
      connectionFee,
      included,
    });
  });
}

function dueInstalments(
  reader: Reader,
  subscriberIds: readonly string[],
  month: string,
): Promise<DueInstalment[]> {
  return reader.rows<DueInstalment>(
    `select t.plan_id as "planId", p.client_id as "clientId", p.account_id as "accountId",
        p.subscriber_id as "subscriberId", t.amount as "amount"
      from instalment_plan p join instalment t on t.plan_id = p.id
      where p.subscriber_id among($1) and t.month = $2 and t.charge_id is null order by t.plan_id`,
    [subscriberIds, month],
  );
}

function payerOf({ id, clientId, accountId }: Subscriber): Payer {
  return { clientId, accountId, subscriberId: id };
}
