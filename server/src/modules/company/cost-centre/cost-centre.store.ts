import { COST_CENTRES_MAX } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { CostCentre } from "./cost-centre.entity";

/** Of a company's cost centres its subscribers see nothing. */
const own = (context: Context, params: ParamList): string => visibleTo(viewerOf(context), CostCentre, params);

/** Cost centres by id, as far as the viewer may see them. */
export const costCentreOf = loader<string, CostCentre>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${own(context, params)}`;
    return context.database.read(CostCentre, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

/** Cost centres of a company, by name. */
export const costCentresOf = nestedPage<CostCentre>({
  entity: CostCentre,
  parent: { column: "client_id", property: "clientId" },
  where: own,
  orderBy: [
    { column: "name_folded", property: "nameFolded" },
    { column: "id", property: "id" },
  ],
});

/** The folded name of the cost centre of each line `t`, as an expression of SQL: what a list of lines is sorted by. */
export const COST_CENTRE_NAME =
  "coalesce((select k.name_folded from cost_centre k where k.id = t.cost_centre_id), '')";

/** The cost centres that the viewer may see, of one company or of all of theirs: what a search looks through. */
export function costCentresServed(context: Context, clientId: string | null): Promise<CostCentre[]> {
  const params = new ParamList();
  const where = [own(context, params)];
  if (clientId !== null) where.push(`t.client_id = ${params.add(clientId)}`);
  const limit = params.add(COST_CENTRES_MAX * 10);
  return context.database.read(
    CostCentre,
    `where ${where.join(" and ")} order by t.id limit ${limit}`,
    params.values,
  );
}

/** A cost centre that is to be changed or set, locked where the database needs it; null when it is not the viewer's. */
export async function lockCostCentre(unit: Unit, context: Context, id: string): Promise<CostCentre | null> {
  const params = new ParamList(id);
  const [found] = await unit.read(
    CostCentre,
    `where t.id = $1 and ${own(context, params)}${forUpdate(unit)}`,
    params.values,
  );
  return found ?? null;
}

/** Cost centres by id, whoever's they are. */
export function costCentresById(reader: Reader, ids: readonly string[]): Promise<CostCentre[]> {
  return reader.read(CostCentre, "where t.id among($1)", [ids]);
}

/** The other cost centre of a company that has a name or a code, folded; null where none has. */
export async function sameCostCentre(
  reader: Reader,
  wanted: Pick<CostCentre, "clientId" | "nameFolded" | "codeFolded"> & { readonly id: string | null },
): Promise<CostCentre | null> {
  const [found] = await reader.read(
    CostCentre,
    `where t.client_id = $1 and t.id <> $4 and (t.name_folded = $2 or t.code_folded = $3)
      order by case when t.name_folded = $2 then 0 else 1 end limit 1`,
    [wanted.clientId, wanted.nameFolded, wanted.codeFolded ?? "", wanted.id ?? ""],
  );
  return found ?? null;
}

/** How many cost centres a company has. */
export async function countCostCentres(reader: Reader, clientId: string): Promise<number> {
  const rows = await reader.rows<{ n: number }>(
    "select count(*) as n from cost_centre t where t.client_id = $1",
    [clientId],
  );
  return rows[0]?.n ?? 0;
}

/** Writes a new cost centre. */
export async function addCostCentre(unit: Unit, costCentre: CostCentre): Promise<void> {
  await unit.insert(CostCentre, [costCentre]);
}

/** Gives a cost centre other names. */
export async function putCostCentre(
  unit: Unit,
  { id, name, nameFolded, code, codeFolded }: CostCentre,
): Promise<void> {
  await unit.run(
    "update cost_centre set name = $2, name_folded = $3, code = $4, code_folded = $5 where id = $1",
    [id, name, nameFolded, code, codeFolded],
  );
}

/** Removes a cost centre; its lines have been given up before. */
export async function deleteCostCentre(unit: Unit, id: string): Promise<void> {
  await unit.run("delete from cost_centre where id = $1", [id]);
}
