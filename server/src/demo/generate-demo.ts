import { addDays, addMonths, dateIn, firstDay } from "@kabinet/shared";
import { Account } from "../modules/company/account/account.entity";
import { Appeal, AppealMessage, AppealRead } from "../modules/care/appeal/appeal.entity";
import { CostCentre } from "../modules/company/cost-centre/cost-centre.entity";
import { Client, ClientBankAccount, FormOfPayment } from "../modules/company/client/client.entity";
import { ClosedUserGroup } from "../modules/company/closed-user-group/closed-user-group.entity";
import { Charge } from "../modules/money/charge/charge.entity";
import { ContractFee } from "../modules/money/contract-fee/contract-fee.entity";
import { Invoice, InvoiceLine, InvoiceRequisites } from "../modules/money/invoice/invoice.entity";
import { monthEndOf } from "../modules/money/invoice/invoice-forming.policy";
import { keepSubscribersOfMonth } from "../modules/money/invoice/invoice-keeping.store";
import { buyerOf, sellerOf } from "../modules/money/invoice/invoice-requisites.policy";
import { operatorProfile } from "../modules/catalogue/operator/operator-profile.policy";
import { PoolNumber } from "../modules/line/number-pool/pool-number.entity";
import { Payment } from "../modules/money/payment/payment.entity";
import { Attachment, AttachmentPart } from "../modules/people/attachment/attachment.entity";
import { SpendingLimit } from "../modules/money/spending-limit/spending-limit.entity";
import { putLookedThrough } from "../modules/money/spending-limit/unusual-day.store";
import { daysToLookAt } from "../modules/money/spending-limit/unusual-day.policy";
import { findUnusualDays } from "../modules/money/spending-limit/unusual-watch.task";
import { ServiceRule } from "../modules/catalogue/service-specification/service-rule.entity";
import { ServiceSpecification } from "../modules/catalogue/service-specification/service-specification.entity";
import {
  TariffPlan,
  TariffPlanService,
  TariffPrice,
} from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import { catalogueChanged } from "../modules/catalogue/tariff-plan/tariff.store";
import { ensureUsageMonth } from "../modules/usage/usage-record/usage-partition.store";
import type { Database } from "../platform/database/database";
import type { SecretBox } from "../platform/secrets/secret-box";
import { buildAppeals } from "./appeals";
import { appealAttachments, paymentAttachments, type DemoAttachments } from "./attachments";
import { BulkWriter } from "./bulk-writer";
import { buildCatalogue, type Catalogue } from "./catalogue";
import { enrolDemoPeople } from "./enrol-demo-people";
import { buildGroups } from "./closed-user-groups";
import { buildCompany, COMPANIES, shareLines, type Company } from "./companies";
import { buildContractFees, chargeContractFees } from "./contract-fees";
import { buildCostCentres, shareCostCentres } from "./cost-centres";
import { demoPeople, type DemoPerson } from "./demo-people";
import { beginDemo, endDemo } from "./demo-mark";
import { demoSize, type DemoSize, type DemoSizeName } from "./demo-size";
import { IdSequence } from "./ids";
import { InvoiceBook } from "./invoice-book";
import { nameSuspension } from "./line-pause";
import { buildLines, type Line, type Period } from "./lines";
import { buildPool, NumberSource } from "./numbers";
import { planReturns } from "./planned-returns";
import { Provision } from "./provision";
import { Random } from "./random";
import { buildSpendingLimits } from "./spending-limits";
import { planUsage } from "./usage-plan";
import { writeLine, type Making } from "./write-line";
import { ZoneCalendar } from "./zone-calendar";

/** What to make. */
export interface DemoOptions {
  /** A whole number; the same seed, size, zone and day give the same data. */
  readonly seed: number;
  readonly size: DemoSizeName | DemoSize;
  /** The operator's time zone. */
  readonly timeZone: string;
  /** Now, epoch milliseconds: the data end with the day before. */
  readonly now: number;
  /** Password of the demo's people; without one nobody of them is enrolled. */
  readonly password?: string;
  /** Seals the codes of SIM cards; without it they have none. */
  readonly secrets?: SecretBox;
  /** Told now and then how many of the lines are done. */
  readonly progress?: (done: number, total: number) => void;
}

/** What was made. */
export interface DemoSummary {
  readonly people: readonly DemoPerson[];
  readonly subscribers: number;
  /** Rows of all tables together. */
  readonly rows: number;
}

const PROGRESS_EVERY = 500;

/**
 * Fills an empty database with the demo operator: catalogue, companies, lines, and their months of usage and bills,
 * which tie out (docs/demo-data.md). What an earlier, broken-off run has left is removed first; a database with
 * anything else in it is refused.
 */
export async function generateDemo(database: Database, options: DemoOptions): Promise<DemoSummary> {
  const { seed, timeZone, now } = options;
  const size = demoSize(options.size);
  const calendar = new ZoneCalendar(timeZone);
  const period = periodOf(dateIn(timeZone, now), size.months);
  const origin = calendar.startOf(firstDay(period.months[0] ?? ""));
  const catalogue = buildCatalogue();
  const random = new Random(`${String(seed)}:lines`);
  const numbers = new NumberSource(random);
  const pool = buildPool(numbers, random, calendar.startOf(addDays(period.through, 1)));
  const shares = shareLines(size.subscribers);
  const companies = COMPANIES.map((draft, i) => buildCompany(draft, shares[i] ?? 0, seed, origin));
  const groups = new Map(companies.map((company) => [company.client.id, buildGroups(company, seed, origin)]));
  const plans = new Map(catalogue.plans.map((plan) => [plan.code, plan]));
  const ids = new IdSequence("sub", origin, random);
  const lines = companies.flatMap((company) => buildLines(company, plans, numbers, ids, period, random));
  const costCentres = companies.flatMap((company) => {
    const own = buildCostCentres(company, seed, origin);
    shareCostCentres(
      lines.filter((line) => line.company === company),
      own,
      seed,
    );
    return own;
  });
  const provision = new Provision(catalogue);
  for (const line of lines) nameSuspension(line, provision, period, seed);
  const plan = planUsage(lines, period, size.usageRows, calendar, seed);

  await beginDemo(database, { day: period.through, seed, usageRate: plan.usageRate });
  // The month after today's too, so that billing need not make it while others are at work.
  for (const month of [...period.months, addMonths(period.months.at(-1) ?? "", 1)]) {
    await ensureUsageMonth(database, timeZone, month);
  }
  const writer = new BulkWriter(database);
  await writeFrame(writer, catalogue, companies, [...groups.values()].flat());
  await writer.add(CostCentre, costCentres);
  await writer.add(PoolNumber, pool);
  const accounts = new Map(companies.flatMap((company) => company.accounts.map((a) => [a.id, a] as const)));
  const book = new InvoiceBook(accounts, period.through, calendar);
  const making: Making = {
    seed,
    secrets: options.secrets ?? null,
    usageRate: plan.usageRate,
    provision,
    calendar,
    period,
    numbers,
    writer,
    book,
    plan,
    groups,
    pauses: [],
    colleagues: numbersByCompany(lines),
  };
  for (const [serial, line] of lines.entries()) {
    await writeLine(line, serial, making);
    if ((serial + 1) % PROGRESS_EVERY === 0 || serial + 1 === lines.length) {
      options.progress?.(serial + 1, lines.length);
    }
  }
  const contractFees = buildContractFees(companies, period, calendar);
  const contractCharges = chargeContractFees(contractFees, companies, period, calendar);
  book.enter(contractCharges);
  await writer.add(ContractFee, contractFees);
  await writer.add(Charge, contractCharges);
  await writeSettlement(writer, book, companies);
  const people = demoPeople(companies, lines);
  const { appeals, messages, reads } = buildAppeals(companies, lines, people, seed, {
    until: calendar.startOf(addDays(period.through, 1)),
    enrolledAt: now,
  });
  await writeAttachments(writer, await appealAttachments(appeals, messages, seed));
  await writer.add(Appeal, appeals);
  await writer.add(AppealMessage, messages);
  await writer.add(AppealRead, reads);
  await writer.flush();
  for (const month of period.months)
    await database.write((unit) => keepSubscribersOfMonth(unit, month, monthEndOf(month, { timeZone })));
  // Whoever has looked before it was there looks again.
  await database.write(catalogueChanged);
  await planReturns(database, making.pauses, timeZone, seed);
  for (const { client } of companies) {
    const setBy = people.find(({ accesses }) => accesses.some(({ clientId }) => clientId === client.id));
    const of = {
      client,
      lines: lines.filter((line) => line.company.client === client),
      costCentres: costCentres.filter(({ clientId }) => clientId === client.id),
      setByName: setBy?.name ?? client.name,
    };
    const limits = await buildSpendingLimits(database, of, {
      ...{ seed, month: period.months.at(-1) ?? "", at: calendar.startOf(period.through) },
    });
    await writer.add(SpendingLimit, limits);
  }
  await writer.flush();
  await lookBack(database, { now, timeZone }, period);
  if (options.password !== undefined) await enrolDemoPeople(database, people, options.password, now);
  await endDemo(database, period.through);
  return { people, subscribers: lines.length, rows: writer.count };
}

/** Finds the unusual days of the last weeks, as if it had been looked for them day by day. */
async function lookBack(
  database: Database,
  { now, timeZone }: Pick<DemoOptions, "now" | "timeZone">,
  { through }: Period,
): Promise<void> {
  const days = daysToLookAt(null, through);
  if (!days) return;
  const watch = { database, clock: { now: () => now }, timeZone };
  await findUnusualDays(watch, days, addDays(through, 1));
  await database.write((unit) => putLookedThrough(unit, through));
}

function periodOf(today: string, months: number): Period {
  const last = today.slice(0, 7);
  return {
    months: Array.from({ length: months }, (_, i) => addMonths(last, i + 1 - months)),
    through: addDays(today, -1),
  };
}

function numbersByCompany(lines: readonly Line[]): Map<string, string[]> {
  const numbers = new Map<string, string[]>();
  for (const { subscriber } of lines) {
    const list = numbers.get(subscriber.clientId);
    if (list === undefined) numbers.set(subscriber.clientId, [subscriber.number]);
    else list.push(subscriber.number);
  }
  return numbers;
}

async function writeFrame(
  writer: BulkWriter,
  catalogue: Catalogue,
  companies: readonly Company[],
  groups: readonly ClosedUserGroup[],
): Promise<void> {
  await writer.add(ServiceSpecification, catalogue.specifications);
  await writer.add(ServiceRule, catalogue.rules);
  await writer.add(TariffPlan, catalogue.plans);
  await writer.add(TariffPrice, catalogue.prices);
  await writer.add(TariffPlanService, catalogue.provided);
  await writer.add(
    Client,
    companies.map(({ client }) => client),
  );
  await writer.add(
    ClientBankAccount,
    companies.map(({ bankAccount }) => bankAccount),
  );
  await writer.add(
    Account,
    companies.flatMap(({ accounts }) => accounts),
  );
  await writer.add(ClosedUserGroup, groups);
}

async function writeSettlement(
  writer: BulkWriter,
  book: InvoiceBook,
  companies: readonly Company[],
): Promise<void> {
  const ahead = companies
    .filter(({ draft }) => draft.formOfPayment === FormOfPayment.PREPAYMENT)
    .map(({ client }) => client.id);
  const { invoices, lines, payments } = book.settle((clientId) => ahead.includes(clientId));
  await writer.add(Invoice, invoices);
  await writer.add(InvoiceLine, lines);
  await writer.add(
    InvoiceRequisites,
    invoices.map((invoice) => requisitesOf(invoice, companies)),
  );
  await writer.add(Payment, payments);
  await writeAttachments(writer, await paymentAttachments(payments));
}

async function writeAttachments(writer: BulkWriter, { attachments, parts }: DemoAttachments): Promise<void> {
  await writer.add(Attachment, attachments);
  await writer.add(AttachmentPart, parts);
}

function requisitesOf(invoice: Invoice, companies: readonly Company[]): InvoiceRequisites {
  const company = companies.find(({ client }) => client.id === invoice.clientId);
  const account = company?.accounts.find(({ id }) => id === invoice.accountId);
  if (!company || !account) throw new Error(`whose is the invoice ${invoice.id}?`);
  return {
    invoiceId: invoice.id,
    seller: JSON.stringify(sellerOf(operatorProfile())),
    buyer: JSON.stringify(buyerOf(company.client, [company.bankAccount], account)),
  };
}
