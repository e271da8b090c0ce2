import { addDays } from "@kabinet/shared";
import type { Account } from "../modules/company/account/account.entity";
import { PaymentState, type Payment } from "../modules/money/payment/payment.entity";
import { derivedId } from "../platform/derived-id";
import { Random } from "./random";
import type { ZoneCalendar } from "./zone-calendar";

const HOUR = 3_600_000;

/** Who registered them, as far as anybody still knows: bookkeepers who have left since. */
const BOOKKEEPERS = ["Галина Кленова", "Татьяна Рябинина", "Лидия Осинская"];

/** What staff wrote where they rejected one. */
const REASONS = [
  "Такого платежа на наш счёт не поступало. Проверьте реквизиты получателя и статус платёжного поручения в банке.",
  "Деньги вернулись в банк плательщика: в поручении неверный УНП получателя. Отправьте его ещё раз.",
];

const COMMENTS = ["Оплата за ноябрь, просим учесть до блокировки.", "Платёж двумя частями, это первая."];

type Made = Pick<Payment, "state" | "reason" | "decidedAt" | "decidedByName">;

/**
 * Payments that administrators registered and that count for nothing: some wait for the operator, some it has rejected,
 * and the company has withdrawn one. Each company has one that waits and one that was rejected.
 */
export function registeredPayments(
  accounts: readonly Account[],
  through: string,
  calendar: ZoneCalendar,
): Payment[] {
  const seen = new Set<string>();
  return accounts.flatMap((account) => {
    const random = new Random(`registered:${account.id}`);
    const isFirst = !seen.has(account.clientId);
    seen.add(account.clientId);
    const made = (daysAgo: number, state: PaymentState): Payment =>
      registered(account, addDays(through, -daysAgo), state, random, calendar);
    const payments: Payment[] = [];
    if (isFirst || random.chance(0.3))
      payments.push(made(random.between(1, 3), PaymentState.PENDING_AUTHORIZATION));
    if (isFirst || random.chance(0.15)) payments.push(made(random.between(20, 60), PaymentState.DENIED));
    if (random.chance(0.1)) payments.push(made(random.between(5, 40), PaymentState.CANCELED));
    return payments;
  });
}

function registered(
  account: Account,
  paidOn: string,
  state: PaymentState,
  random: Random,
  calendar: ZoneCalendar,
): Payment {
  const day = calendar.startOf(paidOn);
  const registeredAt = day + random.between(9, 17) * HOUR;
  const by = random.pick(BOOKKEEPERS);
  return {
    id: derivedId("pay", day, account.id, state),
    ...{ clientId: account.clientId, accountId: account.id, paidOn, state },
    amount: random.between(50, 900) * 1_000_000,
    reference: String(random.between(100, 99_999)),
    comment: random.chance(0.4) ? random.pick(COMMENTS) : null,
    ...{ registeredAt, registeredById: null, registeredByName: by, sameAsId: null },
    ...{ payerAccount: null, statementId: null },
    ...decisionOn(state, registeredAt, by, random),
    version: state === PaymentState.PENDING_AUTHORIZATION ? 1 : 2,
  };
}

function decisionOn(state: PaymentState, registeredAt: number, by: string, random: Random): Made {
  if (state === PaymentState.PENDING_AUTHORIZATION)
    return { state, reason: null, decidedAt: null, decidedByName: null };
  const decidedAt = registeredAt + random.between(22, 25) * HOUR;
  return state === PaymentState.DENIED
    ? { state, reason: random.pick(REASONS), decidedAt, decidedByName: "Олег Калиновик" }
    : { state, reason: null, decidedAt, decidedByName: by };
}
