import type { SignedIn } from "../../../platform/authorization/viewer";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Unit } from "../../../platform/database/database";
import { forUpdate } from "../../../platform/database/database";
import { readPage, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { ApiToken } from "./api-token.entity";
import { lockViewer, VIEWER_CHANGED } from "./viewer.store";

/** A person's own tokens, as far as they look after its company still. */
function own(viewer: SignedIn, params: ParamList): string {
  const visible = visibleTo(viewer, ApiToken, params);
  return `t.viewer_id = ${params.add(viewer.id)} and ${visible}`;
}

/** Tokens by id, as far as the viewer may see them. */
export const apiTokenOf = loader<string, ApiToken>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${own(viewerOf(context), params)}`;
    return context.database.read(ApiToken, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

/** The viewer's tokens, newest first; the ended ones too. */
export function listApiTokens(context: Context, args: PageArgs): Promise<Page<ApiToken>> {
  const params = new ParamList();
  const where = own(viewerOf(context), params);
  const orderBy = [{ column: "id", property: "id" }] as const;
  return readPage(context.database, { entity: ApiToken, where, params, orderBy, descending: true }, args);
}

/** How many tokens of somebody are in force; whoever makes them one takes turns until the unit ends. */
export async function lockTokenCount(unit: Unit, viewerId: string, now: number): Promise<number> {
  await lockViewer(unit, viewerId);
  const [found] = await unit.rows<{ n: number }>(
    "select count(*) as n from api_token t where t.viewer_id = $1 and t.revoked_at is null and t.expires_at > $2",
    [viewerId, now],
  );
  return found?.n ?? 0;
}

/** Writes a new token. */
export async function addApiToken(unit: Unit, token: ApiToken): Promise<void> {
  await unit.insert(ApiToken, [token]);
}

/** One of the viewer's tokens, locked until the unit ends. */
export async function lockApiToken(unit: Unit, context: Context, id: string): Promise<ApiToken | null> {
  const params = new ParamList(id);
  const where = `t.id = $1 and ${own(viewerOf(context), params)}`;
  const tail = `where ${where}${forUpdate(context.database)}`;
  const [token] = await unit.read(ApiToken, tail, params.values);
  return token ?? null;
}

/** Ends a token at once, on every gateway. */
export async function endApiToken(unit: Unit, { id, viewerId }: ApiToken, now: number): Promise<void> {
  await unit.run("update api_token set revoked_at = $2 where id = $1", [id, now]);
  await unit.publish(VIEWER_CHANGED, viewerId);
}

/** Ends all tokens of somebody for a company at once; answers the ids of those that were in force. */
export async function endApiTokensFor(
  unit: Unit,
  viewerId: string,
  clientId: string,
  now: number,
): Promise<readonly string[]> {
  const tokens = await unit.read(
    ApiToken,
    "where t.viewer_id = $1 and t.client_id = $2 and t.revoked_at is null and t.expires_at > $3 order by t.id",
    [viewerId, clientId, now],
  );
  for (const token of tokens) await endApiToken(unit, token, now);
  return tokens.map(({ id }) => id);
}
