import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";
import type { ChargeKind } from "../charge/charge.entity";

/** States of an invoice (TMF678). */
export enum InvoiceState {
  NEW = "new",
  ON_HOLD = "onHold",
  VALIDATED = "validated",
  SENT = "sent",
  PARTIALLY_PAID = "partiallyPaid",
  SETTLED = "settled",
}

/** The month's invoice of one account, formed on the first three days of the next month. */
@Entity("invoice")
@OwnedBy({ client: "client_id", account: "account_id" })
@Index("invoice_account_month", ["accountId", "month"], { unique: true })
@Index("invoice_client", ["clientId", "month"])
export class Invoice {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  accountId!: string;

  @Column("varchar")
  number!: string;

  @Column("varchar")
  month!: string;

  @Column("varchar")
  formedOn!: string;

  @Column("varchar")
  dueOn!: string;

  @Column("varchar")
  state!: InvoiceState;

  /** Sum of the lines' gross: whole kopecks, in 10^-6 BYN. */
  @Column("bigint")
  total!: number;
}

/** One line of an invoice: all charges of one kind and VAT rate; here VAT and kopecks are worked out. */
@Entity("invoice_line")
export class InvoiceLine {
  @PrimaryColumn("varchar")
  invoiceId!: string;

  @PrimaryColumn("varchar")
  kind!: ChargeKind;

  @PrimaryColumn("integer")
  vatRate!: number;

  /** The exact sum of the charges, 10^-6 BYN. */
  @Column("bigint")
  charged!: number;

  /** `charged` rounded half-up to whole kopecks, in 10^-6 BYN. */
  @Column("bigint")
  gross!: number;

  /** The VAT in `gross`, whole kopecks, in 10^-6 BYN. */
  @Column("bigint")
  vat!: number;
}
