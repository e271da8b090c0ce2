import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";

/** States of a payment (TMF676). */
export enum PaymentState {
  PENDING_AUTHORIZATION = "pendingAuthorization",
  DONE = "done",
  DENIED = "denied",
  CANCELED = "canceled",
  FAILED = "failed",
}

/** A payment to an account. Only those that are done count in the balance. */
@Entity("payment")
@OwnedBy({ client: "client_id", account: "account_id" })
@Index("payment_account", ["accountId", "paidOn"])
@Index("payment_client", ["clientId", "paidOn"])
export class Payment {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  accountId!: string;

  @Column("varchar")
  paidOn!: string;

  @Column("bigint")
  amount!: number;

  @Column("varchar")
  state!: PaymentState;

  /** Number of the payment order. */
  @Column("varchar")
  reference!: string;
}
