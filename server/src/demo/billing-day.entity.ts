import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * What billing does with one day, in this order; each step is done page by page. A day that is `generating` marks
 * demo data that is being made: billing waits, and if the making was broken off it begins anew.
 */
export const BILLING_STEPS = [
  "generating",
  "usage",
  "billed",
  "invoices",
  "payments",
  "fees",
  "done",
] as const;
/** One of the steps. */
export type BillingStep = (typeof BILLING_STEPS)[number];

/**
 * How far the billing simulator has come with one day. It moves on in the same unit of work that writes what it
 * tells of, so that a crash between two steps neither loses nor doubles anything.
 */
@Entity("billing_day")
export class BillingDay {
  /** YYYY-MM-DD in the operator's time zone. */
  @PrimaryColumn("varchar")
  day!: string;

  /** The step under way. */
  @Column("varchar")
  step!: BillingStep;

  /** The last id that the step has dealt with; empty at its beginning. */
  @Column("varchar")
  cursor!: string;

  /** Seed of the demo data, handed on from day to day: the same day always gets the same usage. */
  @Column("integer")
  seed!: number;

  /** Usage records a day per 10^9 units of usage weight; handed on from day to day. */
  @Column("bigint")
  usageRate!: number;

  /** Usage records made for this day. */
  @Column("integer")
  usageRecords!: number;
}
