import type { Unit } from "../../../platform/database/database";
import type { Context } from "../../../platform/graphql/context";
import { refuse } from "../../../platform/graphql/refused";
import type { CostCentre } from "./cost-centre.entity";
import { readCostCentre, type CostCentreWish } from "./cost-centre.policy";
import { sameCostCentre } from "./cost-centre.store";
import { costCentreText } from "./cost-centre.texts";

/** How a cost centre is called, as it is stored. */
export type Names = Pick<CostCentre, "name" | "nameFolded" | "code" | "codeFolded">;

/** How a cost centre is to be called, once it is known that nothing else of the company is called so. */
export async function freeNames(
  unit: Unit,
  { locale }: Context,
  of: { readonly clientId: string; readonly id: string | null },
  wish: CostCentreWish,
): Promise<Names> {
  const names = readCostCentre(wish);
  if ("problem" in names) throw refuse("INVALID_INPUT", locale, names.problem, { field: [names.field] });
  const same = await sameCostCentre(unit, { ...of, ...names });
  if (same?.nameFolded === names.nameFolded)
    throw refuse("COST_CENTRE_EXISTS", locale, costCentreText("NAME_TAKEN"), { field: ["name"] });
  if (same)
    throw refuse("COST_CENTRE_EXISTS", locale, costCentreText("CODE_TAKEN", { name: same.name }), {
      field: ["code"],
    });
  return names;
}

/** How a cost centre is called, as the audit tells it. */
export function namesShown({ name, code }: Names): object {
  return { name, code };
}
