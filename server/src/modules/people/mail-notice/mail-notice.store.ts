import type { Reader, Unit } from "../../../platform/database/database";
import { gatherMail } from "../../../platform/mail/outbox.store";
import { administratorsToTell } from "../viewer/viewer.store";
import { MailNoticeSetting } from "./mail-notice.entity";

/** What notices may be about. */
export type NoticeKind = "appealAnswers" | "orderOutcomes";

/** How long a notice waits for others that go into the same mail, in milliseconds. */
const GATHERED_FOR: Readonly<Record<NoticeKind, number>> = {
  // Longer than somebody who has the page open needs to read an answer; then no mail is sent.
  appealAnswers: 5 * 60_000,
  // A night's change of many lines is over by then, and one mail tells of all of them.
  orderOutcomes: 10 * 60_000,
};

/** Something that people are to be told of. */
export interface Notice {
  readonly kind: NoticeKind;
  /** Those whom it concerns; who does not look after the company, or has no address, is left out. */
  readonly viewerIds: readonly string[];
  readonly clientId: string;
  /** Id of the appeal or order. */
  readonly aboutId: string;
}

/** Of what somebody wants to be told. */
export async function noticeSetting(reader: Reader, viewerId: string): Promise<MailNoticeSetting> {
  const [kept] = await reader.read(MailNoticeSetting, "where t.viewer_id = $1", [viewerId]);
  return kept ?? { viewerId, appealAnswers: true, orderOutcomes: true };
}

/** Keeps of what somebody wants to be told. */
export async function keepNoticeSetting(unit: Unit, setting: MailNoticeSetting): Promise<void> {
  const { viewerId, appealAnswers, orderOutcomes } = setting;
  await unit.run(
    `insert into mail_notice_setting (viewer_id, appeal_answers, order_outcomes) values ($1, $2, $3)
       on conflict (viewer_id) do update
       set appeal_answers = excluded.appeal_answers, order_outcomes = excluded.order_outcomes`,
    [viewerId, appealAnswers, orderOutcomes],
  );
}

/** Has people told of something by mail, in the unit in which it happens, those who want to be. */
export async function tell(unit: Unit, notice: Notice, now: number): Promise<void> {
  const { kind, clientId, aboutId } = notice;
  if (notice.viewerIds.length === 0) return;
  for (const { id, address, locale } of await administratorsToTell(unit, notice.viewerIds, clientId, true)) {
    if (!(await noticeSetting(unit, id))[kind]) continue;
    const telling = { viewerId: id, clientId, kind, address, locale, aboutId };
    await gatherMail(unit, telling, now, GATHERED_FOR[kind]);
  }
}

/** Whether somebody for whom a mail was put by is still to get it: they may have switched it off, or left. */
export async function isStillWanted(
  reader: Reader,
  kind: NoticeKind,
  { viewerId, clientId, address }: { viewerId: string | null; clientId: string; address: string },
): Promise<boolean> {
  if (viewerId === null) return false;
  const [person] = await administratorsToTell(reader, [viewerId], clientId, false);
  return person?.address === address && (await noticeSetting(reader, viewerId))[kind];
}
