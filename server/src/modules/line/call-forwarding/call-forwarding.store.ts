import type { Reader, Unit } from "../../../platform/database/database";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import { viewerOf } from "../../../platform/graphql/context";
import { listLoader } from "../../../platform/graphql/loader";
import { OrderRecord } from "../../../orders/order.entity";
import { groupBy } from "../../../platform/group-by";
import { operatorProfile } from "../../catalogue/operator/operator-profile.policy";
import { CallForwardingRow, type CallForwardingCondition } from "./call-forwarding.entity";
import { NUMBER_SLICE, numberIn } from "../number-pool/number-order.policy";
import {
  CONDITIONS,
  isSame,
  NO_FORWARDINGS,
  type Forwarding,
  type Forwardings,
  type MovedForwardings,
} from "./call-forwarding.policy";
import type { ForwardingLink } from "./forwarding-chain.policy";

/** Name of the slice, as orders are kept under it. */
export const CALL_FORWARDING_SLICE = "callForwarding";

/** The forwardings that lines have set, as far as the viewer may see them. */
export const forwardingsOf = listLoader<string, CallForwardingRow>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.subscriber_id", ids)} and ${visibleTo(viewerOf(context), CallForwardingRow, params)}`;
    return context.database.read(CallForwardingRow, `where ${where}`, params.values);
  },
  ({ subscriberId }) => subscriberId,
);

/** The orders that are to take forwardings of lines back at their time. */
export const forwardingReturnsOf = listLoader<string, OrderRecord>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.subject_id", ids)} and t.slice = ${params.add(CALL_FORWARDING_SLICE)}
      and t.state = 'pending' and t.undoes_id is not null and ${visibleTo(viewerOf(context), OrderRecord, params)}`;
    return context.database.read(OrderRecord, `where ${where} order by t.due_at desc`, params.values);
  },
  ({ subjectId }) => subjectId,
);

/** The four conditions of many lines, for the engine: whoever asks has found the lines by what they may see. */
export async function loadForwardings(
  reader: Reader,
  subscriberIds: readonly string[],
): Promise<(subscriberId: string) => Forwardings> {
  const rows = await reader.read(CallForwardingRow, "where t.subscriber_id among($1)", [subscriberIds]);
  const byLine = groupBy(rows, ({ subscriberId }) => subscriberId);
  return (id) => asForwardings(byLine.get(id) ?? []);
}

/** Rows of one line as its four conditions. */
export function asForwardings(rows: readonly CallForwardingRow[]): Forwardings {
  const set = rows.map(({ condition, forwardTo, noReplySeconds }): [CallForwardingCondition, Forwarding] => [
    condition,
    { forwardTo, noReplySeconds },
  ]);
  return { ...NO_FORWARDINGS, ...Object.fromEntries(set) };
}

/** A forwarding of a line of a company, with the company. */
export interface CompanyLink extends ForwardingLink {
  readonly clientId: string;
  /** Whether it is none, but leads from the number of a line to the one that it is getting. */
  readonly isOfNumbers: boolean;
}

/**
 * Where the lines of some companies forward to, voicemail left out, whatever the condition, orders under way included:
 * those that are accepted and those that the network may have heard of. The orders are read first: one that ends between
 * the two statements is then found among the forwardings at the latest. They are looked for among all that are due,
 * which are few; a company's orders are kept for ever. Lines that are getting another number are among it.
 */
export async function companyLinks(reader: Reader, clientIds: readonly string[]): Promise<CompanyLink[]> {
  const open = await openOrders(reader, clientIds);
  const set = await reader.rows<LinkRow>(
    `select t.client_id, s.number as from_number, t.forward_to as to_number
       from call_forwarding t
       join subscriber s on s.id = t.subscriber_id and s.state <> 'terminated'
      where t.client_id among($1) and t.forward_to <> $2`,
    [clientIds, operatorProfile().voicemail.number],
  );
  return [...set.map(linkOf), ...open.flatMap(linksUnderWay)];
}

/**
 * Through which forwardings, of lines of whichever company, calls come to some numbers: the chains are followed backwards
 * from there, however long they are, so that as much is read as leads there and no more. Orders under way are among it
 * as in `companyLinks`. It is for deciding only: what lines of another company forward is told to nobody.
 */
export async function linksLeadingTo(reader: Reader, numbers: readonly string[]): Promise<CompanyLink[]> {
  const open = (await openOrders(reader, null)).flatMap(linksUnderWay);
  const starts = [...new Set([...numbers, ...open.flatMap(({ from, to }) => [from, to])])];
  const set = await reader.rows<LinkRow>(
    `with recursive lead(client_id, from_number, to_number) as (
       select t.client_id, s.number, t.forward_to from call_forwarding t
         join subscriber s on s.id = t.subscriber_id and s.state <> 'terminated' where t.forward_to among($1)
       union
       select t.client_id, s.number, t.forward_to from lead l
         join call_forwarding t on t.forward_to = l.from_number
         join subscriber s on s.id = t.subscriber_id and s.state <> 'terminated')
     select client_id, from_number, to_number from lead`,
    [starts],
  );
  return [...set.map(linkOf), ...open];
}

interface LinkRow {
  readonly client_id: string;
  readonly from_number: string;
  readonly to_number: string;
}

const linkOf = ({ client_id: clientId, from_number: from, to_number: to }: LinkRow): CompanyLink => {
  return { clientId, from, to, isOfNumbers: false };
};

/** The orders under way about forwardings and numbers, of some companies or of all. */
function openOrders(reader: Reader, clientIds: readonly string[] | null): Promise<UnderWay[]> {
  const slices = [CALL_FORWARDING_SLICE, NUMBER_SLICE];
  return reader.rows<UnderWay>(
    `select t.client_id, t.slice, s.number, t.after from orders t join subscriber s on s.id = t.subject_id
      where t.due_at > 0 and t.slice among($1)${clientIds === null ? "" : " and (t.client_id || '') among($2)"}
        and (t.state = 'acknowledged' or (t.state = 'inProgress' and t.attempts > 0))`,
    clientIds === null ? [slices] : [slices, clientIds],
  );
}

/** An order under way about the forwardings or the number of a line. */
interface UnderWay {
  readonly client_id: string;
  readonly slice: string;
  /** Of the line, at present. */
  readonly number: string;
  /** What the order moves, as JSON. */
  readonly after: string;
}

function linksUnderWay({ client_id: clientId, slice, number: from, after }: UnderWay): CompanyLink[] {
  if (slice === NUMBER_SLICE) {
    return [{ clientId, from, to: numberIn(after), isOfNumbers: true }];
  }
  return Object.values(JSON.parse(after) as Partial<Forwardings>).flatMap((forwarding) =>
    forwarding ? [{ clientId, from, to: forwarding.forwardTo, isOfNumbers: false }] : [],
  );
}

/** Writes what differs; conditions that `after` does not name stay as they are. */
export async function saveForwardings(
  unit: Unit,
  { id, clientId }: { readonly id: string; readonly clientId: string },
  before: MovedForwardings,
  after: MovedForwardings,
  at: number,
): Promise<void> {
  for (const condition of CONDITIONS) {
    const wanted = after[condition];
    if (wanted === undefined || isSame(before[condition] ?? null, wanted)) continue;
    await unit.run("delete from call_forwarding where subscriber_id = $1 and condition = $2", [
      id,
      condition,
    ]);
    if (wanted)
      await unit.insert(CallForwardingRow, [{ subscriberId: id, clientId, condition, ...wanted, setAt: at }]);
  }
}

/** Of some lines those whose calls go to voicemail under some condition. */
export async function linesForwardedToVoicemail(
  reader: Reader,
  subscriberIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ id: string }>(
    "select distinct t.subscriber_id as id from call_forwarding t where t.subscriber_id among($1) and t.forward_to = $2",
    [subscriberIds, operatorProfile().voicemail.number],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Cancels what a line forwards to voicemail: without that nobody would take the calls. */
export async function cancelForwardingsToVoicemail(unit: Unit, subscriberId: string): Promise<void> {
  await unit.run("delete from call_forwarding where subscriber_id = $1 and forward_to = $2", [
    subscriberId,
    operatorProfile().voicemail.number,
  ]);
}
