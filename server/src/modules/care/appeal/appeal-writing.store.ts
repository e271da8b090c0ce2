import { randomInt } from "node:crypto";
import type { AuditAction, UserErrorCode } from "@kabinet/shared";
import { actingOf } from "../../../platform/authorization/acting";
import { audit } from "../../../platform/audit/audit.store";
import type { SignedIn } from "../../../platform/authorization/viewer";
import type { Reader, Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { refuse, type Refused } from "../../../platform/graphql/refused";
import type { UserError } from "../../../platform/graphql/user-error";
import { writeOnce } from "../../../platform/idempotency/write-once.store";
import { attach } from "../../people/attachment/attachment.store";
import { newId } from "../../../platform/new-id";
import { Appeal, AppealMessage, AppealState, type AppealTopic } from "./appeal.entity";
import { takesPart, turnOf } from "./appeal.policy";
import { appealText } from "./appeal.texts";
import { tellOfAnswer } from "./answer-mail.store";
import { APPEAL_CHANGED, APPEAL_FILES, findAppeal, isAsSeen, lockAppeal } from "./appeal.store";
import type { Text } from "../../../platform/texts/text";

/** What a write of an appeal answers. */
export interface AppealOutcome {
  readonly appeal: Appeal | null;
  readonly userErrors: UserError[];
}

/** What an input always names of an appeal that there is. */
export interface AppealAct {
  readonly appealId: string;
  /** The version that was seen. */
  readonly version: number;
}

/** An appeal that somebody makes. */
export interface NewAppeal {
  readonly clientId: string;
  readonly subscriberId: string | null;
  readonly partySubscriberId: string | null;
  readonly topic: AppealTopic;
  readonly subject: string;
  readonly text: string;
  readonly wishes: string | null;
  /** Files that the viewer has sent, which go with the first message. */
  readonly attachmentIds?: readonly string[] | null | undefined;
}

/** What is done to an appeal: a new entry, with what it says and to which state it leads. */
export interface Step {
  readonly action: AuditAction;
  readonly text: string | null;
  readonly state: AppealState;
  readonly attachmentIds?: readonly string[] | null | undefined;
  readonly assignee?: { readonly id: string; readonly name: string };
  /** Whether nothing happens in it for the customer. */
  readonly isStaffOnly?: boolean;
  /** What the staff are told beside it. */
  readonly staffNote?: string | null;
}

/** Does one write, once a key: effect, audit and key in one unit, or nothing. */
export async function writeAppeal(
  context: Context,
  idempotencyKey: string,
  request: object,
  resultId: string,
  make: (unit: Unit) => Promise<Appeal>,
): Promise<AppealOutcome> {
  const find = (unit: Unit, id: string): Promise<Appeal | null> => findAppeal(unit, viewerOf(context), id);
  const written = await writeOnce(actingOf(context), { idempotencyKey, request, resultId, make, find });
  // What was loaded before this write is of yesterday.
  context.made.clear();
  return { appeal: written.result, userErrors: [...written.userErrors] };
}

/** Refuses what is asked of an appeal. */
export function refuseAppeal(context: Context, code: UserErrorCode, text: Text, field?: string): Refused {
  return refuse(code, context.locale, text, field === undefined ? {} : { field: [field] });
}

/**
 * Does something to an appeal that the viewer takes part in, and that is still as they have seen it. `step` says what,
 * or refuses.
 */
export function actOnAppeal(
  context: Context,
  name: string,
  input: AppealAct,
  idempotencyKey: string,
  step: (unit: Unit, appeal: Appeal, viewer: SignedIn) => Step | Promise<Step>,
): Promise<AppealOutcome> {
  const { appealId, version } = input;
  return writeAppeal(context, idempotencyKey, { name, ...input }, appealId, async (unit) => {
    const viewer = viewerOf(context);
    const appeal = await lockAppeal(unit, viewer, appealId);
    if (!appeal) throw refuseAppeal(context, "NOT_FOUND", appealText("NOT_FOUND"), "appealId");
    if (!takesPart(viewer, appeal))
      throw refuseAppeal(context, "FORBIDDEN", appealText("NOT_YOURS_TO_WRITE"));
    if (!(await isAsSeen(unit, viewer, appeal, version)))
      throw refuseAppeal(context, "CHANGED_MEANWHILE", appealText("CHANGED_MEANWHILE"), "version");
    return addStep(unit, context, appeal, await step(unit, appeal, viewer));
  });
}

async function addStep(unit: Unit, context: Context, appeal: Appeal, step: Step): Promise<Appeal> {
  const viewer = viewerOf(context);
  const now = context.clock.now();
  const { text, state, assignee, attachmentIds, isStaffOnly = false, staffNote = null } = step;
  const seq = appeal.version + 1;
  // Who only takes it over has not answered.
  const isAnswer = viewer.role === "staff" && text !== null;
  const moved: Appeal = Object.assign(new Appeal(), appeal, {
    state,
    version: seq,
    // For the customer nothing has happened then.
    updatedAt: isStaffOnly ? appeal.updatedAt : now,
    turnSince: turnOf(state) === turnOf(appeal.state) ? appeal.turnSince : now,
    lastTextSeq: text === null ? appeal.lastTextSeq : seq,
    answeredSeq: isAnswer ? seq : appeal.answeredSeq,
    assigneeId: assignee?.id ?? appeal.assigneeId,
    assigneeName: assignee?.name ?? appeal.assigneeName,
  });
  const changed = await unit.run(
    `update appeal set state = $3, version = $4, updated_at = $5, turn_since = $6, last_text_seq = $7,
       answered_seq = $8, assignee_id = $9, assignee_name = $10 where id = $1 and version = $2`,
    [
      ...[appeal.id, appeal.version, moved.state, moved.version, moved.updatedAt, moved.turnSince],
      ...[moved.lastTextSeq, moved.answeredSeq, moved.assigneeId, moved.assigneeName],
    ],
  );
  if (changed !== 1)
    throw refuseAppeal(context, "CHANGED_MEANWHILE", appealText("CHANGED_MEANWHILE"), "version");
  const entry = {
    text,
    state: state === appeal.state ? null : state,
    assigneeName: assignee?.name ?? null,
    ...{ isStaffOnly, staffNote, attachmentIds },
  };
  await addEntry(unit, context, moved, now, entry);
  if (isAnswer) await tellOfAnswer(unit, moved, now);
  await noteAct(unit, moved, viewer, now, step);
  return moved;
}

/** Writes a new appeal with its first message, its audit row, and a number that no other has. */
export async function addAppeal(
  unit: Unit,
  context: Context,
  id: string,
  { text, attachmentIds, ...draft }: NewAppeal,
): Promise<Appeal> {
  const viewer = viewerOf(context);
  const now = context.clock.now();
  // Staff who write first wait for the customer.
  const isAnswer = viewer.role === "staff";
  const appeal = Object.assign(new Appeal(), draft, {
    id,
    number: await freeNumber(unit),
    state: isAnswer ? AppealState.PENDING : AppealState.ACKNOWLEDGED,
    assigneeId: isAnswer ? viewer.id : null,
    assigneeName: isAnswer ? viewer.name : null,
    createdAt: now,
    updatedAt: now,
    turnSince: now,
    authorName: viewer.name,
    authorRole: viewer.role,
    version: 1,
    lastTextSeq: 1,
    answeredSeq: isAnswer ? 1 : 0,
  });
  await unit.insert(Appeal, [appeal]);
  await addEntry(unit, context, appeal, now, {
    text,
    state: appeal.state,
    assigneeName: appeal.assigneeName,
    ...{ isStaffOnly: false, staffNote: null, attachmentIds },
  });
  await noteAct(unit, appeal, viewer, now, { action: "appeal.created" });
  return appeal;
}

async function addEntry(
  unit: Unit,
  context: Context,
  { id: appealId, version: seq, clientId }: Appeal,
  at: number,
  {
    attachmentIds,
    ...entry
  }: Pick<Step, "attachmentIds"> &
    Pick<AppealMessage, "text" | "state" | "assigneeName" | "isStaffOnly" | "staffNote">,
): Promise<void> {
  const viewer = viewerOf(context);
  const { id: authorId, name: authorName, role: authorRole } = viewer;
  const id = newId("apm", at);
  const held = { kind: APPEAL_FILES.kind, id, clientId };
  const by = { viewer, locale: context.locale, now: at };
  const attachmentCount = await attach(unit, by, attachmentIds ?? [], held);
  const row = { appealId, seq, at, authorId, authorName, authorRole, attachmentCount };
  await unit.insert(AppealMessage, [{ id, ...row, ...entry }]);
}

async function noteAct(
  unit: Unit,
  appeal: Appeal,
  actor: SignedIn,
  at: number,
  { action, isStaffOnly = false, assignee }: Pick<Step, "action" | "isStaffOnly" | "assignee">,
): Promise<void> {
  // What the staff have among themselves stands in no company's history.
  const clientId = isStaffOnly ? null : appeal.clientId;
  const after = assignee && { assigneeId: assignee.id, assignee: assignee.name };
  await audit(unit, at, actor, action, { clientId, subjectId: appeal.id, ...(after && { after }) });
  await unit.publish(APPEAL_CHANGED, appeal.id);
}

/** Eight digits that no appeal has yet; by chance, so that they tell nobody how many appeals there are. */
async function freeNumber(reader: Reader): Promise<string> {
  for (;;) {
    const number = String(randomInt(10_000_000, 100_000_000));
    const taken = await reader.rows("select 1 as one from appeal where number = $1", [number]);
    if (taken.length === 0) return number;
  }
}

/** Remembers how far somebody has read. */
export async function noteRead(unit: Unit, appealId: string, viewerId: string, seq: number): Promise<void> {
  await unit.run(
    `insert into appeal_read (appeal_id, viewer_id, seq) values ($1, $2, $3)
       on conflict (appeal_id, viewer_id) do update set seq = excluded.seq
       where excluded.seq > appeal_read.seq`,
    [appealId, viewerId, seq],
  );
}
