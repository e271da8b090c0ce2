import { firstDay, LOCALES, startOfDay, type CalendarMonth } from "@kabinet/shared";
import type { Database, Reader, Unit } from "../../../platform/database/database";
import { groupBy } from "../../../platform/group-by";
import {
  rereadServiceCatalogue,
  serviceCatalogue,
  type ServiceCatalogue,
} from "../../catalogue/service-specification/catalogue.store";
import type { ServiceSpecification } from "../../catalogue/service-specification/service-specification.entity";
import { allTariffPlans } from "../../catalogue/tariff-plan/tariff.store";
import type { Service } from "../../company/service/service.entity";
import { servicesAt } from "../../company/service/service.store";
import {
  SubscriberState,
  SuspensionReason,
  type Subscriber,
} from "../../company/subscriber/subscriber.entity";
import { linesAfter, lockLines } from "../../company/subscriber/subscriber.store";
import type { Charge } from "../charge/charge.entity";
import type { Charged } from "../charge/charge.policy";
import { chargedServices, chargedTariffPlans, chargeFees } from "../charge/charge.store";
import type { FeeDay } from "../charge/fee-charge.policy";
import { contractFeesAfter, owedContractFees } from "../contract-fee/contract-fee.store";
import { dueInstalments, instalmentsWereCharged } from "../instalment/instalment-due.store";
import { tariffPlansAt } from "../tariff-comparison/tariff-plan-periods.task";
import {
  contractFee,
  instalmentFee,
  monthlyFeesOf,
  type FeeLine,
  type OwedService,
  type Rest,
} from "./monthly-fee.policy";

const NOTHING_CHARGED: Charged = new Map();

/** The month whose fees are charged, and what money is told by those who stand above it. */
export interface FeeMonth {
  /** YYYY-MM in the operator's time zone. */
  readonly month: CalendarMonth;
  readonly timeZone: string;
  /** Which of some lines rest at an instant, and how. */
  readonly restingAt: (
    reader: Reader,
    subscriberIds: readonly string[],
    at: number,
  ) => Promise<ReadonlyMap<string, Rest>>;
}

/** Those whose fees one unit of work charges. */
export interface FeePayers {
  readonly subscriberIds: readonly string[];
  /** Fees of accounts and companies. */
  readonly contractFeeIds: readonly string[];
  /** Where to go on; null when these are the last. */
  readonly cursor: string | null;
}

/** What a cursor begins with once all lines are behind. */
const CONTRACT = "contract ";

/** The next payers of monthly fees after a cursor, `limit` at the most; the first ones after "". */
export async function feePayersAfter(reader: Reader, cursor: string, limit: number): Promise<FeePayers> {
  if (cursor.startsWith(CONTRACT)) {
    const contractFeeIds = await contractFeesAfter(reader, cursor.slice(CONTRACT.length), limit);
    const last = contractFeeIds.length < limit ? undefined : contractFeeIds.at(-1);
    return { subscriberIds: [], contractFeeIds, cursor: last === undefined ? null : CONTRACT + last };
  }
  const subscriberIds = await linesAfter(reader, cursor, limit);
  const last = subscriberIds.length < limit ? CONTRACT : subscriberIds.at(-1);
  return { subscriberIds, contractFeeIds: [], cursor: last ?? CONTRACT };
}

/**
 * Charges some payers with the recurring fees of a month: of lines the tariff plan's, those of the services that they have
 * at the month's first instant, and instalments; those of accounts and companies as they are agreed on its first day. What is charged already, by an order or an earlier run, is not charged again, so
 * that a month may be gone through as often as one likes, and one that was broken off from its beginning.
 *
 * The fees are worked out in the unit that writes them, with the lines locked: an order of the month's first hours may be
 * bringing a fee, or putting another plan in the old one's place, at this very moment.
 */
export async function chargeMonthlyFees(
  unit: Unit,
  { subscriberIds, contractFeeIds }: Omit<FeePayers, "cursor">,
  feeMonth: FeeMonth,
): Promise<void> {
  const date = firstDay(feeMonth.month);
  const day: FeeDay = { month: feeMonth.month, date, at: startOfDay(feeMonth.timeZone, date) };
  await chargeContractFees(unit, contractFeeIds, day);
  if (subscriberIds.length === 0) return;
  const lines = await lockLines(unit, subscriberIds);
  const ids = lines.map(({ id }) => id);
  const resting = await feeMonth.restingAt(unit, ids, day.at);
  const feeLines = await feeLinesOf(unit, lines, resting, day);
  await chargeFees(
    unit,
    feeLines.flatMap((line) => monthlyFeesOf(line, day)),
  );
  await chargeInstalments(unit, subscriberIds, day);
}

/** What the fees of some lines are worked out from. */
async function feeLinesOf(
  unit: Unit,
  lines: readonly Subscriber[],
  resting: ReadonlyMap<string, Rest>,
  day: FeeDay,
): Promise<FeeLine[]> {
  const ids = lines.map(({ id }) => id);
  const plans = new Map((await allTariffPlans(unit.database)).map((plan) => [plan.id, plan]));
  const planIds = await tariffPlansAt(unit, lines, day.at);
  const present = await servicesAt(unit, ids, day.at);
  const servicesOf = groupBy(present, ({ subscriberId }) => subscriberId);
  const catalogue = await catalogueWith(unit.database, present);
  const services = await chargedServices(unit, ids, day.month);
  const tariffPlans = await chargedTariffPlans(unit, ids, day.month);
  return lines.map((line): FeeLine => {
    const plan = plans.get(planIds.get(line.id) ?? line.tariffPlanId);
    if (!plan) throw new Error(`the tariff plan of ${line.id} is not in the catalogue`);
    const provided = catalogue.providedBy(plan.id);
    const owed = ({ id, specificationId }: Service): OwedService => ({
      id,
      specification: specificationIn(catalogue, specificationId),
      included: provided.get(specificationId) ?? false,
    });
    return {
      payer: { clientId: line.clientId, accountId: line.accountId, subscriberId: line.id },
      // Whoever was paused only after the month had begun owes its fees like everybody.
      isServed: line.state === SubscriberState.ACTIVE || line.suspensionReason === SuspensionReason.CUSTOMER,
      activatedOn: line.activatedOn,
      rest: resting.get(line.id) ?? null,
      plan,
      services: (servicesOf.get(line.id) ?? []).map(owed),
      chargedPlans: tariffPlans.get(line.id) ?? NOTHING_CHARGED,
      chargedServices: services.get(line.id) ?? NOTHING_CHARGED,
    };
  });
}

/** The catalogue with everything that some services name: no fee may be lost because it has grown a moment ago. */
async function catalogueWith(database: Database, services: readonly Service[]): Promise<ServiceCatalogue> {
  const catalogue = await serviceCatalogue(database);
  const isWhole = services.every((service) => catalogue.find(service.specificationId, LOCALES[0]) !== null);
  return isWhole ? catalogue : rereadServiceCatalogue(database);
}

function specificationIn(catalogue: ServiceCatalogue, id: string): ServiceSpecification {
  const specification = catalogue.find(id, LOCALES[0]);
  if (!specification) throw new Error(`the service ${id} is not in the catalogue: its fee is not known`);
  return specification;
}

async function chargeContractFees(unit: Unit, ids: readonly string[], day: FeeDay): Promise<void> {
  if (ids.length === 0) return;
  const owed = await owedContractFees(unit, ids, day.date);
  await chargeFees(
    unit,
    owed.flatMap(({ fee, accountId }) => contractFee({ clientId: fee.clientId, accountId }, day, fee)),
  );
}

async function chargeInstalments(unit: Unit, subscriberIds: readonly string[], day: FeeDay): Promise<void> {
  const due = await dueInstalments(unit, subscriberIds, day.month);
  const charged = due.flatMap((one) =>
    instalmentFee(one, day, one.planId, one.amount).map((charge): [string, Charge] => [one.planId, charge]),
  );
  await chargeFees(
    unit,
    charged.map(([, charge]) => charge),
  );
  await instalmentsWereCharged(unit, day.month, new Map(charged.map(([planId, { id }]) => [planId, id])));
}
