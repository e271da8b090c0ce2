import { addDays, addMonths, firstDay, MICRO_PER_ROUBLE } from "@kabinet/shared";
import type { Account } from "../modules/company/account/account.entity";
import { InvoiceDeliveryMethod } from "../modules/company/client/client.entity";
import type { Charge } from "../modules/money/charge/charge.entity";
import { ContractFee } from "../modules/money/contract-fee/contract-fee.entity";
import { contractFee } from "../modules/money/monthly-fee/monthly-fee.policy";
import { derivedId } from "../platform/derived-id";
import type { Company } from "./companies";
import type { Period } from "./lines";
import type { ZoneCalendar } from "./zone-calendar";

type Names = readonly [ru: string, be: string, en: string];

const COURIER: Names = ["Бумажные счета курьером", "Папяровыя рахункі кур'ерам", "Paper invoices by courier"];
const DETAILS: Names = [
  "Детализация счёта на бумаге",
  "Дэталізацыя рахунку на паперы",
  "Itemized paper invoice",
];
const MANAGER: Names = ["Персональный менеджер", "Персанальны менеджар", "Personal account manager"];
const COURIER_FEE = 6 * MICRO_PER_ROUBLE;
const DETAILS_FEE = 3 * MICRO_PER_ROUBLE;
/** It was raised with the present month. */
const MANAGER_FEE = 90 * MICRO_PER_ROUBLE;
const MANAGER_FEE_BEFORE = 80 * MICRO_PER_ROUBLE;

/**
 * What companies and their accounts pay besides their lines: each account of those whose invoices go by courier for that,
 * the middle company's last account for itemized invoices since the second month shown, and each company with several
 * accounts for a manager of its own, which costs more since the present month.
 */
export function buildContractFees(
  companies: readonly Company[],
  period: Period,
  calendar: ZoneCalendar,
): ContractFee[] {
  return companies.flatMap(({ draft, client, accounts }) => {
    const since = draft.contractDate;
    const present = firstDay(period.months.at(-1) ?? period.through.slice(0, 7));
    const fee = (
      account: Account | null,
      names: Names,
      monthlyFee: number,
      validFrom = since,
      validTo: string | null = null,
    ): ContractFee =>
      Object.assign(new ContractFee(), {
        id: derivedId("cfee", calendar.startOf(validFrom), client.id, account?.id ?? "", names[2]),
        clientId: client.id,
        accountId: account?.id ?? null,
        nameRu: names[0],
        nameBe: names[1],
        nameEn: names[2],
        monthlyFee,
        validFrom,
        validTo,
      });
    const fees: ContractFee[] = [];
    if (accounts.length > 1) {
      fees.push(fee(null, MANAGER, MANAGER_FEE_BEFORE, since, present));
      fees.push(fee(null, MANAGER, MANAGER_FEE, present));
    }
    if (draft.delivery[0] === InvoiceDeliveryMethod.COURIER)
      fees.push(...accounts.map((account) => fee(account, COURIER, COURIER_FEE)));
    const last = accounts.at(-1);
    if (draft.key === "bereg" && last)
      fees.push(
        fee(
          last,
          DETAILS,
          DETAILS_FEE,
          firstDay(period.months[1] ?? addMonths(period.through.slice(0, 7), 1)),
        ),
      );
    return fees;
  });
}

/** The charges that the fees have become, up to the last day of which there are bills. */
export function chargeContractFees(
  fees: readonly ContractFee[],
  companies: readonly Company[],
  period: Period,
  calendar: ZoneCalendar,
): Charge[] {
  const first = new Map(
    companies.map(({ client, accounts }) => [client.id, accounts.toSorted(byNumber)[0]?.id ?? ""]),
  );
  return period.months.flatMap((month) => {
    const date = firstDay(month);
    // The first of a month is billed for at its beginning.
    if (date > addDays(period.through, 1)) return [];
    return fees
      .filter(({ validFrom, validTo }) => validFrom <= date && (validTo === null || validTo > date))
      .flatMap((fee) => {
        const accountId = fee.accountId ?? first.get(fee.clientId) ?? "";
        const payer = { clientId: fee.clientId, accountId };
        return contractFee(payer, { date, month, at: calendar.startOf(date) }, fee);
      });
  });
}

function byNumber(a: Account, b: Account): number {
  return a.number < b.number ? -1 : 1;
}
