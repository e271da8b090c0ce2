import { dateIn } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { listLoader } from "../../../platform/graphql/loader";
import { groupBy } from "../../../platform/group-by";
import { areInvoiced, chargeGroup, chargeMonths } from "./charge-groups.policy";
import { chargeNames } from "./charge-names.task";
import { Charge } from "./charge.entity";
import { addAmounts, amountsByKind, kindsOf, monthsShown, sumsOfCharges } from "./month-charges.policy";
import { shownMonth } from "./month-shown.policy";
import type { OwnCharges } from "./own-charges.type";

/** The charges of no line, of all months that are shown; found by a column that says whose they are. */
function ofNoLine(where: (params: ParamList, ids: readonly string[]) => string) {
  return (context: Context, ids: readonly string[]): Promise<Charge[]> => {
    const params = new ParamList();
    const months = params.add(shownMonths(context));
    const visible = visibleTo(viewerOf(context), Charge, params);
    return context.database.read(
      Charge,
      `where ${where(params, ids)} and t.subscriber_id is null and t.month among(${months}) and ${visible}
        order by t.charged_on, t.id`,
      params.values,
    );
  };
}

/** The charges of accounts themselves, their companies' among them where they pay those. */
const chargesOfAccounts = listLoader<string, Charge>(
  ofNoLine((params, ids) => params.among("t.account_id", ids)),
  ({ accountId }) => accountId,
);

/** The same of all accounts of companies. */
const chargesOfClients = listLoader<string, Charge>(
  ofNoLine(
    (params, ids) => `t.account_id in (select a.id from account a where ${params.among("a.client_id", ids)})`,
  ),
  ({ clientId }) => clientId,
);

/** What an account pays in a month, the current one for null, besides the charges of its lines. */
export async function ownChargesOfAccount(
  context: Context,
  accountId: string,
  month: string | null,
): Promise<OwnCharges> {
  return ownCharges(context, await chargesOfAccounts(context).load(accountId), month);
}

/** What a company pays in a month, the current one for null, besides the charges of its lines. */
export async function ownChargesOfClient(
  context: Context,
  clientId: string,
  month: string | null,
): Promise<OwnCharges> {
  return ownCharges(context, await chargesOfClients(context).load(clientId), month);
}

async function ownCharges(
  context: Context,
  all: readonly Charge[],
  month: string | null,
): Promise<OwnCharges> {
  const shown = shownMonths(context);
  const wanted = shownMonth(month, shown, context.locale);
  const byMonth = groupBy(all, (charge) => charge.month);
  const charges = byMonth.get(wanted) ?? [];
  const nameOf = await chargeNames(context, null, charges);
  const amounts = amountsByKind(sumsOfCharges(charges));
  return {
    ...addAmounts(amounts.values()),
    month: wanted,
    isCurrent: wanted === shown[0],
    isInvoiced: areInvoiced(charges),
    groups: kindsOf(charges, []).map((kind) => chargeGroup(kind, charges, amounts, nameOf.charge, [])),
    months: chargeMonths(shown, byMonth),
  };
}

function shownMonths({ timeZone, clock }: Context): string[] {
  return monthsShown(dateIn(timeZone, clock.now()));
}
