import { setImmediate, setTimeout } from "node:timers/promises";
import { addDays, addMonths, dateIn } from "@kabinet/shared";
import type { BillingDay, BillingStep } from "./billing-day.entity";
import { advanceBillingDay, beginBillingDay, lastBillingDay, StepTakenError } from "./billing-day.store";
import { ServiceSpecification } from "../modules/catalogue/service-specification/service-specification.entity";
import {
  TariffPlan,
  TariffPlanService,
  TariffPrice,
} from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import { ensureUsageMonth } from "../modules/usage/usage-record/usage-partition.store";
import { usageWasRated } from "../modules/usage/rating/rating-progress.store";
import type { Clock } from "../platform/clock";
import type { Database } from "../platform/database/database";
import { feesPage } from "./bill-fees";
import { billedPage, invoicePage } from "./bill-invoices";
import { paymentsPage } from "./bill-payments";
import { usagePage } from "./bill-usage";
import { FIRST_STEP, RATING_SOURCE, stepAfter, type Billing, type Page } from "./billing-steps";
import { Provision } from "./provision";
import { ZoneCalendar } from "./zone-calendar";

/** What the simulator works with. */
export interface BillingSimulatorParts {
  readonly database: Database;
  readonly clock: Clock;
  /** The operator's time zone: its days are billed. */
  readonly timeZone: string;
  /** Rests after each unit of work as long as it took, so that people are served meanwhile; on unless told otherwise. */
  readonly rests?: boolean;
  /** Most rows of a page, for tests; otherwise each step has a measure of its own. */
  readonly pageLimit?: number;
}

const STEPS: Readonly<Partial<Record<BillingStep, (billing: Billing) => Promise<Page>>>> = {
  usage: usagePage,
  billed: billedPage,
  invoices: invoicePage,
  payments: paymentsPage,
  fees: feesPage,
};
const LONGEST_REST = 50;

/**
 * Plays the operator's billing in a demo database: day by day usage and its charges, monthly fees, invoices, payments.
 * How far it has come is kept in the database and moves on with what is written, so it may be stopped anywhere, and
 * several processes may try: one does it. A database without demo data is left alone.
 */
export class BillingSimulator {
  private running: Promise<number> | null = null;

  constructor(private readonly parts: BillingSimulatorParts) {}

  /** Brings billing up to yesterday; answers how many days were finished. Ends early when the signal says so. */
  tick(signal?: AbortSignal): Promise<number> {
    this.running ??= this.catchUp(signal).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async catchUp(signal: AbortSignal | undefined): Promise<number> {
    const { database, clock, timeZone } = this.parts;
    let finished = 0;
    let scene: Omit<Billing, "day"> | null = null;
    try {
      while (signal?.aborted !== true) {
        const day = await lastBillingDay(database);
        if (day === null || day.step === "generating") return finished;
        if (day.step === "done") {
          const next = addDays(day.day, 1);
          if (next >= dateIn(timeZone, clock.now())) return finished;
          await this.begin(next, day);
          continue;
        }
        scene ??= await this.scene();
        if (await this.doPage({ ...scene, day })) finished++;
      }
    } catch (error) {
      // Another process is at it and will finish the day.
      if (!(error instanceof StepTakenError)) throw error;
    }
    return finished;
  }

  private async begin(date: string, before: BillingDay): Promise<void> {
    const { database, timeZone } = this.parts;
    const month = date.slice(0, 7);
    await ensureUsageMonth(database, timeZone, month);
    await ensureUsageMonth(database, timeZone, addMonths(month, 1));
    const { seed, usageRate } = before;
    await database.write((unit) =>
      beginBillingDay(unit, { day: date, step: FIRST_STEP, cursor: "", seed, usageRate, usageRecords: 0 }),
    );
  }

  /** Does one page; true when the day is done with it. */
  private async doPage(billing: Billing): Promise<boolean> {
    const { database, rests = true } = this.parts;
    const { day } = billing;
    const page = await STEPS[day.step]?.(billing);
    const cursor = page?.cursor ?? null;
    const step = cursor === null ? stepAfter(day.step, day.day) : day.step;
    const began = performance.now();
    await database.write(async (unit) => {
      await advanceBillingDay(unit, day, {
        step,
        cursor: cursor ?? "",
        usageRecords: page?.usageRecords ?? 0,
      });
      await page?.write?.(unit);
      if (day.step === "usage" && step !== "usage") await usageWasRated(unit, RATING_SOURCE, day.day);
    });
    if (rests) await setTimeout(Math.min(LONGEST_REST, performance.now() - began));
    else await setImmediate();
    return step === "done";
  }

  /** What does not change while days are caught up. */
  private async scene(): Promise<Omit<Billing, "day">> {
    const { database, timeZone, pageLimit = Infinity } = this.parts;
    const provision = new Provision({
      plans: await database.read(TariffPlan, "order by t.position"),
      prices: await database.read(TariffPrice, "order by t.tariff_plan_id"),
      specifications: await database.read(ServiceSpecification, "order by t.position"),
      provided: await database.read(TariffPlanService, "order by t.tariff_plan_id"),
    });
    const sizes = await database.rows<{ client: string; n: number }>(
      "select client_id as client, count(*) as n from subscriber group by client_id",
    );
    const companySizes = new Map(sizes.map(({ client, n }) => [client, n]));
    return { reader: database, calendar: new ZoneCalendar(timeZone), provision, companySizes, pageLimit };
  }
}
