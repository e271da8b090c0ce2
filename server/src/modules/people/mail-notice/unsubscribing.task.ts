import { audit } from "../../../platform/audit/audit.store";
import type { Context } from "../../../platform/graphql/context";
import { lockViewer, viewerById } from "../viewer/viewer.store";
import { keepNoticeSetting, noticeSetting } from "./mail-notice.store";
import { readUnsubscribing, type NoticeKind } from "./unsubscribing.policy";

/** Stops mail of one kind for whom a link is; answers which, or null where the link was not made here. Twice is once. */
export async function unsubscribeBy(
  { database, clock, secrets }: Pick<Context, "database" | "clock" | "secrets">,
  token: string,
): Promise<NoticeKind | null> {
  const read = readUnsubscribing(secrets, token);
  if (!read) return null;
  const { kind, viewerId } = read;
  await database.write(async (unit) => {
    // Of two that are switched at once neither undoes the other.
    await lockViewer(unit, viewerId);
    const person = await viewerById(unit, viewerId);
    const kept = await noticeSetting(unit, viewerId);
    if (!person || !kept[kind]) return;
    await keepNoticeSetting(unit, { ...kept, [kind]: false });
    const actor = { id: person.id, name: person.name, role: person.role };
    const change = { before: { [kind]: true }, after: { [kind]: false, byLink: true } };
    await audit(unit, clock.now(), actor, "viewer.mailNoticesSet", { subjectId: viewerId, ...change });
  });
  return kind;
}
