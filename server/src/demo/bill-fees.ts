import { addMonths } from "@kabinet/shared";
import { Charge } from "../modules/charge/charge.entity";
import { chargedServices } from "../modules/charge/charge.store";
import { Service } from "../modules/service/service.entity";
import { Subscriber, SubscriberState } from "../modules/subscriber/subscriber.entity";
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
 * services that are connected at its first instant, and instalments. Lines that are not served owe instalments only.
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
  const served = lines.filter(
    (line) => line.state === SubscriberState.ACTIVE && line.activatedOn < feeDay.date,
  );
  const due = await dueInstalments(
    billing,
    lines.map(({ id }) => id),
    month,
  );
  const instalments = due.map((one) => ({
    planId: one.planId,
    charges: fee(one, feeDay, "instalment", one.planId, one.amount),
  }));
  const charges = [
    ...served.flatMap((line) =>
      planFee(payerOf(line), feeDay, billing.provision.planById(line.tariffPlanId)),
    ),
    ...(await serviceFees(billing, served, feeDay)),
    ...instalments.flatMap((one) => one.charges),
  ];
  return {
    cursor: cursorAfter(lines, limit),
    write: async (unit) => {
      await unit.insert(Charge, charges, { ignoreConflicts: true });
      for (const {
        planId,
        charges: [charge],
      } of instalments) {
        await unit.run("update instalment set charge_id = $3 where plan_id = $1 and month = $2", [
          planId,
          month,
          charge?.id ?? null,
        ]);
      }
    },
  };
}

/** The monthly fees of what was connected when the month began, but for those that an order of its first hours brought. */
async function serviceFees(
  billing: Billing,
  lines: readonly Subscriber[],
  feeDay: FeeDay,
): Promise<Charge[]> {
  const { reader, provision } = billing;
  const byId = new Map(lines.map((line) => [line.id, line]));
  const services = await reader.read(
    Service,
    `where t.subscriber_id among($1) and t.active_since < $2 and (t.terminated_at is null or t.terminated_at >= $2)
      order by t.subscriber_id, t.active_since, t.id`,
    [[...byId.keys()], feeDay.at],
  );
  const charged = await chargedServices(reader, [...byId.keys()], feeDay.month);
  return services.flatMap(({ id, subscriberId, specificationId }) => {
    const line = byId.get(subscriberId);
    const specification = provision.specifications.get(specificationId);
    if (!line || !specification || charged.get(subscriberId)?.has(specificationId)) return [];
    const included = provision.isIncluded(line.tariffPlanId, specificationId);
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
  { reader }: Billing,
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
