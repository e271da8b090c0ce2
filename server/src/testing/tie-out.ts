import { RAISED_FEES } from "../demo/raised-fees";
import { addMonths, firstDay, MICRO_PER_KOPECK, startOfDay, vatIncluded } from "@kabinet/shared";
import { Invoice, InvoiceLine } from "../modules/money/invoice/invoice.entity";
import { coverInvoices } from "../modules/money/invoice/invoice.policy";
import { PaymentState } from "../modules/money/payment/payment.entity";
import type { Database } from "../platform/database/database";

/**
 * Everything in the bills that does not tie out, in words; nothing when all is well. It adds up by SQL of its own, apart
 * from the code that made the rows.
 */
export async function findMismatches(database: Database, timeZone: string): Promise<string[]> {
  const found: string[] = [];
  const expectNone = async (what: string, sql: string, params: (string | number)[] = []): Promise<void> => {
    const rows = await database.rows<object>(sql, params);
    if (rows.length > 0) found.push(`${what}: ${String(rows.length)}, e.g. ${JSON.stringify(rows[0])}`);
  };
  const months = await database.rows<{ month: string }>("select distinct month from charge order by month");
  for (const { month } of months) {
    const from = startOfDay(timeZone, firstDay(month));
    const to = startOfDay(timeZone, firstDay(addMonths(month, 1)));
    await expectNone(`usage of ${month} less its charges`, USAGE_LESS_CHARGES, [from, to, month]);
    await expectNone(`bundles of ${month} less what was counted`, COUNTED_LESS_TAKEN, [from, to, month]);
    await expectNone(
      `records of ${month} whose state does not fit their invoice`,
      `select u.id from usage_record u join subscriber s on s.id = u.subscriber_id
        left join invoice i on i.account_id = s.account_id and i.month = $3
        where u.started_at >= $1 and u.started_at < $2 and u.state <> case when i.id is null then 'rated' else 'billed' end`,
      [from, to, month],
    );
  }
  for (const [what, sql] of CHECKS) await expectNone(what, sql);
  return [
    ...found,
    ...(await findUntallied(database)),
    ...(await wrongLines(database)),
    ...(await wrongStates(database)),
  ];
}

/** Where the tallies of heavy months, or the counts of all, differ from the records. */
export async function findUntallied(database: Database): Promise<string[]> {
  const month =
    database.kind === "sqlite"
      ? "strftime('%Y-%m', u.started_at / 1000 + u.offset_minutes * 60, 'unixepoch')"
      : "to_char(to_timestamp(u.started_at / 1000 + u.offset_minutes * 60) at time zone 'UTC', 'YYYY-MM')";
  const counts = await database.rows<object>(
    `select subscriber_id, month, sum(n) as off from (
        select u.subscriber_id, ${month} as month, count(*) as n from usage_record u group by 1, 2
        union all select subscriber_id, month, -records from usage_month) both_sides
      group by subscriber_id, month having sum(n) <> 0`,
  );
  const data = await database.rows<object>(
    `select subscriber_id, client_id, month, sum(n) as off from (
        select u.subscriber_id, u.client_id, ${month} as month, u.quantity as n from usage_record u where u.kind = 'data'
        union all select subscriber_id, client_id, month, -bytes from usage_data_month) both_sides
      group by subscriber_id, client_id, month having sum(n) <> 0`,
  );
  const found = [...counts, ...data].map((row) => `counted wrongly: ${JSON.stringify(row)}`);
  for (const [table, own] of [
    ["usage_day_tally", "vat_rate"],
    ["usage_party_tally", "other_party"],
  ] as const) {
    const key = `subscriber_id, client_id, kind, direction, zone, ${own}`;
    const rows = await database.rows<object>(
      `select ${key}, day from (
          select ${key}, (u.started_at + u.offset_minutes * 60000) / 86400000 as day, 1 as n, quantity, counted_quantity, gross,
              case when gross <> 0 then 1 else 0 end as paid, case when gross <> 0 then quantity else 0 end as paid_quantity,
              case when gross <> 0 then counted_quantity else 0 end as paid_counted
            from usage_record u where exists (select 1 from usage_month m
              where m.subscriber_id = u.subscriber_id and m.month = ${month} and m.is_tallied)
          union all
          select ${key}, day, -records, -quantity, -counted_quantity, -gross, -paid_records, -paid_quantity, -paid_counted_quantity
            from ${table}
        ) both_sides group by ${key}, day
        having sum(n) <> 0 or sum(quantity) <> 0 or sum(gross) <> 0 or sum(paid) <> 0 or sum(paid_quantity) <> 0
          or sum(counted_quantity) <> 0 or sum(paid_counted) <> 0`,
    );
    if (rows.length > 0) found.push(`${table}: ${String(rows.length)}, e.g. ${JSON.stringify(rows[0])}`);
  }
  return found;
}

const USAGE_LESS_CHARGES = `select subscriber_id, kind, vat_rate, sum(gross) as off from (
    select subscriber_id, vat_rate, gross,
        case when zone = 'roaming' then 'roaming' when kind in ('sms', 'mms') then 'messages' else kind end as kind
      from usage_record where started_at >= $1 and started_at < $2
    union all
    select subscriber_id, vat_rate, -gross, kind from charge
      where month = $3 and kind in ('voice', 'messages', 'data', 'roaming')
  ) both_sides group by subscriber_id, kind, vat_rate having sum(gross) <> 0`;

/**
 * What was counted of usage at home was taken from a bundle or paid for: of what is covered whole all of it, of what was
 * paid for in part some. What another package covered has lapsed with it: those lines are left out.
 */
const COUNTED_LESS_TAKEN = `select u.subscriber_id, u.bundle, u.covered, u.counted, u.taken from (
    select r.subscriber_id, r.bundle, sum(case when r.included then r.counted_quantity else 0 end) as covered,
        sum(r.counted_quantity) as counted, max(case r.bundle when 'voice' then c.seconds when 'messages' then c.messages
          else c.bytes + c.package_bytes end) as taken
      from (select t.*, case when t.kind in ('sms', 'mms') then 'messages' else t.kind end as bundle from usage_record t) r
      join usage_counter c on c.subscriber_id = r.subscriber_id and c.month = $3
      where r.started_at >= $1 and r.started_at < $2 and r.direction = 'outgoing'
        and r.zone not in ('international', 'roaming')
      group by r.subscriber_id, r.bundle
  ) u where (u.covered > u.taken and (u.bundle <> 'data' or not exists (
        select 1 from service s join service_specification p on p.id = s.specification_id
          where s.subscriber_id = u.subscriber_id and p.included_megabytes is not null and s.terminated_at is not null)))
    or u.counted < u.taken`;

/**
 * What is counted is what was used in whole steps of a tariff plan that the line has or had, at the price of that plan;
 * of what bundles are for, at that price at the most.
 */
const COUNTED_AT_NO_PRICE = `select r.id from usage_record r
  where r.counted_quantity > 0 and not exists (
    select 1 from tariff_price p where p.usage_kind = r.kind and p.zone = r.zone
      and r.counted_quantity % p.step = 0 and r.counted_quantity - r.quantity < p.step
      and r.gross * p.per <= r.counted_quantity * p.price + p.per
      and (r.zone not in ('international', 'roaming') or r.gross * p.per >= r.counted_quantity * p.price - p.per)
      and (p.tariff_plan_id = (select s.tariff_plan_id from subscriber s where s.id = r.subscriber_id)
        or p.tariff_plan_id in (select t.id from subscriber_fact f join tariff_plan t on t.code = f.value
          where f.subscriber_id = r.subscriber_id and f.aspect = 'tariffPlan')))`;

/** That a fee `c` of a service `s` is what it was in a month before the last one. */
const WAS_RAISED = RAISED_FEES.map(
  ({ code, before }) =>
    `s.code = '${code}' and c.gross = ${String(before)} and c.month < (select max(l.month) from charge l)`,
).join(" or ");

const CHECKS: readonly (readonly [what: string, sql: string])[] = [
  [
    "charges of invoices less their lines",
    `select invoice_id, kind, vat_rate from (
        select invoice_id, kind, vat_rate, gross from charge where invoice_id is not null
        union all select invoice_id, kind, vat_rate, -charged from invoice_line
      ) both_sides group by invoice_id, kind, vat_rate having sum(gross) <> 0`,
  ],
  [
    "totals of invoices less their lines",
    `select i.id from invoice i left join invoice_line l on l.invoice_id = i.id
      group by i.id, i.total having i.total <> sum(l.gross)`,
  ],
  [
    "charges that their month's invoice left out",
    `select c.id from charge c join invoice i on i.account_id = c.account_id and i.month = c.month
      where c.invoice_id is null`,
  ],
  [
    "usage charges made of nothing, or twice",
    `select subscriber_id from charge where kind in ('voice', 'messages', 'data', 'roaming')
      group by subscriber_id, month, kind, vat_rate having count(*) > 1 or sum(gross) <= 0`,
  ],
  [
    "services charged twice in a month",
    `select subscriber_id from charge where kind = 'serviceFee'
      group by subscriber_id, month, specification_id having count(*) > 1`,
  ],
  [
    "service fees other than the catalogue's, or what they were before they were raised",
    `select c.id from charge c join service_specification s on s.id = c.specification_id
      where c.order_id is null and ((c.kind = 'serviceFee' and c.gross <> s.monthly_fee and not (${WAS_RAISED}))
        or (c.kind = 'connectionFee' and c.gross <> s.connection_fee))`,
  ],
  [
    "services that have several fees in a month",
    `select specification_id from charge where kind = 'serviceFee' and order_id is null
      group by specification_id, month having min(gross) <> max(gross)`,
  ],
  [
    "tariff plans charged twice in a month",
    `select subscriber_id from charge where kind = 'tariffPlanFee' group by subscriber_id, month, tariff_plan_id having count(*) > 1`,
  ],
  [
    "fees of accounts and companies charged twice in a month",
    "select contract_fee_id from charge where kind = 'contractFee' group by month, contract_fee_id having count(*) > 1",
  ],
  [
    "fees of accounts and companies charged wrongly: another sum, somebody else, or outside the time for which it is agreed",
    `select c.id from charge c left join contract_fee f on f.id = c.contract_fee_id
      left join account a on a.id = c.account_id
      where c.kind = 'contractFee' and (f.id is null or c.gross <> f.monthly_fee or c.client_id <> f.client_id
        or a.client_id <> f.client_id or c.account_id <> coalesce(f.account_id, c.account_id)
        or c.charged_on < f.valid_from or c.charged_on >= coalesce(f.valid_to, '9999-12-31'))`,
  ],
  [
    "fees of accounts and companies that were not charged for a month that has begun",
    `select f.id, m.month from contract_fee f
      join (select distinct month from charge where kind = 'tariffPlanFee' and order_id is null) m
        on f.valid_from <= m.month || '-01' and coalesce(f.valid_to, '9999-12-31') > m.month || '-01'
      left join charge c on c.contract_fee_id = f.id and c.month = m.month where c.id is null`,
  ],
  [
    "charges of no line that are no account's or company's fee, or the other way round",
    `select id from charge where order_id is null and
      ((subscriber_id is null) <> (kind = 'contractFee') or (contract_fee_id is null) <> (kind <> 'contractFee'))`,
  ],
  [
    "instalments charged wrongly",
    `select i.plan_id from instalment i left join charge c on c.id = i.charge_id
      where i.charge_id is not null and (c.id is null or c.gross <> i.amount or c.month <> i.month)`,
  ],
  [
    "instalment charges of no instalment",
    `select c.id from charge c left join instalment i on i.charge_id = c.id
      where c.kind = 'instalment' and i.plan_id is null`,
  ],
  [
    "instalments that are not the price",
    `select p.id from instalment_plan p join instalment i on i.plan_id = p.id
      group by p.id, p.price having sum(i.amount) <> p.price`,
  ],
  [
    "records that are free and counted, or not free and counted for less than they are",
    `select id from usage_record where case when direction = 'incoming' and not (kind = 'voice' and zone = 'roaming')
      then counted_quantity <> 0 or gross <> 0 else counted_quantity < quantity end`,
  ],
  ["records whose price does not fit what was counted", COUNTED_AT_NO_PRICE],
  [
    "records that cost something though a bundle covered them",
    "select id from usage_record where included and gross <> 0",
  ],
];

async function wrongLines(database: Database): Promise<string[]> {
  const lines = await database.read(InvoiceLine, "order by t.invoice_id");
  return lines
    .filter(({ charged, gross, vat, vatRate }) => {
      const offByRounding =
        Math.abs(gross - charged) > MICRO_PER_KOPECK / 2 || gross % MICRO_PER_KOPECK !== 0;
      return offByRounding || vat !== vatIncluded(gross, vatRate, MICRO_PER_KOPECK).vat;
    })
    .map((line) => `line with wrong kopecks or VAT: ${JSON.stringify(line)}`);
}

/** Payments cover the oldest invoice first. */
async function wrongStates(database: Database): Promise<string[]> {
  const payments = await database.rows<{ account: string; paid: number }>(
    "select account_id as account, cast(sum(amount) as bigint) as paid from payment where state = $1 group by account_id",
    [PaymentState.DONE],
  );
  const paid = new Map(payments.map((row) => [row.account, row.paid]));
  const invoices = await database.read(Invoice, "order by t.account_id, t.month");
  return [...new Set(invoices.map(({ accountId }) => accountId))].flatMap((accountId) => {
    const own = invoices.filter((invoice) => invoice.accountId === accountId);
    const covers = coverInvoices(
      own.map(({ total }) => total),
      paid.get(accountId) ?? 0,
    );
    return own
      .filter(({ state, paid }, i) => state !== covers[i]?.state || paid !== covers[i].paid)
      .map(
        ({ id, state, paid }) => `invoice ${id} is ${state} and covered by ${String(paid)}, which is not so`,
      );
  });
}
