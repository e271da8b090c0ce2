import type { Locale, Permission } from "@kabinet/shared";
import { mayIn } from "../../../platform/authorization/rights";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { EntityClass, Reader, Unit } from "../../../platform/database/database";
import { gatherMail } from "../../../platform/mail/outbox.store";
import { administratorsToTell, reachable, type Reachable } from "../viewer/access.store";
import { lockViewer } from "../viewer/viewer.store";
import { MailNoticeSetting } from "./mail-notice.entity";
import { NOTICE_KINDS, type NoticeKind } from "./unsubscribing.policy";

/** How long a notice waits for others that go into the same mail, in milliseconds. */
const GATHERED_FOR: Readonly<Record<NoticeKind, number>> = {
  // Longer than somebody who has the page open needs to read an answer; then no mail is sent.
  appealAnswers: 5 * 60_000,
  // Who goes away gives several to one colleague.
  appealAssignments: 2 * 60_000,
  // A night's change of many lines is over by then, and one mail tells of all of them.
  orderOutcomes: 10 * 60_000,
  // Staff go through a queue one by one.
  paymentDecisions: 2 * 60_000,
  // Several limits are often reached by the same day's usage.
  limitAlerts: 10 * 60_000,
  // The watch looks at all accounts one after another.
  invoiceCorridors: 60_000,
  // What was ordered together often comes back together.
  invoiceReturns: 10 * 60_000,
};

/** What whoever is told may be expected to do: who may not, as who looks only, is not told. */
const ASKS_FOR: Readonly<Record<NoticeKind, Permission>> = {
  appealAnswers: "appeal.read",
  appealAssignments: "appeal.assign",
  orderOutcomes: "order.act",
  paymentDecisions: "payment.read",
  limitAlerts: "spendingLimit.set",
  invoiceCorridors: "invoiceCorridor.set",
  invoiceReturns: "invoice.order",
};

/** Something that people are to be told of. */
export interface Notice {
  readonly kind: NoticeKind;
  /** The kind of mail that tells of it, where several are stopped together; the same as `kind` when left out. */
  readonly mail?: string;
  /** Those whom it concerns; who does not see it, may not do what it asks for, or has no address, is left out. */
  readonly viewerIds: readonly string[];
  readonly clientId: string;
  /** What it is about: the entity of appeals, orders, payments, limits or corridors, whose owner columns say who sees it. */
  readonly about: EntityClass<{ readonly id: string }>;
  /** Id of it. */
  readonly aboutId: string;
}

/** Of what somebody wants to be told: of all of it, until they have said otherwise. */
export async function noticeSetting(reader: Reader, viewerId: string): Promise<MailNoticeSetting> {
  const [kept] = await reader.read(MailNoticeSetting, "where t.viewer_id = $1", [viewerId]);
  if (kept) return kept;
  const setting = Object.assign(new MailNoticeSetting(), { viewerId });
  for (const kind of NOTICE_KINDS) setting[kind] = true;
  return setting;
}

/** Keeps of what somebody wants to be told. */
export async function keepNoticeSetting(unit: Unit, setting: MailNoticeSetting): Promise<void> {
  await unit.run("delete from mail_notice_setting where viewer_id = $1", [setting.viewerId]);
  await unit.insert(MailNoticeSetting, [setting]);
}

/** Has people told of something by mail, in the unit in which it happens, those who want to be and see it. */
export async function tell(unit: Unit, notice: Notice, now: number): Promise<void> {
  const { kind, mail = kind, clientId, about, aboutId, viewerIds } = notice;
  if (viewerIds.length === 0) return;
  for (const { address, locale, viewer } of await administratorsToTell(unit, viewerIds, clientId, true)) {
    if (!(await isWanted(unit, kind, viewer, clientId))) continue;
    const params = new ParamList(aboutId);
    const visible = visibleTo(viewer, about, params);
    if ((await unit.read(about, `where t.id = $1 and ${visible}`, params.values)).length === 0) continue;
    const telling = { viewerId: viewer.id, clientId, kind: mail, address, locale, aboutId };
    await gatherMail(unit, telling, now, GATHERED_FOR[kind]);
  }
}

/**
 * For whom a mail was put by, as they would ask now and in their language: it tells only what they still see. Null where they are not to get
 * it any more: they may have switched it off, look only, or have left.
 */
export async function whoStillWants(
  reader: Reader,
  kind: NoticeKind,
  { viewerId, clientId, address }: { viewerId: string | null; clientId: string; address: string },
): Promise<Reachable | null> {
  if (viewerId === null) return null;
  const [person] = await administratorsToTell(reader, [viewerId], clientId, false);
  if (person?.address !== address) return null;
  return (await isWanted(reader, kind, person.viewer, clientId)) ? person : null;
}

/** Has one of the operator's staff told of something of a company by mail, if they want to be and can sign in. */
export async function tellStaff(
  unit: Unit,
  { viewerId, ...rest }: Omit<Notice, "viewerIds" | "about"> & { readonly viewerId: string },
  now: number,
): Promise<void> {
  // Who tells one person at once takes turns.
  await lockViewer(unit, viewerId);
  const person = await reachable(unit, viewerId);
  if (!person || !(await noticeSetting(unit, viewerId))[rest.kind]) return;
  await gatherMail(unit, { viewerId, ...rest, ...person }, now, GATHERED_FOR[rest.kind]);
}

/** The language in which one of the staff is written to; null where they are not to get the mail any more. */
export async function staffWhoStillWants(
  reader: Reader,
  kind: NoticeKind,
  { viewerId, address }: { viewerId: string | null; address: string },
): Promise<Locale | null> {
  const person = viewerId === null ? null : await reachable(reader, viewerId);
  if (viewerId === null || person?.address !== address) return null;
  return (await noticeSetting(reader, viewerId))[kind] ? person.locale : null;
}

/** Whether somebody may do what a notice asks for, and wants to be told. */
async function isWanted(
  reader: Reader,
  kind: NoticeKind,
  viewer: SignedIn,
  clientId: string,
): Promise<boolean> {
  return mayIn(viewer, ASKS_FOR[kind], clientId) && (await noticeSetting(reader, viewer.id))[kind];
}
