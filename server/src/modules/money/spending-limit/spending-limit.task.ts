import { viewerOf, type Context } from "../../../platform/graphql/context";
import { pageOfList, type Page } from "../../../platform/graphql/connection";
import { mayWriteIn } from "../../../platform/authorization/rights";
import { costCentreOf } from "../../company/cost-centre/cost-centre.store";
import { usedOf } from "./limit-use.task";
import type { SpendingLimit } from "./spending-limit.entity";
import { percentOf, stateOf } from "./spending-limit.policy";
import { limitsOfCompany } from "./spending-limit.store";
import { SpendingLimitState, type SpendingLimitArgs } from "./spending-limit.type";

/** The limits of a company that the viewer may see, the farthest used first. */
export async function spendingLimitsOf(
  context: Context,
  clientId: string,
  args: SpendingLimitArgs,
): Promise<Page<SpendingLimit>> {
  const filter = args.filter ?? {};
  const ofLine = filter.subscriberId ?? null;
  const found = await shownLimits(context, clientId);
  const wanted = found.filter(
    ({ kind, scope, subscriberId }) =>
      (!filter.kind || kind === filter.kind) &&
      (!filter.scope || scope === filter.scope) &&
      (ofLine === null || subscriberId === ofLine),
  );
  const used = await Promise.all(
    wanted.map(async (limit) => {
      const sum = await usedOf(context, limit);
      return {
        limit,
        percent: percentOf(sum, limit.limitedTo),
        state: stateOf(sum, limit.limitedTo),
      };
    }),
  );
  const list = used
    .filter(({ state }) => filter.states?.includes(state) ?? true)
    .sort((a, b) => b.percent - a.percent || (a.limit.id < b.limit.id ? -1 : 1))
    .map(({ limit }) => limit);
  return pageOfList(list, args);
}

/** How many limits of a company that the viewer may see are used up: those of the list in the state REACHED. */
export async function limitsReached(context: Context, clientId: string): Promise<number> {
  const found = await shownLimits(context, clientId);
  const states = await Promise.all(
    found.map(async (limit) => stateOf(await usedOf(context, limit), limit.limitedTo)),
  );
  return states.filter((state) => state === SpendingLimitState.REACHED).length;
}

/** Without those of cost centres that have been removed: nobody can see what they are of. */
async function shownLimits(context: Context, clientId: string): Promise<SpendingLimit[]> {
  const found = await limitsOfCompany(context).load(clientId);
  const shown = await Promise.all(
    found.map(async (limit) => limit.scope !== "costCentre" || (await isThere(context, limit.subjectId))),
  );
  return found.filter((_, i) => shown[i]);
}

async function isThere(context: Context, costCentreId: string): Promise<boolean> {
  return (await costCentreOf(context).load(costCentreId)) !== null;
}

/** Whether the viewer may set, change and take away a limit; one of no single line concerns the whole company. */
export function maySetLimit(
  context: Context,
  { clientId, scope }: Pick<SpendingLimit, "clientId" | "scope">,
): boolean {
  const right = scope === "line" ? "spendingLimit.set" : "spendingLimit.setForCompany";
  return mayWriteIn(viewerOf(context), right, clientId);
}
