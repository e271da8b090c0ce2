import type { Unit } from "../../../platform/database/database";
import { listLoader, loader } from "../../../platform/graphql/loader";
import { ApiToken } from "./api-token.entity";

/** Tokens of programs that were not revoked, the newest first. Only for who may be told: that is asked before. */
export const programTokensOf = listLoader<string, ApiToken>(
  ({ database }, ids) =>
    database.read(ApiToken, "where t.viewer_id among($1) and t.revoked_at is null order by t.id desc", [ids]),
  ({ viewerId }) => viewerId,
);

/** When programs last used any token, those that were revoked since among them. */
export const programUseOf = loader<string, { readonly id: string; readonly at: number | null }>(
  ({ database }, ids) =>
    database.rows(
      'select t.viewer_id as id, max(t.last_used_at) as "at" from api_token t where t.viewer_id among($1) group by t.viewer_id',
      [ids],
    ),
  ({ id }) => id,
);

/** How many tokens of a program are in force; those whose time is over are put away with it. */
export async function takeStockOfTokens(unit: Unit, programId: string, now: number): Promise<number> {
  await unit.run(
    "update api_token set revoked_at = expires_at where viewer_id = $1 and revoked_at is null and expires_at <= $2",
    [programId, now],
  );
  const [found] = await unit.rows<{ n: number }>(
    "select count(*) as n from api_token t where t.viewer_id = $1 and t.revoked_at is null",
    [programId],
  );
  return found?.n ?? 0;
}

/** A token of a program, by id; null where it is none of its. */
export async function tokenOfProgram(unit: Unit, programId: string, id: string): Promise<ApiToken | null> {
  const [token] = await unit.read(ApiToken, "where t.id = $1 and t.viewer_id = $2", [id, programId]);
  return token ?? null;
}
