import type { Reader, Unit } from "../../../platform/database/database";
import { groupBy } from "../../../platform/group-by";
import { derivedId } from "../../../platform/derived-id";
import { Charge, type ChargeKind } from "./charge.entity";
import { feeVatRate, type Charged } from "./charge.policy";

/** The order whose fees are to be charged; its subject is a subscriber. */
export interface ChargedOrder {
  readonly id: string;
  readonly clientId: string;
  readonly subjectId: string;
  /** The day from which its price holds, YYYY-MM-DD. */
  readonly priceFrom: string;
}

/** A fee that an order's completion brings. */
export interface OrderFee {
  readonly kind: ChargeKind;
  readonly specificationId: string | null;
  /** The tariff plan whose fee it is. */
  readonly tariffPlanId?: string;
  /** With VAT, 10^-6 BYN. */
  readonly gross: number;
}

/**
 * Writes the fees of a completed order, exactly as its preview named them, to the charges of the month in which its
 * price begins. Doing it again for the same order changes nothing. A month's recurring fee that billing has charged
 * while the network was at it is not charged once more: the line is locked here, and there.
 */
export async function chargeOrderFees(
  unit: Unit,
  order: ChargedOrder,
  fees: readonly OrderFee[],
  at: number,
): Promise<void> {
  const owed = await notYetCharged(unit, order, fees);
  if (owed.length === 0) return;
  const [line] = await unit.rows<{ account: string }>(
    "select t.account_id as account from subscriber t where t.id = $1 and t.client_id = $2",
    [order.subjectId, order.clientId],
  );
  if (!line) throw new Error(`the subject of ${order.id} is no subscriber: its fees belong to nobody`);
  const charges = owed.map(({ kind, specificationId, tariffPlanId = null, gross }): Charge => ({
    id: derivedId("chg", at, order.id, kind, specificationId ?? ""),
    clientId: order.clientId,
    accountId: line.account,
    subscriberId: order.subjectId,
    month: order.priceFrom.slice(0, 7),
    kind,
    specificationId,
    tariffPlanId,
    gross,
    vatRate: feeVatRate(kind, order.priceFrom),
    chargedOn: order.priceFrom,
    orderId: order.id,
    invoiceId: null,
  }));
  const written = await unit.rows<{ n: number }>(
    "select count(*) as n from charge t where t.subscriber_id = $1 and t.order_id = $2",
    [order.subjectId, order.id],
  );
  if (written[0]?.n === 0) await unit.insert(Charge, charges);
}

/** Of the fees of an order those that cost something and, where they are a month's, were not charged for it yet. */
async function notYetCharged(
  unit: Unit,
  { subjectId, priceFrom }: ChargedOrder,
  fees: readonly OrderFee[],
): Promise<OrderFee[]> {
  const month = priceFrom.slice(0, 7);
  const services = (await chargedServices(unit, [subjectId], month)).get(subjectId);
  const plans = (await chargedTariffPlans(unit, [subjectId], month)).get(subjectId);
  return fees.filter(({ kind, specificationId, tariffPlanId, gross }) => {
    if (gross === 0) return false;
    if (kind === "serviceFee") return !services?.has(specificationId ?? "");
    return kind !== "tariffPlanFee" || !plans?.has(tariffPlanId ?? "");
  });
}

/** Writes fees; what has been written before, known by its id, is left as it is. */
export async function chargeFees(unit: Unit, charges: readonly Charge[]): Promise<void> {
  await unit.insert(Charge, charges, { ignoreConflicts: true });
}

/** Adds what some usage records cost to the charges of their kinds and months, or begins those. */
export async function addUsageCharges(unit: Unit, charges: readonly Charge[]): Promise<void> {
  if (charges.length === 0) return;
  const ids = charges.map(({ id }) => id);
  const kept = new Map(
    (await unit.read(Charge, "where t.id among($1)", [ids])).map((charge) => [charge.id, charge]),
  );
  const sums = charges.map((charge): Charge => {
    const begun = kept.get(charge.id);
    return begun ? { ...begun, gross: begun.gross + charge.gross } : charge;
  });
  if (kept.size > 0) await unit.run("delete from charge where id among($1)", [[...kept.keys()]]);
  await unit.insert(Charge, sums);
}

/** The services whose fee of a month has been charged, by subscriber. */
export function chargedServices(
  reader: Reader,
  subscriberIds: readonly string[],
  month: string,
): Promise<ReadonlyMap<string, Charged>> {
  return charged(reader, subscriberIds, month, "serviceFee", ({ specificationId }) => specificationId);
}

/** The tariff plans whose fee of a month has been charged, by subscriber. */
export function chargedTariffPlans(
  reader: Reader,
  subscriberIds: readonly string[],
  month: string,
): Promise<ReadonlyMap<string, Charged>> {
  return charged(reader, subscriberIds, month, "tariffPlanFee", ({ tariffPlanId }) => tariffPlanId);
}

/** What fees of one kind have been charged for in a month, by subscriber. */
async function charged(
  reader: Reader,
  subscriberIds: readonly string[],
  month: string,
  kind: ChargeKind,
  whatOf: (charge: Charge) => string | null | undefined,
): Promise<ReadonlyMap<string, Charged>> {
  const charges = await reader.read(
    Charge,
    "where t.subscriber_id among($1) and t.month = $2 and t.kind = $3",
    [subscriberIds, month, kind],
  );
  const bySubscriber = groupBy(charges, ({ subscriberId }) => subscriberId ?? "");
  return new Map([...bySubscriber].map(([id, own]) => [id, chargedFor(own, whatOf)]));
}

/** What some charges are for; where there are several, all have to be such as are taken back. */
function chargedFor(
  charges: readonly Charge[],
  whatOf: (charge: Charge) => string | null | undefined,
): Charged {
  const found = new Map<string, boolean>();
  for (const charge of charges) {
    const what = whatOf(charge) ?? "";
    const isReturnable = charge.orderId === null && charge.invoiceId === null;
    found.set(what, isReturnable && (found.get(what) ?? true));
  }
  return found;
}

/**
 * Takes back the recurring fees of a month that are not owed after all: those of other tariff plans than the one given,
 * and of the services named. What an order has brought stays, and so does what an invoice holds.
 */
export async function takeBackFees(
  unit: Unit,
  subscriberId: string,
  month: string,
  owed: { readonly tariffPlanId: string; readonly notServices: readonly string[] },
): Promise<void> {
  await unit.run(
    `delete from charge where subscriber_id = $1 and month = $2 and order_id is null and invoice_id is null
      and ((kind = 'tariffPlanFee' and tariff_plan_id <> $3) or (kind = 'serviceFee' and specification_id among($4)))`,
    [subscriberId, month, owed.tariffPlanId, owed.notServices],
  );
}
