import { addDays } from "@kabinet/shared";
import { CallForwardingRow } from "../modules/line/call-forwarding/call-forwarding.entity";
import { Charge } from "../modules/money/charge/charge.entity";
import {
  ClosedUserGroupMember,
  type ClosedUserGroup,
} from "../modules/company/closed-user-group/closed-user-group.entity";
import { Instalment, InstalmentPlan } from "../modules/money/instalment/instalment.entity";
import { PoolNumber } from "../modules/line/number-pool/pool-number.entity";
import { Pause } from "../modules/line/pause/pause.entity";
import { Service } from "../modules/company/service/service.entity";
import { SimCode } from "../modules/line/sim-code/sim-code.entity";
import { Sim } from "../modules/company/subscriber/sim.entity";
import { Subscriber, SubscriberFact } from "../modules/company/subscriber/subscriber.entity";
import { UsageCounter } from "../modules/usage/allowance/usage-counter.entity";
import { UsageRecord } from "../modules/usage/usage-record/usage-record.entity";
import { addUsage } from "../modules/usage/usage-summary/usage-tally.store";
import type { SecretBox } from "../platform/secrets/secret-box";
import { VoicemailEmailRow } from "../modules/line/voicemail/voicemail.entity";
import type { BulkWriter } from "./bulk-writer";
import { buildMemberships } from "./closed-user-groups";
import type { InvoiceBook } from "./invoice-book";
import { lineFees, payer } from "./line-fees";
import { buildForwardings } from "./line-forwardings";
import { buildHistory } from "./line-history";
import { buildInstalments } from "./line-instalments";
import { buildPause } from "./line-pause";
import { buildServices, type LineService } from "./line-services";
import { buildVoicemailEmails } from "./line-voicemail";
import { lineUsage, usageCharge, usageCounter, type UsageSetting } from "./line-usage";
import type { Line, Period } from "./lines";
import { buildSimCodes } from "./sim-codes";
import { formerNumbers, type NumberSource } from "./numbers";
import { daysInUse, type UsagePlan } from "./usage-plan";

/** Everything that the making of the lines shares. */
export interface Making extends UsageSetting {
  readonly period: Period;
  /** Seals the codes of SIM cards; null where they are to have none. */
  readonly secrets: SecretBox | null;
  readonly numbers: NumberSource;
  readonly writer: BulkWriter;
  readonly book: InvoiceBook;
  readonly plan: UsagePlan;
  /** The pauses that were made so far. */
  readonly pauses: Pause[];
  readonly groups: ReadonlyMap<string, readonly ClosedUserGroup[]>;
  /** Numbers of a company's lines. */
  readonly colleagues: ReadonlyMap<string, readonly string[]>;
}

/** Writes one line with everything that belongs to it. `serial` is its place among all lines. */
export async function writeLine(line: Line, serial: number, making: Making): Promise<void> {
  const { writer, period, calendar, provision, numbers, seed, groups } = making;
  const pause = buildPause(line, provision, period, calendar, seed);
  const services = buildServices(line, provision, period, calendar, seed);
  if (pause) services.push(pause.service);
  const { sims, facts } = buildHistory(line, serial, period, calendar, numbers, seed);
  const bought = buildInstalments(line, period, calendar, seed);
  await writer.add(Subscriber, [line.subscriber]);
  await writer.add(
    Service,
    services.map(({ row }) => row),
  );
  if (pause) {
    making.pauses.push(pause.row);
    await writer.add(Pause, [pause.row]);
  }
  await writer.add(Sim, sims);
  if (making.secrets) await writer.add(SimCode, buildSimCodes(sims, making.secrets, seed));
  await writer.add(SubscriberFact, facts);
  // Of a line that has ended the number is kept back: its company may still have things to settle by it.
  if (line.lastDay === null)
    await writer.add(PoolNumber, formerNumbers(facts, serial, calendar.startOf(addDays(period.through, 1))));
  await writer.add(
    ClosedUserGroupMember,
    buildMemberships(line, groups.get(line.company.client.id) ?? [], seed),
  );
  const colleagues = making.colleagues.get(line.subscriber.clientId) ?? [];
  await writer.add(CallForwardingRow, buildForwardings(line, services, colleagues, period, calendar, seed));
  await writer.add(VoicemailEmailRow, buildVoicemailEmails(line, services, seed));
  if (bought) {
    making.book.enter(bought.charges);
    await writer.add(InstalmentPlan, [bought.plan]);
    await writer.add(Instalment, bought.instalments);
    await writer.add(Charge, bought.charges);
  }
  for (const place of period.months.keys()) await writeMonth(line, serial, place, services, making);
}

/** Writes the usage and the charges of one line's month; `place` is the month's place in the period. */
async function writeMonth(
  line: Line,
  serial: number,
  place: number,
  services: readonly LineService[],
  making: Making,
): Promise<void> {
  const { writer, period, calendar, provision, book, plan } = making;
  const month = period.months[place] ?? "";
  const { id, accountId, clientId } = line.subscriber;
  const days = daysInUse(line, month, period, calendar);
  const count = days.length === 0 ? 0 : plan.count(serial, place);
  const charges = lineFees(line, services, month, period, provision, calendar);
  if (count > 0) {
    const weight = plan.weight(serial);
    const colleagues = making.colleagues.get(clientId) ?? [];
    const state = book.isInvoiced(accountId, month) ? "billed" : "rated";
    const { records, sums, taken } = lineUsage(
      line,
      services,
      month,
      days,
      count,
      weight,
      colleagues,
      making,
      state,
    );
    const at = calendar.startOf(`${month}-01`);
    charges.push(...sums.map((sum) => usageCharge(payer(line), month, at, sum)));
    await writer.add(UsageRecord, records, addUsage);
    await writer.add(UsageCounter, [usageCounter(id, month, taken)]);
  }
  book.enter(charges);
  await writer.add(Charge, charges);
}
