/**
 * The ceiling: bare Fastify handlers that run hand-written SQL by prepared statements of the same driver and give the
 * same bytes. No sign-in, no GraphQL, no limits, no tenants: what is left when everything else is taken away.
 *
 *   node ceiling.js <file> <port>
 */
import fastify from "fastify";
import { formatDecimal } from "@kabinet/shared";
import { addUsage } from "./ceiling-usage.ts";
import { orderRows, today, type Offer } from "./order-rows.ts";
import { insertOf, Sqlite, type Value } from "./sqlite.ts";

const [file = "", port = "0"] = process.argv.slice(2);
const reading = await Sqlite.open(file);
const writing = await Sqlite.open(file);
const app = fastify();

interface ServiceRow {
  readonly subscriber: string;
  readonly id: string;
  readonly state: string;
  readonly activeSince: number | null;
  readonly specificationId: string;
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly monthlyFee: number;
}

interface SubscriberRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly state: string;
}

interface WholeSubscriberRow extends SubscriberRow {
  readonly activatedOn: string;
  readonly accountId: string;
  readonly accountNumber: string;
  readonly accountName: string;
  readonly accountState: string;
  readonly planId: string;
  readonly planCode: string;
  readonly planName: string;
  readonly planState: string;
  readonly planFee: number;
  readonly minutes: number;
  readonly megabytes: number;
}

const SERVICE = `select v.subscriber_id as subscriber, v.id, v.state, v.active_since as activeSince,
    c.id as specificationId, c.code, c.name_ru as name, c.category, c.monthly_fee as monthlyFee
  from service v join service_specification c on c.id = v.specification_id
  where v.state not in ('terminated', 'aborted')`;

const names = new Map<string, string>();
/** The name of an enum's value in the API: mobileInternet is MOBILE_INTERNET. */
function enumName(value: string): string {
  let name = names.get(value);
  if (name === undefined) {
    name = value.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    names.set(value, name);
  }
  return name;
}

function serviceOf(row: ServiceRow): object {
  return {
    id: row.id,
    state: enumName(row.state),
    activeSince: row.activeSince === null ? null : new Date(row.activeSince).toISOString(),
    specification: {
      id: row.specificationId,
      code: row.code,
      name: row.name,
      category: enumName(row.category),
      monthlyFee: { amount: formatDecimal(row.monthlyFee) },
    },
  };
}

function text(data: object): string {
  return JSON.stringify({ data });
}

const subscriberById = reading.prepare<WholeSubscriberRow>(
  `select s.id, s.number, s.name, s.state, s.activated_on as activatedOn,
     a.id as accountId, a.number as accountNumber, a.name as accountName, a.state as accountState,
     p.id as planId, p.code as planCode, p.name_ru as planName, p.state as planState, p.monthly_fee as planFee,
     p.included_minutes as minutes, p.included_megabytes as megabytes
   from subscriber s join account a on a.id = s.account_id join tariff_plan p on p.id = s.tariff_plan_id where s.id = ?`,
);
const servicesOf = reading.prepare<ServiceRow>(`${SERVICE} and v.subscriber_id = ? order by v.id limit 10`);

app.post<{ Body: { id: string } }>("/Q1", async (request, reply) => {
  const { id } = request.body;
  const [[row], services] = await Promise.all([subscriberById(id), servicesOf(id)]);
  void reply.type("application/json; charset=utf-8");
  if (!row) return text({ subscriber: null });
  const subscriber = {
    id: row.id,
    number: row.number,
    name: row.name,
    state: enumName(row.state),
    activatedOn: row.activatedOn,
    account: {
      id: row.accountId,
      number: row.accountNumber,
      name: row.accountName,
      state: enumName(row.accountState),
    },
    tariffPlan: {
      id: row.planId,
      code: row.planCode,
      name: row.planName,
      state: enumName(row.planState),
      monthlyFee: { amount: formatDecimal(row.planFee), currency: "BYN" },
      includedMinutes: row.minutes,
      includedMegabytes: row.megabytes,
    },
    services: { nodes: services.map(serviceOf) },
  };
  return text({ subscriber });
});

const PAGE = "from subscriber s where s.account_id = ? order by s.national_number, s.id limit 50";
const subscribersOf = reading.prepare<SubscriberRow>(`select s.id, s.number, s.name, s.state ${PAGE}`);
const servicesOfPage = reading.prepare<ServiceRow>(
  `${SERVICE} and v.subscriber_id in (select s.id ${PAGE}) order by v.id`,
);

app.post<{ Body: { accountId: string } }>("/Q2", async (request, reply) => {
  const { accountId } = request.body;
  const [rows, services] = await Promise.all([subscribersOf(accountId), servicesOfPage(accountId)]);
  const lists = new Map<string, object[]>(rows.map(({ id }) => [id, []]));
  for (const row of services) lists.get(row.subscriber)?.push(serviceOf(row));
  const nodes = rows.map(({ id, number, name, state }) => ({
    id,
    number,
    name,
    state: enumName(state),
    services: { nodes: lists.get(id)?.slice(0, 10) ?? [] },
  }));
  void reply.type("application/json; charset=utf-8");
  return text({ subscribers: { nodes } });
});

addUsage(app, reading, { enumName, text });

/** What the check of a package change has to know. */
interface Facts {
  readonly clientId: string;
  readonly state: string;
  readonly clientState: string;
  readonly provided: number;
  readonly services: string | null;
  readonly charged: number;
  readonly busy: number;
}

const facts = writing.prepare<Facts>(
  `select s.client_id as clientId, s.state, c.state as clientState,
     exists (select 1 from tariff_plan_service o where o.tariff_plan_id = s.tariff_plan_id and o.specification_id = ?2) as provided,
     (select group_concat(v.specification_id) from service v where v.subscriber_id = s.id and v.state = 'active') as services,
     exists (select 1 from charge h where h.subscriber_id = s.id and h.month = ?3 and h.kind = 'serviceFee'
       and h.specification_id = ?2) as charged,
     exists (select 1 from orders o where o.subject_id = s.id and o.slice = 'mobileInternet'
       and o.state in ('acknowledged', 'inProgress')) as busy
   from subscriber s join client c on c.id = s.client_id where s.id = ?1`,
);
const offers = new Map<string, Offer & { readonly code: string }>();
const specifications = reading.prepare<
  Record<"id" | "code" | "ru" | "be" | "en", string> & { monthlyFee: number }
>(
  `select id, code, name_ru as ru, name_be as be, name_en as en, monthly_fee as monthlyFee from service_specification
   where category in ('mobileInternet', 'mobileInternetPackage')`,
);
for (const { id, code, ru, be, en, monthlyFee } of await specifications())
  offers.set(id, { id, code, name: { ru, be, en }, monthlyFee });

const begin = writing.prepare("begin immediate");
const commit = writing.prepare("commit");
const rollback = writing.prepare("rollback");
const inserts = new Map<string, (...values: readonly Value[]) => Promise<unknown>>();

interface Order {
  readonly input: { readonly subscriberId: string; readonly packageId: string };
  readonly key: string;
}

async function place({ input, key }: Order): Promise<string> {
  const now = Date.now();
  await begin();
  try {
    const [fact] = await facts(input.subscriberId, input.packageId, today(now).slice(0, 7));
    const active = (fact?.services?.split(",") ?? []).flatMap((id) => offers.get(id) ?? []);
    const internet = active.find(({ code }) => code === "mobile-internet");
    const after = offers.get(input.packageId);
    const may =
      fact?.state === "active" && fact.clientState === "active" && fact.provided === 1 && fact.busy === 0;
    if (!may || !internet || !after || active.includes(after)) throw new Error("refused");
    const { rows, answer } = orderRows(
      {
        key,
        clientId: fact.clientId,
        subscriberId: input.subscriberId,
        internet,
        before: active.find((offer) => offer !== internet) ?? null,
        after,
        charged: fact.charged === 1,
      },
      now,
    );
    for (const [table, row] of Object.entries(rows)) {
      const insert = inserts.get(table) ?? writing.prepare(insertOf(table, row));
      inserts.set(table, insert);
      await insert(...Object.values(row));
    }
    await commit();
    const order = {
      id: answer.id,
      state: "ACKNOWLEDGED",
      differences: answer.differences,
      price: {
        once: { amount: formatDecimal(answer.once) },
        monthlyAfter: { amount: formatDecimal(answer.monthlyAfter) },
        from: answer.from,
      },
    };
    return text({ changeMobileInternetPackage: { order, userErrors: [] } });
  } catch (error) {
    await rollback();
    throw error;
  }
}

// One connection writes, one transaction after another.
let last: Promise<unknown> = Promise.resolve();
app.post<{ Body: Order }>("/Q4", async (request, reply) => {
  const turn = last.then(() => place(request.body));
  last = turn.catch(() => undefined);
  void reply.type("application/json; charset=utf-8");
  return turn;
});

process.once("SIGTERM", () => process.exit(0));
await app.listen({ port: Number(port), host: "127.0.0.1" });
