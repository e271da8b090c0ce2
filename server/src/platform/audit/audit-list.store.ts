import { mayIn } from "../authorization/rights";
import { ParamList, seesCompany, visibleTo } from "../authorization/visible";
import type { SignedIn } from "../authorization/viewer";
import type { Reader } from "../database/database";
import { readPage, type Page, type PageArgs } from "../graphql/connection";
import { AuditRecord } from "./audit-record.entity";

/** Records of a file are read so many at a time. */
const FILE_PAGE = 1_000;

/** Which records are asked for. */
export interface AuditQuery {
  /** Of this company; null for what the viewer has done anywhere. */
  readonly clientId: string | null;
  readonly actorId: string | null;
  readonly subjectId: string | null;
  /** Another one that it has to be, found by its number; empty where there is no such line. */
  readonly lineId: string | null;
  /** Actions, as they are written down; null for all. */
  readonly actions: readonly string[] | null;
  /** The first instant, and the one before which (epoch milliseconds). */
  readonly from: number | null;
  readonly before: number | null;
  /** What the company is not told where somebody else than its own people did it. */
  readonly othersOwn: readonly string[];
}

const ORDER = [
  { column: "at", property: "at", holds: "number" },
  { column: "id", property: "id" },
] as const;

/** Who did what, the latest first. */
export function auditPage(
  reader: Reader,
  viewer: SignedIn,
  query: AuditQuery,
  args: PageArgs,
): Promise<Page<AuditRecord>> {
  const params = new ParamList();
  const where = conditions(viewer, query, params).join(" and ");
  return readPage(reader, { entity: AuditRecord, where, params, orderBy: ORDER, descending: true }, args);
}

/** The same, all of it page by page, for a file. */
export async function* auditPages(
  reader: Reader,
  viewer: SignedIn,
  query: AuditQuery,
): AsyncGenerator<readonly AuditRecord[]> {
  let last: AuditRecord | undefined;
  for (;;) {
    const params = new ParamList();
    const where = conditions(viewer, query, params);
    if (last) where.push(`(t.at, t.id) < (${params.add(last.at)}, ${params.add(last.id)})`);
    const tail = `where ${where.join(" and ")} order by t.at desc, t.id desc limit ${params.add(FILE_PAGE)}`;
    const found = await reader.read(AuditRecord, tail, params.values);
    if (found.length > 0) yield found;
    if (found.length < FILE_PAGE) return;
    last = found.at(-1);
  }
}

/** Whether the viewer is shown what everybody does in a company, and not only what they do themselves. */
export function readsWholeAudit(viewer: SignedIn, clientId: string | null): boolean {
  return clientId !== null && mayIn(viewer, "audit.readAll", clientId);
}

function conditions(viewer: SignedIn, query: AuditQuery, params: ParamList): string[] {
  const { clientId, actorId, subjectId, lineId, actions, from, before } = query;
  const where = readsWholeAudit(viewer, clientId)
    ? ofCompany(viewer, query, params)
    : [`t.actor_id = ${params.add(viewer.id)}`, ...ofOwn(viewer, clientId, params)];
  if (actorId !== null) where.push(`t.actor_id = ${params.add(actorId)}`);
  if (subjectId !== null) where.push(`t.subject_id = ${params.add(subjectId)}`);
  if (lineId !== null) where.push(`t.subject_id = ${params.add(lineId)}`);
  if (actions !== null) where.push(`t.action among(${params.add(actions)})`);
  if (from !== null) where.push(`t.at >= ${params.add(from)}`);
  if (before !== null) where.push(`t.at < ${params.add(before)}`);
  return where;
}

function ofCompany(viewer: SignedIn, { clientId, othersOwn }: AuditQuery, params: ParamList): string[] {
  const where = [`t.client_id = ${params.add(clientId)}`, visibleTo(viewer, AuditRecord, params)];
  if (viewer.role !== "staff")
    where.push(
      `not (t.actor_role not in ('administrator', 'program') and t.action among(${params.add(othersOwn)}))`,
    );
  return where;
}

/** A program of one company is told nothing of its person's other companies, and nothing that is of none. */
function ofOwn(viewer: SignedIn, clientId: string | null, params: ParamList): string[] {
  if (clientId !== null)
    return [`t.client_id = ${params.add(clientId)}`, seesCompany(viewer, "t.client_id", params)];
  if (viewer.role !== "administrator") return [];
  const seen = seesCompany(viewer, "t.client_id", params);
  return [viewer.scopes === null ? `(t.client_id is null or ${seen})` : seen];
}
