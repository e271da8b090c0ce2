import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";

/** What a charge is for; each kind is one line of the invoice. */
export const CHARGE_KINDS = [
  "tariffPlanFee",
  "serviceFee",
  "connectionFee",
  "numberFee",
  "contractFee",
  "voice",
  "messages",
  "data",
  "roaming",
  "instalment",
] as const;
/** One of the kinds of charge. */
export type ChargeKind = (typeof CHARGE_KINDS)[number];

/** Those that grow with use, day by day; all others are fees, charged when they are owed. */
export const USAGE_CHARGE_KINDS: readonly ChargeKind[] = ["voice", "messages", "data", "roaming"];

/**
 * What a subscriber, an account itself or its company has to pay for one thing in one month. Usage charges are the sums of
 * the month's rated records, kept up day by day; fees are single rows. An invoice is the sum of its account's charges.
 */
@Entity("charge")
@OwnedBy({ client: "client_id", account: "account_id", subscriber: "subscriber_id" })
@Index("charge_subscriber_month", ["subscriberId", "month", "clientId", "kind", "vatRate", "gross"])
@Index("charge_account_month", ["accountId", "month", "kind"])
@Index("charge_of_no_line", ["accountId", "month"], { where: "subscriber_id is null" })
export class Charge {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  accountId!: string;

  /** Whose charge it is; null for a fee of the account or the company, which no subscriber sees. */
  @Column("varchar", { nullable: true })
  subscriberId!: string | null;

  /** YYYY-MM in the operator's time zone. */
  @Column("varchar")
  month!: string;

  @Column("varchar")
  kind!: ChargeKind;

  /** The service whose fee it is; null for others. */
  @Column("varchar", { nullable: true })
  specificationId!: string | null;

  /** The tariff plan whose fee it is; null for others. */
  @Column("varchar", { nullable: true })
  tariffPlanId?: string | null;

  /** The fee of the account or the company that it is; null for others. */
  @Column("varchar", { nullable: true })
  contractFeeId?: string | null;

  /** With VAT, 10^-6 BYN. */
  @Column("bigint")
  gross!: number;

  /** Whole percent. */
  @Column("integer")
  vatRate!: number;

  /** The day from which it is owed, YYYY-MM-DD. */
  @Column("varchar")
  chargedOn!: string;

  /** The order that brought the fee; null for usage and recurring fees. */
  @Column("varchar", { nullable: true })
  orderId!: string | null;

  /** The invoice that it was put on; null until the month is invoiced. */
  @Column("varchar", { nullable: true })
  invoiceId!: string | null;
}
