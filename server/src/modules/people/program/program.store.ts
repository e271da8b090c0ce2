import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { VIEWER_CHANGED } from "../viewer/viewer.store";
import { Program } from "./program.entity";

const own = (context: Context, params: ParamList): string => visibleTo(viewerOf(context), Program, params);

/** Programs by id, as far as the viewer may see them, those that have ended among them. */
export const programOf = loader<string, Program>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${own(context, params)}`;
    return context.database.read(Program, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

/** What programs are called, by id. Only for who may be told: that is asked before. */
export const programNameOf = loader<string, Pick<Program, "id" | "name">>(
  ({ database }, ids) => database.read(Program, "where t.id among($1)", [ids]),
  ({ id }) => id,
);

/** The programs of a company that have not ended, by name. */
export const programsOf = nestedPage<Program>({
  entity: Program,
  parent: { column: "client_id", property: "clientId" },
  where: (context, params) => `${own(context, params)} and t.ended_at is null`,
  orderBy: [
    { column: "name_folded", property: "nameFolded" },
    { column: "id", property: "id" },
  ],
  few: true,
});

/** A program that is to be changed, locked until the unit ends; null where there is none that has not ended. */
export async function lockProgram(unit: Unit, context: Context, id: string): Promise<Program | null> {
  const params = new ParamList(id);
  const where = `t.id = $1 and t.ended_at is null and ${own(context, params)}`;
  const [found] = await unit.read(Program, `where ${where}${forUpdate(unit)}`, params.values);
  return found ?? null;
}

/** How many programs a company has that have not ended. */
export async function countPrograms(reader: Reader, clientId: string): Promise<number> {
  const [found] = await reader.rows<{ n: number }>(
    "select count(*) as n from program t where t.client_id = $1 and t.ended_at is null",
    [clientId],
  );
  return found?.n ?? 0;
}

/** Writes a new program. */
export async function addProgram(unit: Unit, program: Program): Promise<void> {
  await unit.insert(Program, [program]);
}

/** Writes what a program is from now on; what it has open hears of it at once. */
export async function keepProgram(unit: Unit, program: Program): Promise<void> {
  const { id, name, nameFolded, purpose, scopes, accountIds, addresses, blockedAt, endedAt } = program;
  await unit.run(
    `update program set name = $2, name_folded = $3, purpose = $4, scopes = $5, account_ids = $6, addresses = $7,
       blocked_at = $8, ended_at = $9 where id = $1`,
    [id, name, nameFolded, purpose, scopes, accountIds, addresses, blockedAt, endedAt],
  );
  await unit.publish(VIEWER_CHANGED, id);
}
