import type { PaidOrder } from "../../../orders/carrying-out";
import type { Fee } from "../../../orders/change";
import { accountsOfCompany, firstAccounts } from "../../company/account/account.store";
import { accountOfLine } from "../../company/subscriber/subscriber.store";
import type { Reader, Unit } from "../../../platform/database/database";
import { groupBy } from "../../../platform/group-by";
import { derivedId } from "../../../platform/derived-id";
import { Charge, type ChargeKind } from "./charge.entity";
import { feeVatRate, orderFee, type Charged, type OrderFee } from "./charge.policy";

/**
 * Writes the fees of a completed order, exactly as its preview named them, to the charges of the month in which its
 * price begins. They are a line's, an account's or a company's, as the order is: what is no line's is on the account
 * itself, a company's on its first account by number that is not closed. Doing it again for the same order changes
 * nothing. A month's recurring fee that billing has charged while the network was at it is not charged once more: the
 * line is locked here, and there.
 */
export async function chargeOrderFees(
  unit: Unit,
  order: PaidOrder,
  fees: readonly Fee[],
  at: number,
): Promise<void> {
  const owed = await notYetCharged(unit, order, fees.map(orderFee));
  if (owed.length === 0) return;
  const accountId = await accountOf(unit, order);
  if (accountId === null)
    throw new Error(`the fees of ${order.id} belong to nobody: no account pays for its subject`);
  const charges = owed.map(({ kind, specificationId, tariffPlanId = null, gross }): Charge => ({
    id: derivedId("chg", at, order.id, kind, specificationId ?? ""),
    clientId: order.clientId,
    accountId,
    subscriberId: order.target === "subscriber" ? order.subjectId : null,
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
    order.target === "subscriber"
      ? "select count(*) as n from charge t where t.subscriber_id = $1 and t.order_id = $2"
      : "select count(*) as n from charge t where t.client_id = $1 and t.subscriber_id is null and t.order_id = $2",
    [order.target === "subscriber" ? order.subjectId : order.clientId, order.id],
  );
  if (written[0]?.n === 0) await unit.insert(Charge, charges);
}

/** The account that pays for what an order is about; null where there is none. */
async function accountOf(unit: Unit, { target, subjectId, clientId }: PaidOrder): Promise<string | null> {
  if (target === "client") return (await firstAccounts(unit, [subjectId])).get(subjectId) ?? null;
  if (target === "subscriber") return accountOfLine(unit, subjectId, clientId);
  return (await accountsOfCompany(unit, clientId, [subjectId])).has(subjectId) ? subjectId : null;
}

/** Of the fees of an order those that cost something and, where they are a month's, were not charged for it yet. */
async function notYetCharged(
  unit: Unit,
  { subjectId, priceFrom }: PaidOrder,
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
