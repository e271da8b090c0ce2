import type { SignedIn } from "../../../platform/authorization/viewer";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Reader, Unit } from "../../../platform/database/database";
import type { Composer } from "../../../platform/mail/mail-worker";
import { aboutOf } from "../../../platform/mail/outbox.store";
import type { SecretBox } from "../../../platform/secrets/secret-box";
import { tell, whoStillWants } from "../../people/mail-notice/mail-notice.store";
import { unsubscribeHref } from "../../people/mail-notice/unsubscribing.policy";
import { answerMail } from "./answer-mail.policy";
import { Appeal } from "./appeal.entity";
import { shownNumber } from "./appeal.policy";

/** Has those told of an answer who wrote in the appeal; only administrators have an address. */
export async function tellOfAnswer(
  unit: Unit,
  { id, clientId, partySubscriberId }: Appeal,
  now: number,
): Promise<void> {
  if (partySubscriberId !== null) return;
  const writers = await unit.rows<{ id: string }>(
    `select distinct t.author_id as "id" from appeal_message t
      where t.appeal_id = $1 and t.author_role = 'administrator'`,
    [id],
  );
  const viewerIds = writers.map((writer) => writer.id);
  await tell(unit, { kind: "appealAnswers", viewerIds, clientId, about: Appeal, aboutId: id }, now);
}

/** Makes the mail of what is unread when it is sent; none where everything has been read. */
export function answerMailComposer(publicUrl: URL, secrets: SecretBox): Composer {
  return async (database, posting) => {
    const person = await whoStillWants(database, "appealAnswers", posting);
    if (!person) return null;
    const { viewer, locale } = person;
    const { id, clientId, address } = posting;
    const unread = await unreadAmong(database, await aboutOf(database, id), viewer);
    if (unread.length === 0) return null;
    const unsubscribe = unsubscribeHref(publicUrl, secrets, { kind: "appealAnswers", viewerId: viewer.id });
    const page = new URL(`/c/${clientId}/appeals`, publicUrl);
    const withFiles = await withUnreadFiles(database, unread, viewer);
    const appeals = unread.map((appeal) => ({
      reference: shownNumber(appeal.number),
      subject: appeal.subject,
      href: `${page.href}?appeal=${appeal.id}`,
      hasFiles: withFiles.has(appeal.id),
    }));
    return { id, to: address, ...answerMail(locale, appeals, unsubscribe) };
  };
}

function unreadAmong(reader: Reader, ids: readonly string[], viewer: SignedIn): Promise<Appeal[]> {
  const params = new ParamList(ids, viewer.id);
  return reader.read(
    Appeal,
    `where t.id among($1) and ${visibleTo(viewer, Appeal, params)} and t.answered_seq > coalesce((select r.seq from appeal_read r
       where r.appeal_id = t.id and r.viewer_id = $2), 0) order by t.updated_at, t.id`,
    params.values,
  );
}

/** Which of some appeals have files among what the staff have written and the viewer has not read. */
async function withUnreadFiles(
  reader: Reader,
  unread: readonly Appeal[],
  { id }: SignedIn,
): Promise<ReadonlySet<string>> {
  const found = await reader.rows<{ id: string }>(
    `select distinct m.appeal_id as "id" from appeal_message m
      where m.appeal_id among($1) and m.author_role = 'staff' and m.attachment_count > 0
        and m.seq > coalesce((select r.seq from appeal_read r where r.appeal_id = m.appeal_id and r.viewer_id = $2), 0)`,
    [unread.map((appeal) => appeal.id), id],
  );
  return new Set(found.map((each) => each.id));
}
