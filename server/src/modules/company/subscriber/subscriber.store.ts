import { foldName, nationalNumber } from "@kabinet/shared";
import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { SignedIn } from "../../../platform/authorization/viewer";
import { forUpdate, type Reader, type Unit } from "../../../platform/database/database";
import { viewerOf, type Context } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { nestedPage } from "../../../platform/graphql/nested-page";
import { newId } from "../../../platform/new-id";
import { Sim, SimState } from "./sim.entity";
import {
  Subscriber,
  SubscriberAspect,
  SubscriberFact,
  SubscriberState,
  type SuspensionReason,
} from "./subscriber.entity";

/** Subscribers by id, as far as the viewer may see them. */
export const subscriberOf = loader<string, Subscriber>(
  (context, ids) => {
    const params = new ParamList();
    const where = `${params.among("t.id", ids)} and ${visibleTo(viewerOf(context), Subscriber, params)}`;
    return context.database.read(Subscriber, `where ${where}`, params.values);
  },
  ({ id }) => id,
);

/** One subscriber, if the viewer may see it. */
export async function findSubscriber(
  reader: Reader,
  viewer: SignedIn,
  id: string,
): Promise<Subscriber | null> {
  const params = new ParamList(id);
  const visible = visibleTo(viewer, Subscriber, params);
  const [subscriber] = await reader.read(Subscriber, `where t.id = $1 and ${visible}`, params.values);
  return subscriber ?? null;
}

/** The numbers of lines by their ids, whoever's they are. */
export async function numbersOfLines(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await reader.rows<{ id: string; number: string }>(
    "select t.id, t.number from subscriber t where t.id among($1)",
    [ids],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Lines by their ids, whoever's they are. */
export function linesById(reader: Reader, ids: readonly string[]): Promise<Subscriber[]> {
  return reader.read(Subscriber, "where t.id among($1) order by t.id", [ids]);
}

/** The account that pays for a line of a company; null where it has no such line. */
export async function accountOfLine(reader: Reader, id: string, clientId: string): Promise<string | null> {
  const [line] = await reader.rows<{ account: string }>(
    "select t.account_id as account from subscriber t where t.id = $1 and t.client_id = $2",
    [id, clientId],
  );
  return line?.account ?? null;
}

/** How many lines of an account that have not been terminated have which tariff plan, as far as the viewer may see them. */
export async function linesByTariffPlan(
  context: Context,
  accountId: string,
): Promise<ReadonlyMap<string, number>> {
  const params = new ParamList(accountId);
  const visible = visibleTo(viewerOf(context), Subscriber, params);
  const rows = await context.database.aside.rows<{ plan: string; n: number }>(
    `select t.tariff_plan_id as plan, count(*) as n from subscriber t
      where t.account_id = $1 and t.state <> '${SubscriberState.TERMINATED}' and ${visible} group by t.tariff_plan_id`,
    params.values,
  );
  return new Map(rows.map(({ plan, n }) => [plan, n]));
}

/** The lines that have not been terminated after a cursor, of all companies: ids in their order, `limit` at the most. */
export async function linesAfter(reader: Reader, cursor: string, limit: number): Promise<string[]> {
  const lines = await reader.rows<{ id: string }>(
    `select t.id as id from subscriber t where t.id > $1 and t.state <> '${SubscriberState.TERMINATED}'
      order by t.id limit $2`,
    [cursor, limit],
  );
  return lines.map(({ id }) => id);
}

/** Those of some lines that have not been terminated, locked for the rest of the unit. */
export function lockLines(unit: Unit, ids: readonly string[]): Promise<Subscriber[]> {
  const where = `where t.id among($1) and t.state <> '${SubscriberState.TERMINATED}' order by t.id${forUpdate(unit)}`;
  return unit.read(Subscriber, where, [ids]);
}

/** The subscriber that has a number (E.164), or had it last. */
export async function findSubscriberByNumber(context: Context, number: string): Promise<Subscriber | null> {
  const params = new ParamList(nationalNumber(number));
  const visible = visibleTo(viewerOf(context), Subscriber, params);
  const order = `(t.state = '${SubscriberState.TERMINATED}'), t.id desc`;
  const [found] = await context.database.read(
    Subscriber,
    `where t.national_number = $1 and ${visible} order by ${order} limit 1`,
    params.values,
  );
  return found ?? null;
}

/** SIM cards in the subscribers' hands: the one in use, or else the one that is blocked. */
export const simOf = loader<string, Sim>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), Sim, params);
    const where = `${params.among("t.subscriber_id", ids)} and t.state <> '${SimState.RETIRED}' and ${visible}`;
    // Of several the loader keeps the last: the one in use, whatever else there is.
    const inUseLast = `order by case when t.state = '${SimState.ACTIVE}' then 1 else 0 end, t.iccid`;
    return context.database.read(Sim, `where ${where} ${inUseLast}`, params.values);
  },
  ({ subscriberId }) => subscriberId,
);

/** What changed over time, newest first. To a subscriber the company's account is nobody's business. */
export const historyOf = nestedPage<SubscriberFact>({
  entity: SubscriberFact,
  parent: { column: "subscriber_id", property: "subscriberId" },
  where: (context, params) => {
    const viewer = viewerOf(context);
    const visible = visibleTo(viewer, Subscriber, params, { table: "s" });
    const own = `exists (select 1 from subscriber s where s.id = t.subscriber_id and ${visible})`;
    return viewer.role === "subscriber" ? `${own} and t.aspect <> '${SubscriberAspect.ACCOUNT}'` : own;
  },
  orderBy: [
    { column: "valid_from", property: "validFrom", holds: "number" },
    { column: "id", property: "id" },
  ],
  descending: true,
});

/** Whether a line is served, and why not. */
export async function setSubscriberState(
  unit: Unit,
  id: string,
  state: SubscriberState,
  reason: SuspensionReason | null,
): Promise<void> {
  await unit.run("update subscriber set state = $2, suspension_reason = $3 where id = $1", [
    id,
    state,
    reason,
  ]);
}

/** What is true of a line from some time on. */
interface NewFact {
  readonly aspect: SubscriberAspect;
  readonly value: string;
  /** Since when it is true, epoch milliseconds. */
  readonly since: number;
  /** When it is written down, epoch milliseconds. */
  readonly at: number;
}

/**
 * Ends in the history of a line what was true of an aspect, and begins what is true now. What began later than the new
 * fact (both on one day, and the new one counts from its beginning) ends at its own beginning.
 */
async function changeFact(
  unit: Unit,
  subscriberId: string,
  { aspect, value, since, at }: NewFact,
): Promise<void> {
  await unit.run(
    `update subscriber_fact set valid_to = case when valid_from > $3 then valid_from else $3 end
      where subscriber_id = $1 and aspect = $2 and valid_to is null`,
    [subscriberId, aspect, since],
  );
  const fact = { aspect, value, validFrom: since, validTo: null };
  await unit.insert(SubscriberFact, [{ id: newId("fact", at), subscriberId, ...fact }]);
}

/** Gives a line another name, from now on. */
export async function setName(unit: Unit, id: string, name: string, at: number): Promise<void> {
  await unit.run("update subscriber set name = $2, name_folded = $3 where id = $1", [
    id,
    name,
    foldName(name),
  ]);
  await changeFact(unit, id, { aspect: SubscriberAspect.NAME, value: name, since: at, at });
}

/** Gives a line another number (E.164), from now on. */
export async function setNumber(unit: Unit, id: string, number: string, at: number): Promise<void> {
  await unit.run("update subscriber set number = $2, national_number = $3 where id = $1", [
    id,
    number,
    nationalNumber(number),
  ]);
  await changeFact(unit, id, { aspect: SubscriberAspect.NUMBER, value: number, since: at, at });
}

/** Gives a line another tariff plan, `since` a time that may lie before `at`, when it is written down. */
export async function setTariffPlan(
  unit: Unit,
  id: string,
  plan: { readonly id: string; readonly code: string },
  { since, at }: { readonly since: number; readonly at: number },
): Promise<void> {
  await unit.run("update subscriber set tariff_plan_id = $2 where id = $1", [id, plan.id]);
  await changeFact(unit, id, { aspect: SubscriberAspect.TARIFF_PLAN, value: plan.code, since, at });
}

/** Gives some lines another cost centre of their company, or none. */
export async function setCostCentres(
  unit: Unit,
  ids: readonly string[],
  costCentreId: string | null,
): Promise<void> {
  await unit.run("update subscriber set cost_centre_id = $2 where id among($1)", [ids, costCentreId]);
}

/** Takes a cost centre off all lines of its company; answers how many had it. */
export function takeCostCentreOff(unit: Unit, clientId: string, costCentreId: string): Promise<number> {
  return unit.run(
    "update subscriber set cost_centre_id = null where client_id = $1 and cost_centre_id = $2",
    [clientId, costCentreId],
  );
}

/** Lines whose labels are to be changed, locked where the database needs it: those of the ids that are the viewer's. */
export function lockOwnLines(unit: Unit, context: Context, ids: readonly string[]): Promise<Subscriber[]> {
  const params = new ParamList();
  const where = `${params.among("t.id", ids)} and ${visibleTo(viewerOf(context), Subscriber, params)}`;
  return unit.read(Subscriber, `where ${where} order by t.id${forUpdate(unit)}`, params.values);
}

/** How many lines of a company have a cost centre: `key` is its id. */
export const costCentreCountOf = loader<string, { readonly costCentreId: string; readonly n: number }>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), Subscriber, params);
    return context.database.rows(
      `select t.cost_centre_id as "costCentreId", count(*) as n from subscriber t
        where ${params.among("t.cost_centre_id", ids)} and ${visible} group by t.cost_centre_id`,
      params.values,
    );
  },
  ({ costCentreId }) => costCentreId,
);

/** How many lines of companies have no cost centre. */
export const withoutCostCentreCountOf = loader<string, { readonly clientId: string; readonly n: number }>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), Subscriber, params);
    return context.database.rows(
      `select t.client_id as "clientId", count(*) as n from subscriber t
        where ${params.among("t.client_id", ids)} and t.cost_centre_id is null and ${visible} group by t.client_id`,
      params.values,
    );
  },
  ({ clientId }) => clientId,
);

/** How many lines accounts have. */
export const subscriberCountOf = loader<string, { readonly accountId: string; readonly n: number }>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), Subscriber, params);
    const where = `${params.among("t.account_id", ids)} and ${visible}`;
    return context.database.rows(
      `select t.account_id as "accountId", count(*) as n from subscriber t where ${where} group by t.account_id`,
      params.values,
    );
  },
  ({ accountId }) => accountId,
);

/** The condition that a column holds the id of a line of an account. */
export function linesOfAccount(column: string, accountId: string, params: ParamList): string {
  return `${column} in (select s.id from subscriber s where s.account_id = ${params.add(accountId)})`;
}

/** The condition that a column names a line whose number has some digits. */
export function linesWithDigits(column: string, digits: string, params: ParamList): string {
  return `${column} in (select s.id from subscriber s where s.number like ${params.add(`%${digits}%`)})`;
}

/** The ids of those lines of a company that somebody sees, by what each is found by. */
export async function linesOfCompany(
  reader: Reader,
  viewer: SignedIn,
  clientId: string,
  column: "id" | "national_number",
  values: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (values.length === 0) return new Map();
  const params = new ParamList(clientId);
  const where = [
    params.among(`t.${column}`, [...new Set(values)]),
    "(t.client_id || '') = $1",
    visibleTo(viewer, Subscriber, params),
  ];
  const rows = await reader.rows<{ id: string; by: string }>(
    `select t.id, t.${column} as "by" from subscriber t where ${where.join(" and ")}`,
    params.values,
  );
  return new Map(rows.map(({ id, by }) => [by, id]));
}
