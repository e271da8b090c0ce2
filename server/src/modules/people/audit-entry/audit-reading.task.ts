import { addDays, AUDIT_ACTIONS, parseNumber, startOfDay } from "@kabinet/shared";
import type { ChangeList } from "../../../orders/change-list";
import { orderOf } from "../../../orders/order.store";
import { auditPage, type AuditQuery } from "../../../platform/audit/audit-list.store";
import type { AuditRecord } from "../../../platform/audit/audit-record.entity";
import type { Page, PageArgs } from "../../../platform/graphql/connection";
import { isOfCompany } from "../../../platform/authorization/viewer";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import type { Words } from "../../../platform/texts/text";
import { findSubscriberByNumber, subscriberOf } from "../../company/subscriber/subscriber.store";
import { programNameOf } from "../program/program.store";
import { personNameOf } from "../viewer/viewer.store";
import type { AuditEntryFilter, AuditSubject } from "./audit-entry.type";
import { OTHERS_OWN, subjectKindOf } from "./audit-kind.policy";
import { invoiceNumberIn, sentenceOf } from "./audit-sentence.policy";

/** Acts in one company (null: the viewer's own, anywhere), the latest first. */
export async function auditEntries(
  context: Context,
  clientId: string | null,
  filter: AuditEntryFilter | null | undefined,
  page: PageArgs,
): Promise<Page<AuditRecord>> {
  const query = await auditQuery(context, clientId, filter);
  return auditPage(context.database, viewerOf(context), query, page);
}

/** What is asked for, as the store reads it: days in the operator's zone, kinds as the actions that are written down. */
export async function auditQuery(
  context: Context,
  clientId: string | null,
  filter: AuditEntryFilter | null | undefined,
): Promise<AuditQuery> {
  const { actorId = null, subjectId = null, number, kinds, from, through } = filter ?? {};
  const { timeZone } = context;
  const read = number ? parseNumber(number) : null;
  const line = read === null ? null : await findSubscriberByNumber(context, read);
  return {
    ...{ clientId, actorId, subjectId, othersOwn: OTHERS_OWN },
    lineId: number ? (line?.id ?? "") : null,
    actions: kinds?.length ? kinds.flatMap((kind) => [...AUDIT_ACTIONS[kind]]) : null,
    from: from ? startOfDay(timeZone, from) : null,
    before: through ? startOfDay(timeZone, addDays(through, 1)) : null,
  };
}

/** What somebody did, in words, with what the order changes where there is one. */
export async function auditSentence(
  context: Context,
  changes: ChangeList,
  record: AuditRecord,
): Promise<Words> {
  const order = record.orderId === null ? null : await orderOf(context).load(record.orderId);
  return sentenceOf(record, order ? changes.get(order.kind).title : null);
}

/** What it was done to, as it is called now; null where it was done to nothing in particular. */
export async function auditSubject(context: Context, record: AuditRecord): Promise<AuditSubject | null> {
  const { subjectId } = record;
  if (subjectId === null) return null;
  const kind = subjectKindOf(subjectId);
  switch (kind) {
    case "SUBSCRIBER":
      return { id: subjectId, kind, name: (await subscriberOf(context).load(subjectId))?.number ?? null };
    case "PERSON":
      return { id: subjectId, kind, name: (await personNameOf(context).load(subjectId))?.name ?? null };
    case "PROGRAM":
      return { id: subjectId, kind, name: (await programNameOf(context).load(subjectId))?.name ?? null };
    case "INVOICE":
      return { id: subjectId, kind, name: invoiceNumberIn(record) };
    default:
      return { id: subjectId, kind, name: null };
  }
}

/**
 * The address from which it was done, where the viewer is told: their own; that of the company's people to who is shown
 * the whole of its history. Where a subscriber or the operator's staff sit is not the company's business.
 */
export function auditAddress(context: Context, { actorId, actorRole, ip }: AuditRecord): string | null {
  const viewer = viewerOf(context);
  return viewer.role === "staff" || actorId === viewer.id || isOfCompany(actorRole) ? ip : null;
}
