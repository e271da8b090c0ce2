import {
  ATTACHMENTS_MAX,
  COMPANY_ATTACHMENT_BYTES,
  COMPANY_ATTACHMENT_BYTES_PER_DAY,
  UPLOAD_BYTES_PER_DAY,
  UPLOADS_PER_DAY,
  type Locale,
} from "@kabinet/shared";
import { audit } from "../../../platform/audit/audit.store";
import { ParamList } from "../../../platform/authorization/visible";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { forUpdate, type Database, type Reader, type Unit } from "../../../platform/database/database";
import { ownProblem } from "../../../platform/errors";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { listLoader } from "../../../platform/graphql/loader";
import { refuse } from "../../../platform/graphql/refused";
import { clearing } from "../../../platform/jobs/clearing";
import { newId } from "../../../platform/new-id";
import { lockViewer } from "../viewer/viewer.store";
import { Attachment, AttachmentPart } from "./attachment.entity";
import { dayBefore, mayGive, maySend, type Amount } from "./attachment-quota.policy";
import { attachmentText } from "./attachment.texts";

const MB = 1_000_000;

/** Bytes of one part: a multiple of three, so that its base64 has no rest. */
const PART = 196_608;

/** A file that is to be kept. */
export type NewAttachment = Pick<Attachment, "name" | "type" | "bytes" | "sha256">;

/**
 * Keeps a file of the viewer's that is attached to nothing yet. It is written part by part, each in a unit of its own,
 * so that nobody waits long behind it; what is broken off is taken away again.
 */
export async function keepAttachment(
  context: Context,
  draft: NewAttachment,
  content: AsyncIterable<Uint8Array>,
): Promise<Attachment> {
  const { database, clock } = context;
  const viewer = viewerOf(context);
  const attachment = await database.write((unit) => begin(unit, context, viewer, draft));
  const { id } = attachment;
  try {
    let seq = 0;
    for await (const part of partsOf(content)) {
      const row = { attachmentId: id, seq, content: part.toString("base64") };
      await database.write((unit) => unit.insert(AttachmentPart, [row]));
      seq += 1;
    }
    await database.write(async (unit) => {
      const now = clock.now();
      await unit.run("update attachment set whole_at = $2 where id = $1", [id, now]);
      await audit(unit, now, viewer, "attachment.uploaded", { subjectId: id, after: draft });
    });
    return attachment;
  } catch (error) {
    await database.write(async (unit) => {
      await unit.run("delete from attachment_part where attachment_id = $1", [id]);
      await unit.run("delete from attachment where id = $1", [id]);
    });
    throw error;
  }
}

async function begin(
  unit: Unit,
  context: Context,
  viewer: SignedIn,
  draft: NewAttachment,
): Promise<Attachment> {
  const now = context.clock.now();
  // Several files that somebody sends at once are counted one after another.
  await lockViewer(unit, viewer.id);
  if (viewer.role !== "staff" && !maySend(await sentSince(unit, viewer.id, dayBefore(now)), draft.bytes))
    throw ownProblem(
      "ATTACHMENT_QUOTA",
      context.locale,
      attachmentText("DAY", { files: UPLOADS_PER_DAY, mb: UPLOAD_BYTES_PER_DAY / MB }),
    );
  const attachment = Object.assign(new Attachment(), draft, {
    id: newId("att", now),
    uploaderId: viewer.id,
    uploaderRole: viewer.role,
    holderKind: null,
    holderId: null,
    clientId: null,
    createdAt: now,
    wholeAt: null,
  });
  await unit.insert(Attachment, [attachment]);
  return attachment;
}

async function sentSince(reader: Reader, uploaderId: string, since: number): Promise<Amount> {
  const [sent] = await reader.rows<Amount>(
    `select cast(count(*) as bigint) as files, cast(coalesce(sum(t.bytes), 0) as bigint) as bytes from attachment t
      where t.uploader_id = $1 and t.created_at > $2`,
    [uploaderId, since],
  );
  return sent ?? { files: 0, bytes: 0 };
}

/** The same bytes in parts of one size. */
async function* partsOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let gathered: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of content) {
    for (let rest = part; rest.length > 0;) {
      const taken = rest.subarray(0, PART - bytes);
      gathered.push(taken);
      bytes += taken.length;
      rest = rest.subarray(taken.length);
      if (bytes < PART) continue;
      yield Buffer.concat(gathered);
      gathered = [];
      bytes = 0;
    }
  }
  if (bytes > 0) yield Buffer.concat(gathered);
}

/** Writes down that the scanner found something in a file that somebody sent. */
export function noteInfected({ database, clock, ...context }: Context, after: object): Promise<string> {
  const viewer = context.viewer;
  if (!viewer) throw new Error("a file came from nobody");
  return database.write((unit) => audit(unit, clock.now(), viewer, "attachment.infected", { after }));
}

/** What files are attached to. */
export interface HeldBy {
  /** What kind of thing it is, in the word by which its holder knows its own. */
  readonly kind: string;
  readonly id: string;
  readonly clientId: string;
}

/**
 * Attaches files that the viewer has sent, and that are attached to nothing yet; refuses what is somebody else's as what
 * does not exist. Answers how many they are.
 */
export async function attach(
  unit: Unit,
  { viewer, locale, now }: { readonly viewer: SignedIn; readonly locale: Locale; readonly now: number },
  ids: readonly string[],
  held: HeldBy,
): Promise<number> {
  if (ids.length === 0) return 0;
  const field = { field: ["attachmentIds"] };
  if (ids.length > ATTACHMENTS_MAX || new Set(ids).size < ids.length)
    throw refuse("INVALID_INPUT", locale, attachmentText("TOO_MANY", { most: ATTACHMENTS_MAX }), field);
  const params = new ParamList(viewer.id);
  const sent = await unit.read(
    Attachment,
    `where t.uploader_id = $1 and ${params.among("t.id", ids)} and t.holder_id is null and t.whole_at is not null${forUpdate(unit)}`,
    params.values,
  );
  const strange = ids.findIndex((id) => !sent.some((each) => each.id === id));
  if (strange >= 0)
    throw refuse("NOT_FOUND", locale, attachmentText("NOT_FOUND"), {
      field: ["attachmentIds", String(strange)],
      elementIndex: strange,
    });
  const bytes = sent.reduce((sum, each) => sum + each.bytes, 0);
  if (viewer.role !== "staff" && !mayGive(await givenBy(unit, held.clientId, dayBefore(now)), bytes)) {
    const room = { day: COMPANY_ATTACHMENT_BYTES_PER_DAY / MB, all: COMPANY_ATTACHMENT_BYTES / MB };
    throw refuse("ATTACHMENT_QUOTA", locale, attachmentText("COMPANY", room), field);
  }
  const taken = new ParamList(held.kind, held.id, held.clientId);
  return unit.run(
    `update attachment set holder_kind = $1, holder_id = $2, client_id = $3 where ${taken.among("id", ids)}`,
    taken.values,
  );
}

async function givenBy(
  reader: Reader,
  clientId: string,
  since: number,
): Promise<{ readonly day: number; readonly all: number }> {
  const [given] = await reader.rows<{ day: number; all: number }>(
    `select cast(coalesce(sum(t.bytes), 0) as bigint) as "all",
       cast(coalesce(sum(case when t.created_at > $2 then t.bytes else 0 end), 0) as bigint) as "day"
       from attachment t where t.client_id = $1 and t.uploader_role <> 'staff'`,
    [clientId, since],
  );
  return given ?? { day: 0, all: 0 };
}

/** A kind of thing to which files are attached. */
export interface Holder {
  /** The word by which it knows its own. */
  readonly kind: string;
  /** The condition that the viewer sees what an attachment `t` is attached to (`t.holder_id`). */
  readonly where: (context: Context, params: ParamList) => string;
}

/** The files of things of one kind, as far as the viewer sees these: `const filesOf = attachmentsOf(HOLDER)`. */
export function attachmentsOf(holder: Holder): ReturnType<typeof listLoader<string, Attachment>> {
  return listLoader<string, Attachment>(
    (context, ids) => readHeld(context, holder, "t.holder_id", ids),
    ({ holderId }) => holderId ?? "",
  );
}

/** One attachment of a thing of one kind; null where there is none, or the viewer does not see that thing. */
export async function findAttachment(
  context: Context,
  holder: Holder,
  id: string,
): Promise<Attachment | null> {
  const [found] = await readHeld(context, holder, "t.id", [id]);
  return found ?? null;
}

function readHeld(
  context: Context,
  { kind, where }: Holder,
  column: string,
  ids: readonly string[],
): Promise<Attachment[]> {
  const params = new ParamList(kind);
  const among = params.among(column, ids);
  return context.database.read(
    Attachment,
    `where t.holder_kind = $1 and ${among} and ${where(context, params)} order by t.id`,
    params.values,
  );
}

/** The bytes of an attachment, part by part. */
export async function* contentOf(database: Database, { id }: Attachment): AsyncGenerator<Uint8Array> {
  for (let seq = 0; ; seq += 1) {
    const [part] = await database.read(AttachmentPart, "where t.attachment_id = $1 and t.seq = $2", [
      id,
      seq,
    ]);
    if (!part) return;
    yield Buffer.from(part.content, "base64");
  }
}

const DAY = 86_400_000;

/** Files that were sent and attached to nothing within a day. */
export const UPLOAD_CLEARING = clearing({
  what: "uploads",
  entity: Attachment,
  key: ["id"],
  where: "t.holder_id is null and t.created_at <= $2",
  at: (now) => [now - DAY],
});

/** Their bytes, once they are gone themselves. */
export const UPLOAD_PART_CLEARING = clearing({
  what: "uploadParts",
  entity: AttachmentPart,
  key: ["attachment_id", "seq"],
  where: "not exists (select 1 from attachment a where a.id = t.attachment_id)",
  at: () => [],
});
