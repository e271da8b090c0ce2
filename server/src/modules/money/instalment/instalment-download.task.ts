import { dateIn } from "@kabinet/shared";
import type { Download } from "../../../platform/download/download";
import { xlsx } from "../../../platform/download/xlsx";
import { mistake } from "../../../platform/errors";
import type { Context } from "../../../platform/graphql/context";
import { say } from "../../../platform/texts/fill";
import { accountOf } from "../../company/account/account.store";
import { clientOf } from "../../company/client/client.store";
import { subscriberOf } from "../../company/subscriber/subscriber.store";
import { companyPlans } from "./company-instalments.store";
import { instalmentText } from "./company-instalments.texts";
import {
  instalmentColumns,
  readInstalmentDownload,
  type InstalmentDownload,
  type InstalmentRow,
} from "./instalment-download.policy";
import type { InstalmentPlan } from "./instalment.entity";
import { instalmentProgress } from "./instalment.policy";
import { instalmentsOf } from "./instalment.store";

/** Plans read at a time. */
const PAGE = 100;

/** A company's equipment by instalments as a workbook. */
export const instalmentsXlsx: Download = {
  path: "/downloads/instalments.xlsx",
  may: "instalment.read",
  async open(context, query) {
    const asked = readInstalmentDownload(query);
    if ("problem" in asked) throw mistake("BAD_USER_INPUT", asked.problem);
    if (!(await clientOf(context).load(asked.clientId))) return null;
    const locale = asked.locale ?? context.locale;
    const word = say(instalmentText("fileWord"), locale);
    return {
      name: `${word} ${dateIn(context.timeZone, context.clock.now())}.xlsx`,
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      content: xlsx(word, instalmentColumns(locale), await rowPages(context, asked)),
    };
  },
};

/** All pages; the first is read at once, so that what is wrong with the search is told before the file begins. */
async function rowPages(
  context: Context,
  { clientId, wanted }: InstalmentDownload,
): Promise<AsyncGenerator<readonly InstalmentRow[]>> {
  const first = await companyPlans(context, clientId, wanted, { first: PAGE });
  return (async function* () {
    for (let page = first; ;) {
      // What is loaded for one page is let go with it.
      const own = { ...context, made: new Map() };
      yield await Promise.all(page.nodes.map((plan) => rowOf(own, plan)));
      const { hasNextPage, endCursor } = page.pageInfo;
      if (!hasNextPage) return;
      page = await companyPlans(context, clientId, wanted, { first: PAGE, after: endCursor });
    }
  })();
}

async function rowOf(context: Context, plan: InstalmentPlan): Promise<InstalmentRow> {
  const [line, account, payments] = await Promise.all([
    subscriberOf(context).load(plan.subscriberId),
    accountOf(context).load(plan.accountId),
    instalmentsOf(context).load(plan.id),
  ]);
  return { plan, line, account: account?.number ?? null, progress: instalmentProgress(payments) };
}
