import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { ParamList, seesCompany, visibleTo } from "../../../platform/authorization/visible";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { readPage, type OrderColumn, type Page, type PageArgs } from "../../../platform/graphql/connection";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { attachmentsOf, type Holder } from "../../people/attachment/attachment.store";
import { Appeal, AppealMessage, AppealTopic, AppealTurn, type AppealState } from "./appeal.entity";
import { AppealSort, type AppealListArgs } from "./appeal-list.type";
import { OPEN_STATES, readNumber, statesOfTurn } from "./appeal.policy";

/** Topic on which the id of every appeal that changed is published. */
export const APPEAL_CHANGED = "appeal";

/**
 * The condition that a viewer sees an appeal: an administrator all about the company and its lines; a subscriber only
 * the conversations held with themselves, and nothing that the company's administrators wrote about the line. A line
 * that has another name since has another user, as far as anybody can tell: who has it now does not read what the one
 * before wrote. `table` is what the statement calls the appeals.
 */
function visibleAppeals(viewer: SignedIn, params: ParamList, { table = "t", leads = false } = {}): string {
  const visible = visibleTo(viewer, Appeal, params, { table, leads });
  if (viewer.role !== "subscriber") return visible;
  return `${visible} and not exists (select 1 from subscriber_fact f join subscriber n on n.id = f.subscriber_id
    where f.subscriber_id = ${table}.party_subscriber_id and f.aspect = 'name' and f.value <> n.name
      and f.valid_from <= ${table}.created_at and f.valid_to > ${table}.created_at)`;
}

/** Which appeals are asked for. */
export interface AppealQuery {
  /** Conversations with this company's administrators. */
  readonly clientId: string | null;
  /** Everything about this line. */
  readonly subscriberId: string | null;
  readonly states: readonly AppealState[] | null;
  readonly topics: readonly AppealTopic[] | null;
  /** Only those with, or without, an answer that the viewer has not read. */
  readonly unread: boolean | null;
  /** A number as people say it. */
  readonly reference: string | null;
  /** Only those for which somebody of the staff answers, or nobody does. */
  readonly isAssigned: boolean | null;
  /** Only those for which this one of the staff answers. */
  readonly assigneeId: string | null;
  /** By the time since when somebody's turn has lasted, the longest first; otherwise the last changed first. */
  readonly byWaiting: boolean;
}

/** What is asked for in a list of a company's or a line's appeals, or of all; a filter's turn is one of states. */
export function appealQuery(
  of: { readonly clientId?: string | null | undefined; readonly subscriberId?: string | null | undefined },
  { filter, sort }: Pick<AppealListArgs, "filter" | "sort">,
): AppealQuery {
  const { turn, topics, isUnread, reference, isAssigned, assigneeId } = filter ?? {};
  const states = filter?.states?.length ? filter.states : null;
  const ofTurn = turn ? statesOfTurn(turn) : null;
  return {
    clientId: of.clientId ?? null,
    subscriberId: of.subscriberId ?? null,
    states: states && ofTurn ? states.filter((state) => ofTurn.includes(state)) : (states ?? ofTurn),
    topics: topics?.length ? topics : null,
    unread: isUnread ?? null,
    reference: reference ?? null,
    isAssigned: isAssigned ?? null,
    assigneeId: assigneeId ?? null,
    byWaiting: sort === AppealSort.LONGEST_WAITING,
  };
}

const BY_ID: OrderColumn<Appeal> = { column: "id", property: "id" };
const BY_CHANGE = [{ column: "updated_at", property: "updatedAt", holds: "number" }, BY_ID] as const;
const BY_WAITING = [{ column: "turn_since", property: "turnSince", holds: "number" }, BY_ID] as const;

/** The viewer's appeals. */
export function listAppeals(context: Context, query: AppealQuery, args: PageArgs): Promise<Page<Appeal>> {
  const params = new ParamList();
  const viewer = viewerOf(context);
  const { clientId, subscriberId, states, topics, unread, reference, isAssigned, assigneeId, byWaiting } =
    query;
  const leads = subscriberId === null && reference === null;
  const where = [visibleAppeals(viewer, params, { leads })];
  if (clientId !== null) {
    // Who sees nothing of the company finds nothing by its id either: a right guess would confirm it.
    where.push(seesCompany(viewer, "t.client_id", params));
    where.push(`t.client_id = ${params.add(clientId)} and t.party_subscriber_id is null`);
  }
  if (subscriberId !== null) where.push(`t.subscriber_id = ${params.add(subscriberId)}`);
  if (states !== null) where.push(`t.state among(${params.add(states)})`);
  if (topics !== null) where.push(`t.topic among(${params.add(topics)})`);
  if (unread !== null) where.push(`${unread ? "" : "not "}(${unreadBy(viewer, params)})`);
  if (isAssigned !== null) where.push(`t.assignee_id is ${isAssigned ? "not " : ""}null`);
  if (assigneeId !== null) where.push(`t.assignee_id = ${params.add(assigneeId)}`);
  // What is no number at all is nobody's.
  if (reference !== null) where.push(`t.number = ${params.add(readNumber(reference) ?? "")}`);
  return readPage(
    context.database,
    {
      entity: Appeal,
      where: where.join(" and "),
      params,
      orderBy: byWaiting ? BY_WAITING : BY_CHANGE,
      descending: !byWaiting,
    },
    args,
  );
}

/** The condition that the operator has answered what is the viewer's to read, and they have not read it. */
function unreadBy(viewer: SignedIn, params: ParamList): string {
  if (viewer.role === "staff") return "1 = 0";
  const isParty = `t.party_subscriber_id is ${viewer.role === "subscriber" ? "not " : ""}null`;
  return `${isParty} and t.answered_seq > coalesce((select r.seq from appeal_read r
    where r.appeal_id = t.id and r.viewer_id = ${params.add(viewer.id)}), 0)`;
}

/** How many of companies' own conversations wait for the company; one for which none waits is not found. */
export const appealsToAnswerOf = loader<string, { readonly clientId: string; readonly n: number }>(
  (context, ids) => {
    const params = new ParamList();
    const viewer = viewerOf(context);
    const where = [
      params.among("t.client_id", ids),
      `t.party_subscriber_id is null and t.state among(${params.add(statesOfTurn(AppealTurn.CUSTOMER))})`,
      seesCompany(viewer, "t.client_id", params),
      visibleAppeals(viewer, params),
    ].join(" and ");
    return context.database.rows(
      `select t.client_id as "clientId", count(*) as n from appeal t where ${where} group by t.client_id`,
      params.values,
    );
  },
  ({ clientId }) => clientId,
);

/** Appeals by id, as far as the viewer may see them. */
export const appealOf = loader<string, Appeal>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${visibleAppeals(viewerOf(context), params)}`;
    return context.database.read(Appeal, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

/** One appeal, if the viewer may see it. */
export async function findAppeal(reader: Reader, viewer: SignedIn, id: string): Promise<Appeal | null> {
  return findOne(reader, viewer, id, "");
}

/** The same, locked until the unit ends. */
export async function lockAppeal(unit: Unit, viewer: SignedIn, id: string): Promise<Appeal | null> {
  return findOne(unit, viewer, id, forUpdate(unit));
}

async function findOne(reader: Reader, viewer: SignedIn, id: string, lock: string): Promise<Appeal | null> {
  const params = new ParamList(id);
  const visible = visibleAppeals(viewer, params);
  const [found] = await reader.read(Appeal, `where t.id = $1 and ${visible}${lock}`, params.values);
  return found ?? null;
}

/** Who of the customer's side wrote last in an appeal: whom the operator answers. */
export async function lastWriterOf(reader: Reader, appealId: string): Promise<string> {
  const [last] = await reader.read(
    AppealMessage,
    "where t.appeal_id = $1 and t.author_role <> 'staff' order by t.seq desc limit 1",
    [appealId],
  );
  return last?.authorId ?? "";
}

/**
 * Whether somebody has seen what there is in an appeal, who has seen it up to an entry: what the staff have among
 * themselves is nothing new to others.
 */
export async function isAsSeen(
  reader: Reader,
  viewer: SignedIn,
  { id, version }: Pick<Appeal, "id" | "version">,
  seen: number,
): Promise<boolean> {
  if (viewer.role === "staff" || seen >= version) return seen === version;
  const found = await reader.rows(
    "select 1 as one from appeal_message t where t.appeal_id = $1 and t.seq > $2 and t.is_staff_only = $3 limit 1",
    [id, seen, false],
  );
  return found.length === 0;
}

/** How many appeals in which somebody has still to do something some of the staff answer for. */
export const heldBy = loader<string, { readonly id: string; readonly n: number }>(
  (context, ids) => {
    const params = new ParamList();
    const where = [
      params.among("t.assignee_id", ids),
      `t.state among(${params.add([...OPEN_STATES])})`,
      visibleAppeals(viewerOf(context), params),
    ].join(" and ");
    return context.database.rows(
      `select t.assignee_id as "id", count(*) as n from appeal t where ${where} group by t.assignee_id`,
      params.values,
    );
  },
  ({ id }) => id,
);

/** Appeals that were given to somebody, by id, as far as they answer for them still and nothing has ended. */
export function appealsGivenTo(
  reader: Reader,
  assigneeId: string,
  ids: readonly string[],
): Promise<Appeal[]> {
  return reader.read(
    Appeal,
    "where t.id among($1) and t.assignee_id = $2 and t.state among($3) order by t.turn_since, t.id",
    [ids, assigneeId, [...OPEN_STATES]],
  );
}

/** The condition that the appeal of an entry is one that the viewer may see, and the entry with it. */
function ofVisible(context: Context, params: ParamList, further = "1 = 1"): string {
  const viewer = viewerOf(context);
  const visible = visibleAppeals(viewer, params, { table: "a" });
  const own = viewer.role === "staff" ? "" : ` and t.is_staff_only = ${params.add(false)}`;
  return `exists (select 1 from appeal a where a.id = t.appeal_id and ${visible} and ${further})${own}`;
}

/** What was said and done in appeals, newest first. */
export const messagesOf = nestedPage<AppealMessage>({
  entity: AppealMessage,
  parent: { column: "appeal_id", property: "appealId" },
  where: (context, params) => ofVisible(context, params),
  orderBy: [
    { column: "seq", property: "seq", holds: "number" },
    { column: "id", property: "id" },
  ],
  descending: true,
});

/** Files that are attached to what was said in appeals: they are seen by who sees the appeal. */
export const APPEAL_FILES: Holder = {
  kind: "appeal",
  where: (context, params) => {
    const visible = visibleAppeals(viewerOf(context), params, { table: "a" });
    return `exists (select 1 from appeal_message m join appeal a on a.id = m.appeal_id
      where m.id = t.holder_id and ${visible})`;
  },
};

/** The files of what was said, by the id of the entry. */
export const filesOf = attachmentsOf(APPEAL_FILES);

/** The last thing that was said in appeals. */
export const lastMessageOf = loader<string, AppealMessage>(
  (context, ids) => {
    const params = new ParamList();
    const among = params.among("t.appeal_id", ids);
    const last = ofVisible(context, params, "a.last_text_seq = t.seq");
    return context.database.read(AppealMessage, `where ${among} and ${last}`, params.values);
  },
  ({ appealId }) => appealId,
);

/** Which of some appeals have an answer that the viewer has not read; nothing for the others. */
export const unreadOf = loader<string, { readonly id: string }>(
  (context, ids) => {
    const params = new ParamList();
    const viewer = viewerOf(context);
    const where = [params.among("t.id", ids), visibleAppeals(viewer, params), unreadBy(viewer, params)].join(
      " and ",
    );
    return context.database.rows<{ id: string }>(
      `select t.id as "id" from appeal t where ${where}`,
      params.values,
    );
  },
  ({ id }) => id,
);

/** The open request for another number of lines, as far as the viewer may see it. */
export const numberRequestOf = loader<string, Appeal>(
  (context, ids) => {
    const params = new ParamList();
    const where = [
      params.among("t.subscriber_id", ids),
      `t.topic = '${AppealTopic.NUMBER_CHANGE}'`,
      `t.state among(${params.add([...OPEN_STATES])})`,
      visibleAppeals(viewerOf(context), params),
    ].join(" and ");
    return context.database.read(Appeal, `where ${where}`, params.values);
  },
  ({ subscriberId }) => subscriberId ?? "",
);

/** Whether another request for a number is open for a line, whoever made it. */
export async function isNumberRequested(
  reader: Reader,
  subscriberId: string,
  exceptId: string,
): Promise<boolean> {
  const found = await reader.rows(
    `select t.id from appeal t where t.subscriber_id = $1 and t.topic = $2 and t.state among($3)
       and t.id <> $4 limit 1`,
    [subscriberId, AppealTopic.NUMBER_CHANGE, [...OPEN_STATES], exceptId],
  );
  return found.length > 0;
}

/** Lines for which a request for another number is open, whoever made it. */
export const requestedOf = loader<string, { readonly id: string }>(
  (context, ids) => {
    const params = new ParamList();
    const where = [
      params.among("s.id", ids),
      visibleTo(viewerOf(context), Subscriber, params, { table: "s" }),
      `exists (select 1 from appeal t where t.subscriber_id = s.id and t.topic = '${AppealTopic.NUMBER_CHANGE}'
        and t.state among(${params.add([...OPEN_STATES])}))`,
    ].join(" and ");
    return context.database.rows<{ id: string }>(
      `select s.id as "id" from subscriber s where ${where}`,
      params.values,
    );
  },
  ({ id }) => id,
);
